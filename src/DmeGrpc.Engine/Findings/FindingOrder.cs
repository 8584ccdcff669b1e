namespace DmeGrpc.Engine.Findings;

/// <summary>
/// The order of a line's findings, the primary one first: what decides the disposition before what does not (rejections, denials, what waits,
/// what is paid in part, what was not evaluated, the rest); within each, the order of precedence of the edits. The message breaks ties, so the order never depends on the order of lines.
/// </summary>
public sealed class FindingOrder : IComparer<Finding>
{
    /// <summary>The one instance.</summary>
    public static FindingOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Finding? x, Finding? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var byRank = Rank(x.Outcome).CompareTo(Rank(y.Outcome));
        if (byRank != 0)
        {
            return byRank;
        }

        var byEdit = x.Edit.CompareTo(y.Edit);
        return byEdit != 0 ? byEdit : string.CompareOrdinal(x.Message, y.Message);
    }

    private static int Rank(Outcome outcome) => outcome switch
    {
        Outcome.Reject => 0,
        Outcome.Deny => 1,
        Outcome.Pend => 2,
        Outcome.CutBack or Outcome.HistoryOffset => 3,
        Outcome.NotEvaluated => 4,
        _ => 5,
    };
}
