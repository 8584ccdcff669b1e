using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// What tables of one kind do not say because they are older than the services: collected over the lines of a claim and told once, since newer tables
/// cure all of it at once.
/// </summary>
internal sealed class StaleTable
{
    private readonly SortedSet<ProcedureCode> codes = [];
    private TableInfo? newest;
    private ServiceSpan silent;

    /// <summary>
    /// Notes that a table lacks what would be said of these codes; it counts on the days alone that are later than the table. Nothing is made before there is something to note.
    /// </summary>
    public static void Note(ref StaleTable? stale, TableInfo table, ServiceSpan days, params ReadOnlySpan<ProcedureCode> lacking)
    {
        if (table.Coverage.SilentDays(days) is { } of)
        {
            (stale ??= new()).Add(table, of, lacking);
        }
    }

    /// <summary>Says it of the claim.</summary>
    /// <param name="review">The claim.</param>
    /// <param name="edit">The edit.</param>
    /// <param name="what">What might be among the codes, in the plural: "pair edits".</param>
    /// <param name="name">The table's name in sentences.</param>
    /// <param name="noun">What it lists, in the singular.</param>
    public void Tell(ClaimReview review, EditKind edit, string what, string name, string noun)
    {
        review.Findings.Add(new Finding
        {
            Edit = edit,
            Outcome = Outcome.NotEvaluated,
            NotEvaluatedReason = NotEvaluatedReason.NoRowOnDate,
            Message = $"Whether there are {what} among {ShortList.Of(codes, codes.Count, "codes")} on {silent} was not evaluated: the {name} ({newest!.Release}) "
                + $"lacks them and knows no {noun} added after {newest.Coverage.CompleteThrough:yyyy-MM-dd}.",
            Remedies = [Remedy.Always($"Load an edition whose {name} is of the quarter of {silent.Through:yyyy-MM-dd}, or newer.")],
        });
    }

    private void Add(TableInfo table, ServiceSpan of, ReadOnlySpan<ProcedureCode> lacking)
    {
        foreach (var code in lacking)
        {
            codes.Add(code);
        }

        silent = newest is null ? of : new ServiceSpan(of.From < silent.From ? of.From : silent.From, of.Through > silent.Through ? of.Through : silent.Through);
        newest = newest is null || newest.Coverage.CompleteThrough < table.Coverage.CompleteThrough ? table : newest;
    }
}
