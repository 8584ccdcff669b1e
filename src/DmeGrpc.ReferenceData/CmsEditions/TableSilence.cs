using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Cms;

namespace DmeGrpc.ReferenceData.CmsEditions;

/// <summary>How far the silence of a table reaches that CMS publishes anew every quarter: what it lacks may have been added since.</summary>
internal static class TableSilence
{
    /// <summary>
    /// A whole table speaks of what it lacks up to the last day of the quarter of its release. One of an unknown release may be older than any day of
    /// service; absence from it means nothing.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">What its rows are, in messages.</param>
    /// <param name="choice">Takes a note of a table of an unknown release.</param>
    public static TableCoverage CoverageOf<TRow>(CmsTable<TRow> table, string rows, TableChoice choice)
    {
        if (!table.Coverage.IsComplete)
        {
            return table.Coverage;
        }

        if (table.Release.LastDayOfQuarter is { } last)
        {
            return table.Coverage with { CompleteThrough = last };
        }

        choice.Tell(table.Sources[0], $"Neither content nor names tell the release of this table; {rows} that it lacks are not evaluated, since they may have been added later.");
        return TableCoverage.Partial;
    }
}
