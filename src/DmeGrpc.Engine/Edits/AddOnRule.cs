using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>What an add-on code needs on the days of one line.</summary>
internal sealed record AddOnRule(AddOnType Type, IReadOnlySet<ProcedureCode> Primaries, TableRow Row)
{
    /// <summary>The rule of a code on these days; null when the code is not an add-on code on them.</summary>
    public static AddOnRule? Of(AddOnTable table, ProcedureCode code, ServiceSpan span)
    {
        AddOnEdit? first = null;
        var primaries = new HashSet<ProcedureCode>();
        foreach (var row in table.Find(code))
        {
            if (row.Window.Within(span) is null)
            {
                continue;
            }

            first ??= row;
            if (row.Primary is { } primary)
            {
                primaries.Add(primary);
            }
        }

        return first is { } found ? new AddOnRule(found.Type, primaries, new TableRow(table.Info, found.Source)) : null;
    }
}
