using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;
using DmeGrpc.Engine.Rental;

namespace DmeGrpc.Engine.Edits;

/// <summary>What is said of rental months.</summary>
internal static class RentalMonthFindings
{
    // Remark codes of a break in therapy: a new period began, or did not.
    private const string NewPeriod = "M93";
    private const string NoNewPeriod = "M94";

    private static readonly Remedy DoNotBillTheMember = Remedy.Never("Do not bill the member for it.");

    public static Finding NumberedWithoutRental(LineReview line, ItemCategory item) => OfModifiers(
        line, item, $"{Numbers(line)} on line {line.Number} number{(Numbers(line).Length == 2 ? "s" : "")} months of a rental, and the line has no RR.",
        Remedy.IfDocumented("Append RR when the item is rented, or remove the month's modifier."));

    public static Finding SeveralNumbers(LineReview line, ItemCategory item) => OfModifiers(
        line, item, $"{Numbers(line)} on line {line.Number} name different rental months of {line.Code}.",
        Remedy.IfDocumented("Keep the one of the month: KH the first, KI the second and third, KJ the fourth to thirteenth."));

    public static Finding NoNumber(LineReview line, ItemCategory item) => OfModifiers(
        line, item, $"{line.Code} is a capped rental item, and its rental line has none of KH, KI and KJ.",
        Remedy.IfDocumented("Append KH in the first rental month, KI in the second and third, KJ in the fourth to thirteenth."));

    public static Finding WrongNumber(LineReview line, ItemCategory item, RentalMonth month, EquipmentPolicy policy)
    {
        var expected = RentalMonthModifiers.Expected(month.Number)!.Value;
        var isOneMonth = RentalMonthModifiers.Expected(month.LastNumber) == expected;
        return new Finding
        {
            Edit = EditKind.Rental,
            Outcome = Outcome.Deny,
            Message = isOneMonth
                ? $"{line.Code} on {line.Span} is {Months(month)} of the rental that began on {month.Period.FirstDay:yyyy-MM-dd}, which is billed with {expected} and not with {Given(line)}."
                : $"{line.Code} on {line.Span} is {Months(month)} of the rental that began on {month.Period.FirstDay:yyyy-MM-dd}, which have different modifiers and cannot share a line.",
            Adjustment = AdjustmentReason.Contractual("4", ["N519", .. BreakInTherapy(line, month, policy)]),
            Evidence = Evidence(line, item, month) with { ExpectedModifier = expected, Policy = RowOf(month, policy) },
            Appealability = Appealability.CorrectAndResubmit,
            Remedies =
            [
                Remedy.IfDocumented(isOneMonth ? $"Bill it with RR and {expected}." : "Bill each rental month on a line of its own."),
                .. NewNeed(line, month, policy),
            ],
        };
    }

    public static Finding CappedPaid(LineReview line, ItemCategory item, RentalMonth month, EquipmentPolicy policy) => new()
    {
        Edit = EditKind.Rental,
        Outcome = Outcome.Deny,
        Message = $"{line.Code} on {line.Span} is {Months(month)} of the rental that began on {month.Period.FirstDay:yyyy-MM-dd}; after month {RentalMonthModifiers.LastMonth} the member owns the item.",
        Adjustment = AdjustmentReason.Contractual("108", ["M7", .. BreakInTherapy(line, month, policy)]),
        Evidence = Evidence(line, item, month) with { TitlePassedOn = month.Period.TitlePassesOn, Policy = RowOf(month, policy) },
        Appealability = Appealability.Appealable,
        Remedies =
        [
            Remedy.Always("Stop billing the rental, and transfer the title where that has not been done."),
            .. NewNeed(line, month, policy),
            Remedy.IfDocumented("Append RA when the item was lost, stolen or damaged beyond repair and is replaced."),
            DoNotBillTheMember,
        ],
    };

    public static Finding OxygenPaid(LineReview line, ItemCategory item, RentalMonth month, EquipmentPolicy policy) => new()
    {
        Edit = EditKind.Rental,
        Outcome = Outcome.Deny,
        Message = $"{line.Code} on {line.Span} is {Months(month)} of the rental that began on {month.Period.FirstDay:yyyy-MM-dd}; oxygen equipment is paid for {OxygenEquipment.LastMonth} months.",
        Adjustment = AdjustmentReason.Contractual("108", ["N370", .. BreakInTherapy(line, month, policy)]),
        Evidence = Evidence(line, item, month) with { Policy = RowOf(month, policy) },
        Appealability = Appealability.Appealable,
        Remedies =
        [
            Remedy.Always("Go on furnishing the equipment; bill contents, and maintenance every six months with MS, where they are paid."),
            Remedy.IfDocumented("Append RA when new equipment was furnished after the useful lifetime of the old had ended."),
            .. NewNeed(line, month, policy),
            DoNotBillTheMember,
        ],
    };

    public static Finding NoMaintenance(LineReview line, ItemCategory item) => new()
    {
        Edit = EditKind.Rental,
        Outcome = Outcome.Deny,
        Message = $"MS on line {line.Number} asks for maintenance of {line.Code}, for which none is paid: only oxygen equipment has it after its last rental month.",
        Adjustment = AdjustmentReason.Contractual("4", "N519"),
        Evidence = new RentalEvidence(line.Code!.Value, item.Category, item.Row),
        Appealability = Appealability.CorrectAndResubmit,
        Remedies = [Remedy.IfDocumented("Bill the repair of an item that the member owns: labor, and parts with RB."), DoNotBillTheMember],
    };

    public static Finding EarlyMaintenance(LineReview line, ItemCategory item, DateOnly firstDay, int months) => new()
    {
        Edit = EditKind.Rental,
        Outcome = Outcome.Deny,
        Message = $"Maintenance of {line.Code} is paid after {OxygenEquipment.LastMonth} rental months; of the rental that began on {firstDay:yyyy-MM-dd} there are {months}.",
        Adjustment = AdjustmentReason.Contractual("108"),
        Evidence = new RentalEvidence(line.Code!.Value, item.Category, item.Row) { Month = months, LastMonth = months, PeriodFirstDay = firstDay },
        Appealability = Appealability.CorrectAndResubmit,
        Remedies = [Remedy.IfDocumented("Bill the rental month with RR instead."), DoNotBillTheMember],
    };

    public static Finding MonthsNotOnFile(LineReview line, ItemCategory item, string what, UnseenMonths unseen) => new()
    {
        Edit = EditKind.Rental,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = NotEvaluatedReason.OutsideClaim,
        Message = $"{what} was not evaluated: the rental may have begun earlier, and claims are on file from {unseen.HistoryFrom:yyyy-MM-dd} only.",
        Evidence = new RentalEvidence(line.Code!.Value, item.Category, item.Row),
    };

    public static RentalEvidence Evidence(LineReview line, ItemCategory item, RentalMonth month) => new(line.Code!.Value, item.Category, item.Row)
    {
        Month = month.Number,
        LastMonth = month.LastNumber,
        PeriodFirstDay = month.Period.FirstDay,
        Beginning = month.Period.Beginning,
        InterruptionDays = month.InterruptionDays,
    };

    public static string Months(RentalMonth month) =>
        month.Number == month.LastNumber ? $"month {month.Number}" : $"months {month.Number} to {month.LastNumber}";

    private static Finding OfModifiers(LineReview line, ItemCategory item, string message, Remedy remedy) => new()
    {
        Edit = EditKind.Rental,
        Outcome = Outcome.Deny,
        Message = message,
        Adjustment = AdjustmentReason.Contractual("4", "N519"),
        Evidence = new RentalEvidence(line.Code!.Value, item.Category, item.Row),
        Appealability = Appealability.CorrectAndResubmit,
        Remedies = [remedy],
    };

    // Told where use had ceased for longer than is temporary, and only then.
    private static string[] BreakInTherapy(LineReview line, RentalMonth month, EquipmentPolicy policy) =>
        month.NeedsNewNeed ? [NewPeriod] : IsLongInterruption(line, month, policy) ? [NoNewPeriod] : [];

    private static Remedy[] NewNeed(LineReview line, RentalMonth month, EquipmentPolicy policy) => IsLongInterruption(line, month, policy)
        ?
        [
            Remedy.IfDocumented(
                $"After {month.InterruptionDays} days without use a new rental begins where a new prescription, new need and the reason of the interruption are on file: say so, and bill KH."),
        ]
        : [];

    private static bool IsLongInterruption(LineReview line, RentalMonth month, EquipmentPolicy policy) =>
        !line.Line.HasNewNeedOnFile && month.InterruptionDays > policy.Rental.TemporaryInterruptionDays;

    /// <summary>The rule of interruptions, where one was longer than is temporary.</summary>
    private static PolicyRow? RowOf(RentalMonth month, EquipmentPolicy policy) =>
        month.InterruptionDays > policy.Rental.TemporaryInterruptionDays ? policy.InterruptionRow : null;

    private static string Numbers(LineReview line) =>
        string.Join(" and ", line.Modifiers.Where(RentalMonthModifiers.NumbersMonths).Distinct().Order());

    private static string Given(LineReview line) => Numbers(line) is { Length: > 0 } numbers ? numbers : "none";
}
