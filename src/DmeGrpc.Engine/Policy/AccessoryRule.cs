using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Policy;

/// <summary>Accessories and supplies that are paid only for a member who has the equipment they belong to.</summary>
/// <param name="Accessories">Their codes.</param>
/// <param name="Bases">The equipment's codes, any one of which is enough.</param>
/// <param name="Words">Words in capitals by which a narrative may name the equipment without its code.</param>
/// <param name="Row">The row that says so.</param>
public sealed record AccessoryRule(CodeRange Accessories, IReadOnlyList<CodeRange> Bases, IReadOnlyList<string> Words, PolicyRow Row)
{
    /// <summary>Whether the code is of such equipment.</summary>
    public bool HasBase(ProcedureCode code) => Bases.Any(range => range.Contains(code));

    /// <summary>Whether the text names such equipment, by its code or by a word for it; capitals or not.</summary>
    public bool IsNamedIn(string narrative)
    {
        var words = narrative.ToUpperInvariant().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        return words.SelectMany(word => word.Split(Separators, StringSplitOptions.RemoveEmptyEntries)).Any(word =>
            Words.Contains(word, StringComparer.Ordinal) || (ProcedureCode.TryParse(word, out var code) && HasBase(code)));
    }

    private static readonly char[] Separators = [.. ".,;:/()[]'\"-"];
}
