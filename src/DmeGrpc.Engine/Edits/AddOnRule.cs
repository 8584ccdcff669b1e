using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>What an add-on code needs on the days of one line.</summary>
internal sealed record AddOnRule(AddOnType Type, IReadOnlySet<ProcedureCode> Primaries, IReadOnlyList<AddOnEdit> Rows, TableRow Row)
{
    /// <summary>The rule of a code on these days; null when the code is not an add-on code on them.</summary>
    public static AddOnRule? Of(TableTimeline<AddOnTable> timeline, ProcedureCode code, ServiceSpan span)
    {
        List<AddOnEdit>? rows = null;
        TableRow? first = null;
        foreach (var period in timeline.Periods)
        {
            if (period.Days.Within(span) is not { } days)
            {
                continue;
            }

            foreach (var row in period.Table.Find(code))
            {
                // A row counts on the days for which its table answers, and on no other.
                if (row.Window.Within(days) is { } applies)
                {
                    (rows ??= []).Add(row with { Window = new EffectiveWindow(applies.From, applies.Through) });
                    first ??= period.RowAt(row.Source);
                }
            }
        }

        return rows is null ? null : Of(rows, first!.Value);
    }

    /// <summary>Whether a service is a listed primary on one of these days.</summary>
    public bool Lists(ProcedureCode service, ServiceSpan days) =>
        Primaries.Contains(service) && Rows.Any(row => row.Primary == service && row.Window.Within(days) is not null);

    private static AddOnRule Of(List<AddOnEdit> rows, TableRow first) =>
        new(rows[0].Type, rows.Select(row => row.Primary).OfType<ProcedureCode>().ToHashSet(), rows, first);
}
