using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>Findings that pass from a review to its verdict.</summary>
internal static class FindingLists
{
    private static readonly IReadOnlyList<Finding> None = [];

    /// <summary>The findings in their order, which the review lets go of; where there are none, it keeps its list.</summary>
    public static IReadOnlyList<Finding> Take(ref List<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return None;
        }

        var taken = findings;
        taken.Sort(FindingOrder.Instance);
        findings = [];
        return taken;
    }
}
