using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.ReferenceData.Cms;

/// <summary>
/// Rebuilds until which day each phase of the Required Prior Authorization List held. A list tells first days and no last ones: what is taken off is
/// simply not on the next list any more, and held until the day before that one.
/// </summary>
internal static class PriorAuthorizationHistory
{
    /// <summary>
    /// Joins the lists of one program, in any order. A list that is not the whole published one ends nothing by what it lacks. One list alone may be undated.
    /// </summary>
    public static CmsTable<PriorAuthorizationRequirement> Join(IEnumerable<CmsTable<PriorAuthorizationRequirement>> lists)
    {
        var ordered = lists.OrderBy(list => list.Release.EffectiveDate).ToList();
        var phases = new PhaseRuns();
        var sources = new List<string>();
        foreach (var list in ordered)
        {
            phases.Add(list, sources.Count);
            sources.AddRange(list.Sources);
        }

        var rows = phases.Close();
        return ordered[^1] with
        {
            Sources = sources,
            Rows = rows,
            DistinctKeys = rows.Select(row => (row.Code, row.Phase)).Distinct().Count(),
            OverlappingRows = ordered.Sum(list => list.OverlappingRows),
        };
    }

    /// <summary>The phases of the list read last, and those that were.</summary>
    private sealed class PhaseRuns
    {
        private readonly Dictionary<(ProcedureCode Code, int Phase), PriorAuthorizationRequirement> listed = [];
        private readonly List<PriorAuthorizationRequirement> ended = [];

        public void Add(CmsTable<PriorAuthorizationRequirement> list, int sourcesBefore)
        {
            var day = list.Release.EffectiveDate ?? default;
            foreach (var row in list.Rows)
            {
                var key = (row.Code, row.Phase);
                if (!listed.TryGetValue(key, out var run) || !IsSame(run, row))
                {
                    End(key, day);
                    listed[key] = row with { Window = AfterWhatEnded(key, row.Window, day), Source = row.Source with { File = row.Source.File + sourcesBefore } };
                }
            }

            if (list.Coverage.IsComplete)
            {
                foreach (var key in listed.Keys.Except(list.Rows.Select(row => (row.Code, row.Phase))).ToList())
                {
                    End(key, day);
                }
            }
        }

        public IReadOnlyList<PriorAuthorizationRequirement> Close() =>
            [.. ended.Concat(listed.Values).OrderBy(row => row.Code).ThenBy(row => row.Phase).ThenBy(row => row.Window.First)];

        private static bool IsSame(PriorAuthorizationRequirement run, PriorAuthorizationRequirement row) =>
            run.Window.First == row.Window.First && run.States.Equals(row.States);

        // What a newer list says otherwise of days before it does not change them.
        private EffectiveWindow AfterWhatEnded((ProcedureCode Code, int Phase) key, EffectiveWindow window, DateOnly day) =>
            ended.Exists(run => (run.Code, run.Phase) == key && run.Window.Overlaps(window)) ? window with { First = day } : window;

        // A phase that a later list took back before its first day never was.
        private void End((ProcedureCode Code, int Phase) key, DateOnly successor)
        {
            if (listed.Remove(key, out var run) && run.Window.First < successor)
            {
                ended.Add(run with { Window = run.Window with { Last = successor.AddDays(-1) } });
            }
        }
    }
}
