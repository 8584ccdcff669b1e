using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>What an add-on code needs on the days of one line.</summary>
internal sealed record AddOnRule(AddOnType Type, IReadOnlySet<ProcedureCode> Primaries, IReadOnlyList<AddOnEdit> Rows, TableRow Row)
{
    /// <summary>The rule of a code on these days; null when the code is not an add-on code on them.</summary>
    public static AddOnRule? Of(AddOnTable table, ProcedureCode code, ServiceSpan span)
    {
        var rows = new List<AddOnEdit>();
        foreach (var row in table.Find(code))
        {
            if (row.Window.Within(span) is not null)
            {
                rows.Add(row);
            }
        }

        return rows.Count == 0
            ? null
            : new AddOnRule(rows[0].Type, rows.Select(row => row.Primary).OfType<ProcedureCode>().ToHashSet(), rows, new TableRow(table.Info, rows[0].Source));
    }

    /// <summary>Whether a service is a listed primary on one of these days.</summary>
    public bool Lists(ProcedureCode service, ServiceSpan days) =>
        Primaries.Contains(service) && Rows.Any(row => row.Primary == service && row.Window.Within(days) is not null);
}
