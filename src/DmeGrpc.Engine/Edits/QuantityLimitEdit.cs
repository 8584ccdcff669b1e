using System.Globalization;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// How much of an item is covered in a period: by the plan's limits, and by coverage policies for supplies. Units that others billed for the member count too, and
/// those of earlier lines of the claim; what is left is payable, and the rest is not.
/// </summary>
/// <remarks>
/// Lines are served in the order of their days and numbers, so that the order in which they stand has no say. A line that some other edit stops uses
/// nothing. Units for several months are counted month by month from the first day. What a policy takes for usual may be delivered up to ten days early, as
/// the LCDs say of refills.
/// </remarks>
internal static class QuantityLimitEdit
{
    public static void Review(ClaimReview review)
    {
        if (review.Claim.Setting != ServiceSetting.DmeSupplier || (review.Context.Plan is not { Limits.Count: > 0 } && review.Context.ItemPolicy.Quantities.Count == 0))
        {
            return;
        }

        foreach (var line in review.Lines)
        {
            if (line is { Code: { } code, Span: { } span } && MayBeLimited(review, code, span.From))
            {
                Judge(review);
                return;
            }
        }
    }

    // Most items have no limit; for these nothing is to be sorted and counted.
    private static bool MayBeLimited(ClaimReview review, ProcedureCode code, DateOnly day)
    {
        var family = FamilyLookup.Of(review, code, day);
        for (var i = 0; i < (review.Context.Plan?.Limits.Count ?? 0); i++)
        {
            if (review.Context.Plan!.Limits[i].Items.Contains(code, family))
            {
                return true;
            }
        }

        for (var i = 0; i < review.Context.ItemPolicy.Quantities.Count; i++)
        {
            if (review.Context.ItemPolicy.Quantities[i].Limit.Items.Contains(code, family))
            {
                return true;
            }
        }

        return false;
    }

    // Apart, because lambdas allocate where a method begins.
    private static void Judge(ClaimReview review)
    {
        var lines = review.Lines
            .Where(line => line is { Code: not null, Span: not null, Units: not null, IsStopped: false, IsDuplicate: false })
            .OrderBy(line => line.Span!.Value.From).ThenBy(line => line.Number).ThenBy(line => line.Span!.Value.Through).ThenBy(line => line.Code!.Value)
            .ThenBy(line => line.Units).ThenBy(line => string.Join(' ', line.Modifiers), StringComparer.Ordinal)
            .ToList();
        var isAnyLimited = false;
        foreach (var limit in review.Context.Plan?.Limits ?? [])
        {
            isAnyLimited |= Judge(review, lines, limit, line => CoverageEdit.PlanOf(review, line.Span!.Value.From) is not null, (line, use) => OfPlan(review, line, use), 0);
        }

        foreach (var row in EquipmentScope.Applies(review.Claim) ? review.Context.ItemPolicy.Quantities : [])
        {
            isAnyLimited |= Judge(
                review, lines, row.Limit, line => row.Window.Contains(line.Span!.Value.From) && (row.Modifier.IsNone || line.Modifiers.Contains(row.Modifier)),
                (line, use) => OfPolicy(line, use, row.Row), SupplyQuantity.EarliestRefillDays + 1);
        }

        if (isAnyLimited && review.Context.Member is MemberFacts.Unavailable unavailable)
        {
            review.Findings.Add(HistoryGaps.Finding(EditKind.Coverage, unavailable.Reason, "Units on other claims that count towards limits of coverage were"));
        }
    }

    /// <summary>Whether the limit holds some line.</summary>
    private static bool Judge(
        ClaimReview review, List<LineReview> lines, ItemLimit limit, Func<LineReview, bool> concerns, Func<LineReview, QuantityUse, Finding> excess, int earlyDays)
    {
        var held = lines.FindAll(line => !line.IsStopped && limit.Items.Contains(line.Code!.Value, FamilyLookup.Of(review, line.Code.Value, line.Span!.Value.From)) && concerns(line));
        if (held.Count == 0)
        {
            return false;
        }

        var used = UsedBefore(review, limit);
        foreach (var line in held)
        {
            var (billed, payable) = (line.PayableUnits ?? line.Units!.Value, 0m);
            var before = new QuantityUse(limit.Units, Around(limit, line.Span!.Value.From, earlyDays), 0, billed, 0);
            before = before with { Used = used.Where(use => before.Days.Contains(use.Day)).Sum(use => use.Units) };
            foreach (var (day, units) in LimitUse.ByMonth(line.Span.Value, billed))
            {
                var days = Around(limit, day, earlyDays);
                var left = Math.Max(0, limit.Units - used.Where(use => days.Contains(use.Day)).Sum(use => use.Units));
                var share = Math.Min(units, left);
                used.Add((day, share));
                payable += share;
            }

            if (payable < billed)
            {
                line.Findings.Add(excess(line, before with { Payable = payable }));
                line.PayableUnits = payable > 0 ? payable : line.PayableUnits;
            }
        }

        return true;
    }

    // A refill may be delivered so many days before the day after the last one that what it follows is good for, which then leaves the period earlier.
    private static ServiceSpan Around(ItemLimit limit, DateOnly day, int earlyDays)
    {
        var days = limit.Period.Around(day);
        return limit.Period.Alignment == LimitAlignment.Calendar || days.Days <= earlyDays ? days : days with { From = days.From.AddDays(earlyDays) };
    }

    private static List<(DateOnly Day, decimal Units)> UsedBefore(ClaimReview review, ItemLimit limit) => review.Context.Member is MemberFacts.Known { Snapshot.History: var history }
        ? [.. LimitUse.Of(limit, history, (code, day) => FamilyLookup.Of(review, code, day))]
        : [];

    // Fee for service has limits of coverage, where a plan has limits of benefits.
    private static Finding OfPlan(ClaimReview review, LineReview line, QuantityUse use)
    {
        var plan = review.Context.Plan!;
        var isPlan = review.Claim.PlanId.Length > 0;
        var adjustment = isPlan ? new AdjustmentReason(GroupCode.PatientResponsibility, "119") : AdjustmentReason.Contractual("151", "N115");
        return Excess(line, use, adjustment, $"{plan.Id} covers", new CoverageEvidence(plan.Id, line.Code!.Value, FamilyLookup.Of(review, line.Code.Value, line.Span!.Value.From)) { Quantity = use });
    }

    private static Finding OfPolicy(LineReview line, QuantityUse use, PolicyRow row) => Excess(
        line, use, AdjustmentReason.Contractual("151", "N115"), $"{row.Source} takes for usual",
        new CoverageEvidence(string.Empty, line.Code!.Value, Tables.BenefitFamily.Unknown) { Quantity = use, Policy = row });

    private static Finding Excess(LineReview line, QuantityUse use, AdjustmentReason adjustment, string whoSays, CoverageEvidence evidence)
    {
        var isMembers = adjustment.Group == GroupCode.PatientResponsibility;
        var usedBefore = use.Used > 0 ? $", of which {Number(use.Used)} are used" : string.Empty;
        return new Finding
        {
            Edit = EditKind.Coverage,
            Outcome = use.Payable > 0 ? Outcome.CutBack : Outcome.Deny,
            Message = $"Line {line.Number} bills {Number(use.Billed)} units of {line.Code}; {whoSays} {use.Limit} from {use.Days.From:yyyy-MM-dd} to {use.Days.Through:yyyy-MM-dd}{usedBefore}: "
                + $"{Number(use.Payable)} are payable.",
            Adjustment = adjustment,
            Evidence = evidence,
            Appealability = isMembers ? Appealability.Appealable : Appealability.AppealableWithRecords,
            MemberMayBeBilled = isMembers,
            Remedies =
            [
                Remedy.Always("Correct the units if they were counted wrongly, or void the claim that used them in error."),
                isMembers
                    ? Remedy.Always("Tell the member before delivery that the plan does not pay for more.")
                    : Remedy.IfDocumented("Appeal with the record that shows why more was needed, and say so in the narrative."),
            ],
        };
    }

    private static string Number(decimal units) => units.ToString("0.###", CultureInfo.InvariantCulture);
}
