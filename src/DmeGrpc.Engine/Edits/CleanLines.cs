using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>The verdicts on lines that are payable without findings. All claims share them, so that such a claim allocates nothing.</summary>
internal static class CleanLines
{
    private const int Most = 512;

    private static readonly LineVerdict[] Verdicts = [.. Enumerable.Range(1, Most).Select(number => new LineVerdict(number, Disposition.Payable, []))];

    // The verdicts on lines 1 to each number; made when first asked for, by whoever comes first.
    private static readonly IReadOnlyList<LineVerdict>?[] Lists = new IReadOnlyList<LineVerdict>?[Most + 1];

    /// <summary>The verdict on such a line; null for a number that is out of the ordinary.</summary>
    public static LineVerdict? Numbered(int number) => number is >= 1 and <= Most ? Verdicts[number - 1] : null;

    /// <summary>The verdicts on these lines where all are such; null where they are not numbered from 1 in their order.</summary>
    public static IReadOnlyList<LineVerdict>? Numbered(List<LineReview> lines)
    {
        if (lines.Count > Most)
        {
            return null;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Number != i + 1)
            {
                return null;
            }
        }

        return Lists[lines.Count] ??= new ArraySegment<LineVerdict>(Verdicts, 0, lines.Count);
    }
}
