using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Policy;

namespace DmeGrpc.Engine.CodeChecks;

/// <summary>How much of an item a payer covers in the period around the day.</summary>
/// <param name="Source">Whose limit it is: the plan's id, or the coverage policy.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Days">The days that were counted; where nobody's use is known, those that end with the day or hold it.</param>
/// <param name="Left">The units left by the claims posted here; null where no member was named or the member's claims could not be read.</param>
public sealed record QuantityCheck(string Source, ItemLimit Limit, ServiceSpan Days, decimal? Left)
{
    internal static IReadOnlyList<QuantityCheck> Of(CheckCircumstances circumstances, CodeQuestion question, ItemFacts item, CheckNotes notes)
    {
        var day = circumstances.Day;
        IEnumerable<(string Source, ItemLimit Limit, int EarlyDays)> limits =
        [
            .. circumstances.PlanOnDay is { } plan ? CoverageRules.Limits(plan, item.Code, item.Family).Select(limit => (plan.Id, limit, 0)) : [],
            .. circumstances.ItemPolicy.Quantities
                .Where(row => circumstances.Program == PayerProgram.Medicare && row.Window.Contains(day) && row.Limit.Items.Contains(item.Code, item.Family) && (row.Modifier.IsNone || question.Modifiers.Contains(row.Modifier)))
                .Select(row => (row.Row.Source, row.Limit, SupplyQuantity.EarliestRefillDays + 1)),
        ];
        List<QuantityCheck> checks = [.. limits.Select(each => Of(circumstances, each.Source, each.Limit, each.EarlyDays))];
        if (checks.Count > 0 && circumstances.Facts is MemberFacts.Unavailable)
        {
            notes.Missing($"How much is left of what {checks[0].Source} covers of {item.Code} was not evaluated: the member's claims cannot be read.");
        }

        foreach (var check in checks.Where(check => check.Limit.Period.Alignment == LimitAlignment.Calendar))
        {
            notes.Hold(new EffectiveWindow(check.Days.From, check.Days.Through));
        }

        return checks;
    }

    private static QuantityCheck Of(CheckCircumstances circumstances, string source, ItemLimit limit, int earlyDays)
    {
        if (circumstances.Facts is not MemberFacts.Known { Snapshot.History: var history })
        {
            return new QuantityCheck(source, limit, limit.Period.Around(circumstances.Day), Left: null);
        }

        var rentals = LimitUse.Rentals(history, [], circumstances.EquipmentPolicy);
        var (left, days) = limit.Left(circumstances.Day, LimitUse.Of(limit, history, circumstances.Catalog.FamilyOf, rentals), earlyDays);
        return new QuantityCheck(source, limit, days, left);
    }
}
