namespace DmeGrpc.Engine.Codes;

/// <summary>A modifier of two characters, digits or capitals: RR, 59, XS, E1.</summary>
/// <remarks>The default value is no modifier; <see cref="TryParse"/> never yields it.</remarks>
public readonly struct Modifier : IEquatable<Modifier>, IComparable<Modifier>
{
    /// <summary>Ordinals run from 0 to one less than this.</summary>
    public const int OrdinalCount = CodeAlphabet.Size * CodeAlphabet.Size;

    // Ordinal + 1, so that the default value is no modifier.
    private readonly short packed;

    private Modifier(int packed) => this.packed = (short)packed;

    /// <summary>The modifier's place among all of this shape, in ASCII order of their text.</summary>
    public int Ordinal => packed - 1;

    /// <summary>True for the default value.</summary>
    public bool IsNone => packed == 0;

    /// <summary>Reads a modifier. Lower case, blanks and every other length are refused.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Modifier modifier)
    {
        modifier = default;
        if (text.Length != 2)
        {
            return false;
        }

        var first = CodeAlphabet.IndexOf(text[0]);
        var second = CodeAlphabet.IndexOf(text[1]);
        if (first < 0 || second < 0)
        {
            return false;
        }

        modifier = new Modifier((first * CodeAlphabet.Size) + second + 1);
        return true;
    }

    /// <summary>Reads a modifier that is known to be well formed.</summary>
    /// <exception cref="FormatException">The text is not of a modifier's shape.</exception>
    public static Modifier Parse(string text) =>
        TryParse(text, out var modifier) ? modifier : throw new FormatException($"'{text}' is not of a modifier's shape.");

    /// <inheritdoc/>
    public bool Equals(Modifier other) => packed == other.packed;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Modifier other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => packed;

    /// <inheritdoc/>
    public int CompareTo(Modifier other) => packed.CompareTo(other.packed);

    /// <summary>The two characters, or nothing for no modifier.</summary>
    public override string ToString() => IsNone
        ? string.Empty
        : new string([CodeAlphabet.CharacterAt(Ordinal / CodeAlphabet.Size), CodeAlphabet.CharacterAt(Ordinal % CodeAlphabet.Size)]);

    /// <summary>Same modifier.</summary>
    public static bool operator ==(Modifier left, Modifier right) => left.Equals(right);

    /// <summary>Other modifier.</summary>
    public static bool operator !=(Modifier left, Modifier right) => !left.Equals(right);

    /// <summary>Earlier in ASCII order.</summary>
    public static bool operator <(Modifier left, Modifier right) => left.CompareTo(right) < 0;

    /// <summary>Later in ASCII order.</summary>
    public static bool operator >(Modifier left, Modifier right) => left.CompareTo(right) > 0;

    /// <summary>Not later in ASCII order.</summary>
    public static bool operator <=(Modifier left, Modifier right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier in ASCII order.</summary>
    public static bool operator >=(Modifier left, Modifier right) => left.CompareTo(right) >= 0;
}
