using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.ReferenceData.Cms;

/// <summary>
/// Rebuilds from which day to which each MUE value holds. The tables have no dates: a value holds from the first day of its quarter until a
/// later table changes it, or lacks the code.
/// </summary>
public static class UnitLimitHistory
{
    /// <summary>
    /// Joins the tables of one program and setting, in any order. A table that is not the whole published one ends no values by what it lacks.
    /// </summary>
    /// <exception cref="ArgumentException">There is no table, one is not dated, or they are of different programs or settings.</exception>
    public static UnitLimitTimeline Join(IEnumerable<CmsTable<UnitLimit>> quarters)
    {
        var tables = quarters.OrderBy(table => table.Release.EffectiveDate).ToList();
        if (tables.Select(table => (table.Release.Program, table.Release.Setting)).Distinct().Count() != 1
            || tables.Exists(table => table.Release.EffectiveDate is null))
        {
            throw new ArgumentException("The tables must be dated, and of one program and setting.", nameof(quarters));
        }

        var runs = new UnitLimitRuns();
        var sources = new List<string>();
        foreach (var table in tables)
        {
            runs.Add(table, sources.Count);
            sources.AddRange(table.Sources);
        }

        var rows = runs.Close();
        var joined = tables[^1] with
        {
            Release = tables[^1].Release with { EffectiveDate = tables[0].Release.EffectiveDate },
            Coverage = tables.TrueForAll(table => table.Coverage.IsComplete) ? TableCoverage.Complete : TableCoverage.Partial,
            Sources = sources,
            Rows = rows,
            DistinctKeys = rows.Select(row => row.Code).Distinct().Count(),
            OverlappingRows = tables.Sum(table => table.OverlappingRows),
        };
        return new UnitLimitTimeline(joined, [.. tables.Zip(tables.Skip(1), Missing).SelectMany(missing => missing)]);
    }

    private static IEnumerable<DateOnly> Missing(CmsTable<UnitLimit> earlier, CmsTable<UnitLimit> later)
    {
        for (var day = earlier.Release.EffectiveDate!.Value.AddMonths(3); day < later.Release.EffectiveDate; day = day.AddMonths(3))
        {
            yield return day;
        }
    }

    /// <summary>The values in force, and those that were.</summary>
    private sealed class UnitLimitRuns
    {
        private readonly Dictionary<ProcedureCode, UnitLimit> inForce = [];
        private readonly List<UnitLimit> ended = [];

        public void Add(CmsTable<UnitLimit> table, int sourcesBefore)
        {
            var first = table.Release.EffectiveDate!.Value;
            foreach (var row in table.Rows)
            {
                if (!inForce.TryGetValue(row.Code, out var run) || !IsSame(run, row))
                {
                    End(row.Code, first);
                    inForce[row.Code] = row with { Source = row.Source with { File = row.Source.File + sourcesBefore } };
                }
            }

            if (table.Coverage.IsComplete)
            {
                foreach (var code in inForce.Keys.Except(table.Rows.Select(row => row.Code)).ToList())
                {
                    End(code, first);
                }
            }
        }

        public IReadOnlyList<UnitLimit> Close() => [.. ended.Concat(inForce.Values).OrderBy(row => row.Code).ThenBy(row => row.Window.First)];

        private static bool IsSame(UnitLimit run, UnitLimit row) =>
            (run.Limit, run.Indicator, run.Rationale) == (row.Limit, row.Indicator, row.Rationale);

        private void End(ProcedureCode code, DateOnly successor)
        {
            if (inForce.Remove(code, out var run))
            {
                ended.Add(run with { Window = run.Window with { Last = successor.AddDays(-1) } });
            }
        }
    }
}
