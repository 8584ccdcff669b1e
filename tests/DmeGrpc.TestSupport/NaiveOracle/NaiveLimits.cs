using DmeGrpc.Engine.Edits;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>Unit limits, code by code and day by day.</summary>
internal static class NaiveLimits
{
    private sealed record Count(NaiveLine Line, decimal Raw, decimal PerDay, bool IsSummed);

    public static void Judge(List<NaiveLine> lines, List<NaiveLine> history, NaiveCatalog catalog, EditPolicy policy)
    {
        var counts = lines.Where(line => line.Code is not null && line.Days.Count > 0 && line.Units is not null && !line.IsDuplicate)
            .Select(line => CountOf(line, policy)).ToList();
        foreach (var code in counts.Select(count => count.Line.Code!).Distinct().ToList())
        {
            var ofCode = counts.FindAll(count => count.Line.Code == code);
            var paid = history.FindAll(line => line.Code == code).ConvertAll(line => CountOf(line, policy));
            var excesses = ofCode.ToDictionary(count => count, count => FirstExcess(count, [.. ofCode, .. paid], catalog));
            if (policy.ExcessUnits == ExcessUnitRule.CutBack)
            {
                CutBack(ofCode, paid, catalog, excesses);
            }
            else
            {
                foreach (var (count, excess) in excesses.Where(pair => pair.Value is not null))
                {
                    count.Line.Add("NcciMue", "Deny", excess!.Value.Detail);
                }
            }

            ofCode.ForEach(count => Gaps(count.Line, catalog));
        }
    }

    private static void Gaps(NaiveLine line, NaiveCatalog catalog)
    {
        if (!catalog.Covers("Limits", line.Days))
        {
            line.Add("NcciMue", "NotEvaluated", catalog.GapReason("Limits"));
        }

        foreach (var (tables, days) in catalog.Stretches("Limits", line.Days))
        {
            var rows = tables.Limits!.Where(row => row.Code == line.Code).ToList();
            if (rows.Count == 0)
            {
                line.Add("NcciMue", "NotEvaluated", tables.Covers("Limits", line.Code!) ? "NoRow" : "TablePartial");
            }
            else if (days.Exists(day => !rows.Exists(row => row.Window.Has(day))))
            {
                line.Add("NcciMue", "NotEvaluated", "NoRowOnDate");
            }
        }
    }

    private static IEnumerable<(string Code, int Limit, int Indicator, NaiveWindow Window)> RowsOn(NaiveCatalog catalog, string code, DateOnly day) =>
        (catalog.On("Limits", day)?.Limits ?? []).Where(row => row.Code == code && row.Window.Has(day));

    private static Count CountOf(NaiveLine line, EditPolicy policy)
    {
        var raw = (line.Posted?.PayableUnits ?? line.Units!.Value) / line.Days.Count;
        return new Count(line, raw, line.Days.Count == 1 ? raw : Math.Floor(raw + 0.5m), policy.CountPostoperativeCareLines || !line.Has("55"));
    }

    private static (string Detail, int Limit)? FirstExcess(Count count, List<Count> ofCode, NaiveCatalog catalog)
    {
        foreach (var day in count.Line.Days)
        {
            foreach (var row in RowsOn(catalog, count.Line.Code!, day))
            {
                var isSum = row.Indicator >= 2;
                if (isSum && !count.IsSummed && row.Limit != 0)
                {
                    continue;
                }

                var counted = isSum && count.IsSummed ? ofCode.FindAll(other => other.IsSummed && other.Line.DaySet.Contains(day)) : [count];
                var units = 0m;
                counted.ForEach(other => units += other.PerDay);
                if (row.Limit == 0 || units > row.Limit)
                {
                    var from = string.Join(',', counted.Where(other => other.Line.Posted is null).Select(other => other.Line.Number).Order());
                    var paid = counted.FindAll(other => other.Line.Posted is not null);
                    return (
                        $"limit {row.Limit} indicator {row.Indicator} on {day:yyyy-MM-dd}: {units:0.###} units of lines {from}, "
                        + $"raw {count.Raw:0.######}, {paid.Sum(other => other.PerDay):0.###} of them of {string.Join(',', paid.Select(other => other.Line.Place))}", row.Limit);
                }
            }
        }

        return null;
    }

    private static void CutBack(List<Count> ofCode, List<Count> paid, NaiveCatalog catalog, Dictionary<Count, (string Detail, int Limit)?> excesses)
    {
        var taken = new Dictionary<DateOnly, decimal>();
        foreach (var count in paid.Where(count => count.IsSummed))
        {
            count.Line.Days.ForEach(day => taken[day] = taken.GetValueOrDefault(day) + count.PerDay);
        }

        var served = ofCode.OrderBy(count => count.Line.Number).ThenBy(count => count.Line.Days[0]).ThenBy(count => count.Line.Days.Count)
            .ThenBy(count => count.PerDay);
        foreach (var count in served)
        {
            var share = count.PerDay;
            foreach (var day in count.Line.Days)
            {
                foreach (var row in RowsOn(catalog, count.Line.Code!, day).Where(row => row.Indicator < 2 || row.Limit == 0 || count.IsSummed))
                {
                    var left = row.Limit - (row.Indicator < 2 ? 0 : taken.GetValueOrDefault(day));
                    share = Math.Min(share, Math.Max(left, 0));
                }
            }

            if (count.IsSummed)
            {
                count.Line.Days.ForEach(day => taken[day] = taken.GetValueOrDefault(day) + share);
            }

            if (excesses[count] is { } excess && (excess.Limit == 0 || !IsServed(count, share)))
            {
                count.Line.PayableUnits = share * count.Line.Days.Count;
                count.Line.Add("NcciMue", share > 0 ? "CutBack" : "Deny", excess.Detail);
            }
        }
    }

    private static bool IsServed(Count count, decimal share) => share == count.PerDay || share * count.Line.Days.Count >= count.Line.Units;
}
