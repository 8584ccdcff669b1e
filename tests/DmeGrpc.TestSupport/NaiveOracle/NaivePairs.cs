using DmeGrpc.Engine.Edits;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>Pair edits and integral items, line against line and day by day.</summary>
internal static class NaivePairs
{
    private static readonly HashSet<string> Anatomic =
        [.. "E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD RC LM RI".Split(' ')];

    private static readonly HashSet<string> Distinct = ["59", "XE", "XS", "XP", "XU"];
    private static readonly HashSet<string> Others = ["24", "25", "57", "58", "78", "79", "27", "91"];

    private sealed record Hit(int One, int Two, DateOnly Day, int Indicator, string? Modifier, int? OnLine);

    public static void Pairs(List<NaiveLine> claim, List<NaiveLine> history, NaiveCatalog catalog, EditPolicy policy, List<NaiveFinding> ofClaim)
    {
        if (catalog is { Program: "Medicare", Setting: "DmeSupplier" })
        {
            return;
        }

        List<NaiveLine> lines = [.. claim, .. history];
        Judge(lines, Spread(Find(lines, catalog, policy), lines, policy), policy);
        if (claim.Exists(line => lines.Exists(other => NaiveLine.SharedDays(line, other).Exists(day => catalog.On("Pairs", day) is { } tables
            && tables.IsStale("Pairs", [day]) && tables.Covers("Pairs", line.Code!) && tables.Covers("Pairs", other.Code!) && !HasRow(tables, line.Code!, other.Code!)))))
        {
            ofClaim.Add(new NaiveFinding("NcciPtp", "NotEvaluated", "NoRowOnDate"));
        }

        foreach (var line in claim)
        {
            bool Lacks(Func<DateOnly, NaiveLine, bool> lacks) => lines.Exists(other => NaiveLine.SharedDays(line, other).Exists(day => lacks(day, other)));

            if (Lacks((day, other) => catalog.On("Pairs", day) is { } tables && !IsKnown(tables, line.Code!, other.Code!)))
            {
                line.Add("NcciPtp", "NotEvaluated", "TablePartial");
            }

            if (Lacks((day, _) => catalog.On("Pairs", day) is null))
            {
                line.Add("NcciPtp", "NotEvaluated", catalog.GapReason("Pairs"));
            }
        }
    }

    public static void Parts(List<NaiveLine> lines, NaiveCatalog catalog)
    {
        if (catalog.Setting != "DmeSupplier")
        {
            return;
        }

        var hits = new List<(int One, int Two, DateOnly Day)>();
        for (var one = 0; one < lines.Count; one++)
        {
            for (var two = 0; two < lines.Count; two++)
            {
                foreach (var (tables, days) in catalog.Stretches("Parts", NaiveLine.SharedDays(lines[one], lines[two])))
                {
                    foreach (var row in tables.Parts!.Where(row => row.Whole == lines[one].Code && row.Part == lines[two].Code))
                    {
                        hits.AddRange(days.Where(row.Window.Has).Take(1).Select(day => (one, two, day)));
                    }
                }
            }
        }

        var stopped = Places(lines, line => line.IsStopped);
        var rejected = Places(lines, line => line.IsRejected);
        var (holding, _) = NaiveKnockOut.Solve(lines.Count, stopped, [.. hits.Select(hit => (hit.One, hit.Two))]);
        foreach (var (one, two, day) in hits)
        {
            if (holding.Contains((one, two)) || rejected.Contains(one))
            {
                lines[two].Add("IntegralItem", holding.Contains((one, two)) ? "Deny" : "Advisory", $"line {lines[one].Number} on {day:yyyy-MM-dd}");
            }
        }
    }

    private static List<Hit> Find(List<NaiveLine> lines, NaiveCatalog catalog, EditPolicy policy)
    {
        var hits = new List<Hit>();
        for (var one = 0; one < lines.Count; one++)
        {
            for (var two = 0; two < lines.Count; two++)
            {
                if (lines[one].Posted is not null && lines[two].Posted is not null)
                {
                    continue;
                }

                Hit? first = null;
                Hit? firstNotLifted = null;
                foreach (var day in NaiveLine.SharedDays(lines[one], lines[two]))
                {
                    foreach (var row in catalog.On("Pairs", day)?.Pairs ?? [])
                    {
                        if (row.One != lines[one].Code || row.Two != lines[two].Code || row.Indicator == 9 || !row.Window.Has(day))
                        {
                            continue;
                        }

                        var (modifier, onLine) = row.Indicator == 1 ? Lifting(lines[one], lines[two], day, policy) : (null, null);
                        var hit = new Hit(one, two, day, row.Indicator, modifier, onLine);
                        first ??= hit;
                        firstNotLifted ??= modifier is null ? hit : null;
                    }
                }

                if ((firstNotLifted ?? first) is { } found)
                {
                    hits.Add(found);
                }
            }
        }

        return hits;
    }

    private static (string? Modifier, int? OnLine) Lifting(NaiveLine one, NaiveLine two, DateOnly day, EditPolicy policy)
    {
        var onTwo = Best(two, _ => true);
        if (onTwo is not null)
        {
            return (onTwo, two.Number);
        }

        var onOne = Best(one, modifier => Anatomic.Contains(modifier)
            || policy.ModifierPlacement == ModifierPlacementRule.EitherColumn
            || (policy.ModifierPlacement == ModifierPlacementRule.MedicarePartB && Distinct.Contains(modifier) && day >= new DateOnly(2019, 7, 1)));
        return onOne is null ? (null, null) : (onOne, one.Number);
    }

    private static string? Best(NaiveLine line, Predicate<string> counts)
    {
        var counting = line.Modifiers.FindAll(modifier =>
            counts(modifier) && !(Distinct.Contains(modifier) && NaiveStructure.IsVisit(line.Code)));
        return counting.Where(modifier => Distinct.Contains(modifier) || Others.Contains(modifier)).Min(StringComparer.Ordinal)
            ?? counting.Where(Anatomic.Contains).Min(StringComparer.Ordinal);
    }

    private static List<Hit> Spread(List<Hit> hits, List<NaiveLine> lines, EditPolicy policy) => policy.PartialModifiers != PartialModifierRule.BypassAll
        ? hits
        : hits.ConvertAll(hit =>
        {
            var lifting = hits
                .Where(other => other.One == hit.One && other.Modifier is not null && lines[other.Two].Code == lines[hit.Two].Code
                    && lines[other.Two].Days.Exists(lines[hit.Two].DaySet.Contains))
                .OrderBy(other => other.OnLine).ThenBy(other => other.Modifier, StringComparer.Ordinal).FirstOrDefault();
            return hit.Modifier is null && hit.Indicator == 1 && lifting is not null
                ? hit with { Modifier = lifting.Modifier, OnLine = lifting.OnLine }
                : hit;
        });

    private static void Judge(List<NaiveLine> lines, List<Hit> hits, EditPolicy policy)
    {
        var rejected = Places(lines, line => line.IsRejected);
        var attacks = hits.Where(hit => hit.Modifier is null && lines[hit.Two].Posted is null).Select(hit => (hit.One, hit.Two)).ToHashSet();
        var (holding, inside) = policy.DeniedColumnOneStillDenies
            ? (attacks.Where(attack => !rejected.Contains(attack.One)).ToHashSet(), Places(lines, line => !line.IsRejected))
            : NaiveKnockOut.Solve(lines.Count, Places(lines, line => line.IsStopped), attacks);
        foreach (var hit in hits)
        {
            var (one, two) = (lines[hit.One], lines[hit.Two]);
            var paid = two.Posted is not null;
            var detail = $"{(paid ? two : one).Place} on {hit.Day:yyyy-MM-dd} indicator {hit.Indicator} lifted by {hit.Modifier} on {hit.OnLine}";
            if (paid)
            {
                if (inside.Contains(hit.One))
                {
                    one.Add("NcciPtp", hit.Modifier is null ? "HistoryOffset" : "Bypassed", detail);
                    if (hit.Modifier is not null)
                    {
                        Advise(one, two, one, hit, detail);
                    }
                }
            }
            else if (hit.Modifier is null && holding.Contains((hit.One, hit.Two)))
            {
                two.Add("NcciPtp", "Deny", detail);
            }
            else if (hit.Modifier is null && rejected.Contains(hit.One))
            {
                two.Add("NcciPtp", "Advisory", detail);
            }
            else if (hit.Modifier is not null && inside.Contains(hit.One))
            {
                two.Add("NcciPtp", "Bypassed", detail);
                Advise(one, two, two, hit, detail);
            }
        }
    }

    private static void Advise(NaiveLine one, NaiveLine two, NaiveLine advised, Hit hit, string detail)
    {
        var associatedOne = one.Modifiers.Where(IsAssociated).ToHashSet();
        var associatedTwo = two.Modifiers.Where(IsAssociated).ToHashSet();
        if (associatedOne.Count == 1 && Anatomic.Contains(associatedOne.First()) && associatedOne.SetEquals(associatedTwo))
        {
            advised.Add("NcciPtp", "Advisory", detail);
        }

        if (hit.Modifier == "25" && two.Code is "99202" or "99203" or "99204" or "99205")
        {
            advised.Add("NcciPtp", "Advisory", detail);
        }
    }

    private static bool IsAssociated(string modifier) => Anatomic.Contains(modifier) || Distinct.Contains(modifier) || Others.Contains(modifier);

    private static bool IsKnown(NaiveTables tables, string one, string two) =>
        (tables.Covers("Pairs", one) && tables.Covers("Pairs", two))
        || HasRow(tables, one, two);

    private static bool HasRow(NaiveTables tables, string one, string two) =>
        tables.Pairs!.Any(row => (row.One == one && row.Two == two) || (row.One == two && row.Two == one));

    private static HashSet<int> Places(List<NaiveLine> lines, Predicate<NaiveLine> holds) =>
        [.. Enumerable.Range(0, lines.Count).Where(place => holds(lines[place]))];
}
