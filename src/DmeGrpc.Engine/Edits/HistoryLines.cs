using DmeGrpc.Engine.Claims;

namespace DmeGrpc.Engine.Edits;

/// <summary>Which lines of a member's other claims are held against a claim.</summary>
internal static class HistoryLines
{
    /// <summary>
    /// Those of the same supplier that stand. They come in an order of their own, so that the order in which a store gives them changes no verdict.
    /// </summary>
    public static IReadOnlyList<LineReview> Of(Claim claim, ClaimContext context) =>
        context.Member is MemberFacts.Known { Snapshot.History: { Count: > 0 } history } ? Of(claim, history) : [];

    private static LineReview[] Of(Claim claim, IReadOnlyList<PostedLine> history) =>
    [
        .. history
            .Where(posted => posted.Stands && SupplierKey.IsSame(claim, posted))
            .OrderBy(posted => posted.Span.From)
            .ThenBy(posted => posted.Submitter, StringComparer.Ordinal)
            .ThenBy(posted => posted.ClaimId, StringComparer.Ordinal)
            .ThenBy(posted => posted.LineNumber)
            .Select(LineReview.Of),
    ];
}
