namespace DmeGrpc.Engine.Codes;

/// <summary>
/// A procedure code of five characters: a digit or capital, three digits, a digit or capital.
/// Covers CPT categories I (12345), II (1234F) and III (1234T), PLA and MAAA codes (1234U, 1234M) and HCPCS Level II (E0601).
/// </summary>
/// <remarks>The default value is no code; <see cref="TryParse"/> never yields it.</remarks>
public readonly struct ProcedureCode : IEquatable<ProcedureCode>, IComparable<ProcedureCode>
{
    /// <summary>Ordinals run from 0 to one less than this.</summary>
    public const int OrdinalCount = CodeAlphabet.Size * 1000 * CodeAlphabet.Size;

    /// <summary>Every code has this many characters.</summary>
    public const int Length = 5;

    private static readonly ProcedureCode FirstVisit = Parse("99202");
    private static readonly ProcedureCode LastNewPatientVisit = Parse("99205");
    private static readonly ProcedureCode LastVisit = Parse("99499");

    // Ordinal + 1, so that the default value is no code.
    private readonly int packed;

    private ProcedureCode(int packed) => this.packed = packed;

    /// <summary>The code's place among all codes of this shape, in ASCII order of their text.</summary>
    public int Ordinal => packed - 1;

    /// <summary>True for the default value.</summary>
    public bool IsNone => packed == 0;

    /// <summary>The first character, which tells the family: E0601 gives E.</summary>
    public char FirstCharacter => CodeAlphabet.CharacterAt(Ordinal / (1000 * CodeAlphabet.Size));

    private int Middle => Ordinal / CodeAlphabet.Size % 1000;

    private char LastCharacter => CodeAlphabet.CharacterAt(Ordinal % CodeAlphabet.Size);

    /// <summary>HCPCS Level II codes begin with a letter and end in four digits; every other shape is the AMA's.</summary>
    public bool IsLevelTwo => char.IsAsciiLetterUpper(FirstCharacter) && char.IsAsciiDigit(LastCharacter);

    /// <summary>CPT evaluation and management services, 99202-99499.</summary>
    public bool IsEvaluationAndManagement => this >= FirstVisit && this <= LastVisit;

    /// <summary>Office visits of a new patient, 99202-99205.</summary>
    public bool IsNewPatientVisit => this >= FirstVisit && this <= LastNewPatientVisit;

    /// <summary>Reads a code. Lower case, blanks and every other length are refused.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ProcedureCode code)
    {
        code = default;
        if (text.Length != Length)
        {
            return false;
        }

        var first = CodeAlphabet.IndexOf(text[0]);
        var last = CodeAlphabet.IndexOf(text[4]);
        var middle = 0;
        for (var i = 1; i <= 3; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return false;
            }

            middle = (middle * 10) + (text[i] - '0');
        }

        if (first < 0 || last < 0)
        {
            return false;
        }

        code = FromOrdinal((((first * 1000) + middle) * CodeAlphabet.Size) + last);
        return true;
    }

    /// <summary>Reads a code that is known to be well formed.</summary>
    /// <exception cref="FormatException">The text is not of a code's shape.</exception>
    public static ProcedureCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not of a procedure code's shape.");

    /// <summary>The code at a place; the reverse of <see cref="Ordinal"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 0 and <see cref="OrdinalCount"/> - 1.</exception>
    public static ProcedureCode FromOrdinal(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ordinal, OrdinalCount);
        return new ProcedureCode(ordinal + 1);
    }

    /// <inheritdoc/>
    public bool Equals(ProcedureCode other) => packed == other.packed;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ProcedureCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => packed;

    /// <inheritdoc/>
    public int CompareTo(ProcedureCode other) => packed.CompareTo(other.packed);

    /// <summary>The five characters, or nothing for no code.</summary>
    public override string ToString() => IsNone
        ? string.Empty
        : string.Create(Length, this, static (span, code) =>
        {
            span[0] = code.FirstCharacter;
            code.Middle.TryFormat(span[1..4], out _, "000");
            span[4] = code.LastCharacter;
        });

    /// <summary>Same code.</summary>
    public static bool operator ==(ProcedureCode left, ProcedureCode right) => left.Equals(right);

    /// <summary>Other code.</summary>
    public static bool operator !=(ProcedureCode left, ProcedureCode right) => !left.Equals(right);

    /// <summary>Earlier in ASCII order.</summary>
    public static bool operator <(ProcedureCode left, ProcedureCode right) => left.CompareTo(right) < 0;

    /// <summary>Later in ASCII order.</summary>
    public static bool operator >(ProcedureCode left, ProcedureCode right) => left.CompareTo(right) > 0;

    /// <summary>Not later in ASCII order.</summary>
    public static bool operator <=(ProcedureCode left, ProcedureCode right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier in ASCII order.</summary>
    public static bool operator >=(ProcedureCode left, ProcedureCode right) => left.CompareTo(right) >= 0;
}
