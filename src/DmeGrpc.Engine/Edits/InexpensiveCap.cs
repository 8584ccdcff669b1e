using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// What is paid for an inexpensive or routinely purchased item, rent and price together, is at most the purchase fee (42 CFR 414.220(b)). Earlier months
/// count with what was allowed for them, or with the rental fee of this line's day where that is not known.
/// </summary>
internal static class InexpensiveCap
{
    public static void JudgeRental(ClaimReview review, LineReview line, ItemCategory item, RentalMonth month, MemberEquipment equipment)
    {
        // One month is never dearer than the item.
        if (month.LastNumber == 1)
        {
            return;
        }

        var fees = EquipmentFees.Of(review, line);
        if (!fees.AreKnown)
        {
            line.Findings.Add(NotEvaluated(line, item, fees, RentalMonthFindings.Evidence(line, item, month)));
            return;
        }

        var rented = Rented(equipment, line, month.Period.FirstDay, fees.RentalCents);
        var evidence = RentalMonthFindings.Evidence(line, item, month) with { Row = fees.Row, PurchaseFeeCents = fees.PurchaseCents, RentedCents = rented };
        Judge(line, evidence, Due(line, fees.RentalCents * (month.LastNumber - month.Number + 1)));
    }

    public static void JudgePurchase(ClaimReview review, LineReview line, ItemCategory item, MemberEquipment equipment)
    {
        if (equipment.Before(line, item) is not { Holding: EquipmentHolding.Rented, Delivered: { } delivered })
        {
            return;
        }

        var evidence = new RentalEvidence(line.Code!.Value, item.Category, item.Row) { PeriodFirstDay = delivered };
        var fees = EquipmentFees.Of(review, line);
        if (!fees.AreKnown)
        {
            line.Findings.Add(NotEvaluated(line, item, fees, evidence));
            return;
        }

        var rented = Rented(equipment, line, delivered, fees.RentalCents);
        Judge(line, evidence with { Row = fees.Row, PurchaseFeeCents = fees.PurchaseCents, RentedCents = rented }, Due(line, fees.PurchaseCents));
    }

    /// <summary>Whether the item is one that is rented too: no whole fee schedule says that it is not.</summary>
    public static bool MayHaveBeenRented(ClaimReview review, ProcedureCode code, DateOnly day) =>
        review.Catalog.Fees(review.Claim.Program).On(day) is not { } fees || !fees.Info.Coverage.Includes(code)
        || fees.Table.Find(code, [EquipmentModifiers.Rental])?.Modifier == EquipmentModifiers.Rental;

    private static long Rented(MemberEquipment equipment, LineReview line, DateOnly periodFirstDay, long rentalCents) => equipment
        .MonthsBefore(line, periodFirstDay)
        .Sum(month => month.AllowedCents ?? (rentalCents * (month.Month.LastNumber - month.Month.Number + 1)));

    /// <summary>What would be paid for one item: the fee, or the charge where it is less. A charge of 0 is none named.</summary>
    private static decimal Due(LineReview line, long feeCents) =>
        line is { Line.ChargeCents: > 0, Units: { } units } ? Math.Min(feeCents, line.Line.ChargeCents / units) : feeCents;

    private static void Judge(LineReview line, RentalEvidence evidence, decimal dueCents)
    {
        var left = Math.Max(0, evidence.PurchaseFeeCents!.Value - evidence.RentedCents!.Value);
        if (left >= dueCents)
        {
            return;
        }

        line.Findings.Add(new Finding
        {
            Edit = EditKind.Rental,
            Outcome = left == 0 ? Outcome.Deny : Outcome.HistoryOffset,
            Message = $"The rental of {line.Code} that began on {evidence.PeriodFirstDay:yyyy-MM-dd} has come to ${evidence.RentedCents / 100m:0.00} of the purchase fee of ${evidence.PurchaseFeeCents / 100m:0.00}: "
                + (left == 0 ? "no more is paid." : $"line {line.Number} is paid at most ${left / 100m:0.00}."),
            Adjustment = AdjustmentReason.Contractual("108", "M7"),
            Evidence = evidence,
            Appealability = Appealability.Appealable,
            Remedies =
            [
                Remedy.Always(left == 0 ? "Stop billing the item: its purchase fee has been paid." : "Expect no more than what is left of the purchase fee."),
                Remedy.Never("Do not bill the member for the rest."),
            ],
        });
    }

    private static Finding NotEvaluated(LineReview line, ItemCategory item, EquipmentFees fees, RentalEvidence evidence) => new()
    {
        Edit = EditKind.Rental,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = fees.Reason,
        Message = $"Whether the rent of {line.Code} has reached its purchase fee was not evaluated: {fees.Why}.",
        Evidence = evidence with { Row = item.Row },
    };
}
