using System.Diagnostics.CodeAnalysis;

namespace DmeGrpc.Engine.Codes;

/// <summary>One code or a run of codes in ASCII order, both ends included: E0601, or E0250-E0304.</summary>
/// <param name="First">The first code.</param>
/// <param name="Last">The last, not before the first.</param>
public readonly record struct CodeRange(ProcedureCode First, ProcedureCode Last)
{
    /// <summary>Whether the code lies in the range.</summary>
    public bool Contains(ProcedureCode code) => First <= code && code <= Last;

    /// <summary>Whether some code lies in both.</summary>
    public bool Overlaps(CodeRange other) => First <= other.Last && other.First <= Last;

    /// <summary>Reads "E0601" or "E0250-E0304".</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CodeRange range)
    {
        range = default;
        if (text?.Split('-') is not { Length: 1 or 2 } ends
            || !ProcedureCode.TryParse(ends[0], out var first) || !ProcedureCode.TryParse(ends[^1], out var last) || last < first)
        {
            return false;
        }

        range = new CodeRange(first, last);
        return true;
    }

    /// <summary>Reads a range that is known to be well formed.</summary>
    /// <exception cref="FormatException">It is neither a code nor two codes in order with a hyphen between.</exception>
    public static CodeRange Parse(string text) =>
        TryParse(text, out var range) ? range : throw new FormatException($"'{text}' is neither a code nor a range of codes.");

    /// <summary>As it is written in files.</summary>
    public override string ToString() => First == Last ? First.ToString() : $"{First}-{Last}";
}
