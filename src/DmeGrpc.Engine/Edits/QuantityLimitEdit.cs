using System.Globalization;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// How much of an item is covered in a period: by the plan's limits, and by coverage policies for supplies. Units that others billed for the member count too, and
/// those of earlier lines of the claim; what is left is payable, and the rest is not.
/// </summary>
/// <remarks>
/// Lines are served in the order of their days and numbers, so that the order in which they stand has no say. A line that some other edit stops uses
/// nothing, and neither does a later month of rental. What a policy takes for usual may be delivered up to ten days early, as the LCDs say of refills. Units for several months are counted month by month from the first day. Where several limits
/// hold a line, what one of them cuts back is used of none.
/// </remarks>
internal static class QuantityLimitEdit
{
    public static void Review(ClaimReview review)
    {
        if (review.Claim.Setting == ServiceSetting.DmeSupplier && IsAnyHeld(review))
        {
            new Sitting(review).Judge();
        }
    }

    // Usual quantities are those of Medicare's contractors.
    private static IReadOnlyList<SupplyQuantity> QuantitiesOf(ClaimReview review) => EquipmentScope.Applies(review.Claim) ? review.Context.ItemPolicy.Quantities : [];

    // Few claims have such items, and those that have none allocate nothing here.
    private static bool IsAnyHeld(ClaimReview review)
    {
        var limits = review.Context.Plan?.Limits ?? [];
        var quantities = QuantitiesOf(review);
        if (limits.Count + quantities.Count == 0)
        {
            return false;
        }

        foreach (var line in review.Lines)
        {
            if (line is not { Code: { } code, Span: { } span })
            {
                continue;
            }

            var family = FamilyLookup.Of(review, code, span.From);
            for (var i = 0; i < limits.Count; i++)
            {
                if (limits[i].Items.Contains(code, family))
                {
                    return true;
                }
            }

            for (var i = 0; i < quantities.Count; i++)
            {
                if (quantities[i].Limit.Items.Contains(code, family))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>One claim's review.</summary>
    private sealed class Sitting
    {
        private readonly ClaimReview review;
        private readonly List<HeldLimit> limits = [];
        private readonly Dictionary<LineReview, EquipmentLine> equipment = new(ReferenceEqualityComparer.Instance);
        private RentalHistory? rentals;

        public Sitting(ClaimReview review)
        {
            this.review = review;
            foreach (var limit in review.Context.Plan?.Limits ?? [])
            {
                limits.Add(new HeldLimit(limit, 0, line => CoverageEdit.PlanOf(review, line.Span!.Value.From) is not null, (line, use) => OfPlan(review, line, use)));
            }

            foreach (var row in QuantitiesOf(review))
            {
                limits.Add(new HeldLimit(
                    row.Limit, SupplyQuantity.EarliestRefillDays + 1, line => row.Window.Contains(line.Span!.Value.From) && (row.Modifier.IsNone || line.Modifiers.Contains(row.Modifier)),
                    (line, use) => OfPolicy(line, use, row.Row)));
            }
        }

        private IReadOnlyList<PostedLine> History => (review.Context.Member as MemberFacts.Known)?.Snapshot.History ?? [];

        private RentalHistory Rentals => rentals ??= LimitUse.Rentals(History, review.Lines.Where(line => !line.IsStopped && EquipmentScope.CanBePlaced(line)).Select(EquipmentOf), review.Context.Policy);

        public void Judge()
        {
            var isAnyLimited = false;
            var lines = review.Lines
                .Where(line => line is { Code: not null, Span: not null, Units: not null, IsStopped: false, IsDuplicate: false })
                .OrderBy(line => line.Span!.Value.From).ThenBy(line => line.Number).ThenBy(line => line.Span!.Value.Through).ThenBy(line => line.Code!.Value)
                .ThenBy(line => line.Units).ThenBy(line => string.Join(' ', line.Modifiers), StringComparer.Ordinal);
            foreach (var line in lines)
            {
                var held = limits.FindAll(limit => limit.Holds(review, line));
                if (held.Count > 0 && LimitUse.IsUse(EquipmentOf(line), Rentals))
                {
                    isAnyLimited = true;
                    Judge(line, held);
                }
            }

            if (isAnyLimited && review.Context.Member is MemberFacts.Unavailable unavailable)
            {
                review.Findings.Add(HistoryGaps.Finding(EditKind.Coverage, unavailable.Reason, "Units on other claims that count towards limits of coverage were"));
            }
        }

        private void Judge(LineReview line, List<HeldLimit> held)
        {
            List<(DateOnly Day, decimal Units)> months = [.. LimitUse.ByMonth(line.Span!.Value, line.PayableUnits ?? line.Units!.Value)];
            foreach (var limit in held)
            {
                limit.Used ??= UsedBefore(limit);
                if (Cut(limit, months) is not { } use)
                {
                    continue;
                }

                line.Findings.Add(limit.Excess(line, use));
                if (use.Payable == 0)
                {
                    ForgetRentals();
                    return;
                }

                line.PayableUnits = use.Payable;
            }

            foreach (var limit in held)
            {
                limit.OfClaim.AddRange(months);
                months.ForEach(month => limit.Used!.Add(month.Day, month.Units));
            }
        }

        // If the line was the first month of a rental, the month after it now is.
        private void ForgetRentals()
        {
            rentals = null;
            limits.ForEach(limit => limit.Used = null);
        }

        /// <summary>Cuts the months back to what is left of a limit; null where all of it is.</summary>
        private static QuantityUse? Cut(HeldLimit limit, List<(DateOnly Day, decimal Units)> months)
        {
            var billed = months.Sum(month => month.Units);
            var used = limit.Used!.Copy();
            QuantityUse? first = null;
            for (var i = 0; i < months.Count; i++)
            {
                var (day, units) = months[i];
                var before = used.In(day);
                var share = Math.Min(units, Math.Max(0, limit.Limit.Units - before.Units));
                if (share < units)
                {
                    // What lines before this one used, without its own months.
                    first ??= limit.Used.In(day) is var (usedBefore, days) ? new QuantityUse(limit.Limit.Units, days, usedBefore, billed, 0) : null;
                }

                used.Add(day, share);
                months[i] = (day, share);
            }

            return first is null ? null : first with { Payable = months.Sum(month => month.Units) };
        }

        private LimitUsage UsedBefore(HeldLimit limit)
        {
            var used = new LimitUsage(limit.Limit, limit.EarlyDays);
            foreach (var (day, units) in LimitUse.Of(limit.Limit, History, (code, on) => FamilyLookup.Of(review, code, on), Rentals).Concat(limit.OfClaim))
            {
                used.Add(day, units);
            }

            return used;
        }

        private EquipmentLine EquipmentOf(LineReview line)
        {
            if (!equipment.TryGetValue(line, out var found))
            {
                equipment[line] = found = new EquipmentLine(string.Empty, line.Number, line.Code!.Value, line.Modifiers, line.Span!.Value, 1, review.Claim.BillingNpi)
                {
                    HasNewNeedOnFile = line.Line.HasNewNeedOnFile,
                };
            }

            return found;
        }
    }

    /// <summary>A limit of the plan or of a policy.</summary>
    private sealed class HeldLimit(ItemLimit limit, int earlyDays, Func<LineReview, bool> concerns, Func<LineReview, QuantityUse, Finding> excess)
    {
        public ItemLimit Limit => limit;

        /// <summary>A refill may come so many days before the day after the last one that what it follows is good for, which then leaves the period earlier.</summary>
        public int EarlyDays => earlyDays;

        public Func<LineReview, QuantityUse, Finding> Excess => excess;

        /// <summary>What lines of the claim have used of it.</summary>
        public List<(DateOnly Day, decimal Units)> OfClaim { get; } = [];

        /// <summary>That and what was used before; null until it is asked for.</summary>
        public LimitUsage? Used { get; set; }

        public bool Holds(ClaimReview review, LineReview line) =>
            limit.Items.Contains(line.Code!.Value, FamilyLookup.Of(review, line.Code.Value, line.Span!.Value.From)) && concerns(line);
    }

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
