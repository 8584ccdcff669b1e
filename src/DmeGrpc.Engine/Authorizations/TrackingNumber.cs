using System.Buffers;

namespace DmeGrpc.Engine.Authorizations;

/// <summary>
/// The number an authorization is known by and a claim quotes: 14 characters, as CMS's unique tracking number has (837 loop 2300 or 2400, REF*G1).
/// </summary>
/// <remarks>The default value is no number; <see cref="TryParse"/> never yields it.</remarks>
public readonly record struct TrackingNumber
{
    /// <summary>Every number has this many characters.</summary>
    public const int Length = 14;

    /// <summary>
    /// Digits and capitals that are not taken for one another in print or handwriting: without 0 O, 1 I L, 2 Z, 5 S, and without
    /// B and U, which could be taken for 8 and V. 25 characters in 14 places are 65 bits.
    /// </summary>
    public const string Alphabet = "346789ACDEFGHJKMNPQRTVWXY";

    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);

    private readonly string? text;

    private TrackingNumber(string text) => this.text = text;

    /// <summary>True for the default value.</summary>
    public bool IsNone => text is null;

    /// <summary>Reads a number. Lower case, blanks, every other length and every character outside the alphabet are refused.</summary>
    public static bool TryParse(string? text, out TrackingNumber number)
    {
        number = default;
        if (text is null || text.Length != Length || text.AsSpan().ContainsAnyExcept(Allowed))
        {
            return false;
        }

        number = new TrackingNumber(text);
        return true;
    }

    /// <summary>Reads a number that is known to be well formed.</summary>
    /// <exception cref="FormatException">The text is not of a tracking number's shape.</exception>
    public static TrackingNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is not of a tracking number's shape.");

    /// <summary>The 14 characters, or nothing for no number.</summary>
    public override string ToString() => text ?? string.Empty;
}
