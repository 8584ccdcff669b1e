using DmeGrpc.Engine.Codes;

namespace DmeGrpc.ReferenceData.Cms.Reports;

/// <summary>
/// Counts rows by the family of their code: the first letter of an HCPCS Level II code; "CPT" for five digits, "CPT F", "CPT T", "CPT U" and so
/// on by the last letter of the others.
/// </summary>
public sealed class CodeFamilyCounts
{
    private const int Families = 256;

    private readonly int[] levelTwo = new int[Families];
    private readonly int[] other = new int[Families];

    /// <summary>The rows of each family that has any.</summary>
    public IReadOnlyDictionary<string, int> ByFamily => new SortedDictionary<string, int>(
        Named(levelTwo, letter => letter.ToString())
            .Concat(Named(other, last => last == '0' ? "CPT" : $"CPT {last}"))
            .ToDictionary(), StringComparer.Ordinal);

    internal void Add(ProcedureCode code)
    {
        if (code.IsLevelTwo)
        {
            levelTwo[code.FirstCharacter]++;
        }
        else
        {
            other[LastLetterOf(code)]++;
        }
    }

    // Codes are in ASCII order of 36 characters, digits first, so that the remainder tells the last one.
    private static int LastLetterOf(ProcedureCode code)
    {
        var last = code.Ordinal % 36;
        return last < 10 ? '0' : 'A' + last - 10;
    }

    private static IEnumerable<KeyValuePair<string, int>> Named(int[] counts, Func<char, string> name) =>
        Enumerable.Range(0, Families).Where(i => counts[i] > 0).Select(i => KeyValuePair.Create(name((char)i), counts[i]));
}
