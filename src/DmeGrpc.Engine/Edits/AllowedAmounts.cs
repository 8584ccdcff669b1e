using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// What is allowed for a line: the fee of the schedule of its first day, by state and area, modifiers and rental month, for the payable units; or the charge
/// for these where it is less. Source: 42 CFR 414.210 and the DMEPOS fee schedule.
/// </summary>
internal sealed class AllowedAmounts(ClaimReview review)
{
    private readonly Lazy<MemberEquipment?> equipment = new(() => MemberEquipment.Of(review));

    /// <summary>The allowed amount with the row of the schedule, or why it is not known.</summary>
    public LineCostShare Of(LineReview line)
    {
        var (code, day) = (line.Code!.Value, line.Span!.Value.From);
        var schedules = review.Catalog.Fees(review.Claim.Program);
        if (schedules.On(day) is not { } schedule)
        {
            return schedules.IsLoaded
                ? Unknown(NotEvaluatedReason.NoRowOnDate, $"no fee schedule answers for {day:yyyy-MM-dd}")
                : Unknown(NotEvaluatedReason.TableNotLoaded, "no fee schedule is loaded");
        }

        review.Consult(schedule);
        if (schedule.Table.Find(code, [.. line.Modifiers]) is not { } row)
        {
            return schedule.Info.Coverage.Includes(code)
                ? Unknown(NotEvaluatedReason.NoRow, $"the fee schedule does not price {Billed(line)}")
                : Unknown(NotEvaluatedReason.TablePartial, $"the edition holds only part of the fee schedule, and not {Billed(line)}");
        }

        var known = new LineCostShare { FeeRow = schedule.RowAt(row.Source) };
        var fee = PlaceFee.Of(review, row, day);
        return fee.Cents is { } cents
            ? Allow(line, row, known, cents)
            : Unknown(fee.Reason, fee.Why, known);
    }

    private static LineCostShare Unknown(NotEvaluatedReason reason, string why, LineCostShare? known = null) =>
        (known ?? new LineCostShare()) with { Reason = reason, Message = $"What is allowed was not evaluated: {why}." };

    private static string Billed(LineReview line) => string.Join(' ', [$"{line.Code}", .. line.Modifiers.Distinct().Order()]);

    private LineCostShare Allow(LineReview line, FeeScheduleRow row, LineCostShare known, int feeCents)
    {
        if (line.Line.ChargeCents == 0)
        {
            return Unknown(NotEvaluatedReason.OutsideClaim, $"line {line.Number} names no charge", known);
        }

        if (line.Findings.Exists(finding => finding is { Outcome: Outcome.HistoryOffset, Evidence: not RentalEvidence { PurchaseFeeCents: not null } }))
        {
            return Unknown(NotEvaluatedReason.OutsideClaim, "it is reduced by what was paid on another claim", known);
        }

        var (unitCents, why) = line.Modifiers.Contains(EquipmentModifiers.Rental) ? Rent(line, row, feeCents) : (feeCents, string.Empty);
        if (unitCents is not { } each)
        {
            return Unknown(NotEvaluatedReason.OutsideClaim, why, known);
        }

        var units = line.Units!.Value;
        var payable = line.PayableUnits ?? units;
        var charge = line.Line.ChargeCents * payable / units;
        return known with { AllowedCents = (long)decimal.Round(Math.Min(charge, Math.Min(each, LeftOfPrice(line)) * payable), MidpointRounding.AwayFromZero) };
    }

    /// <summary>The fee of the rental months that a line bills, for one item; null, and why, where the months are not known.</summary>
    private (long? Cents, string Why) Rent(LineReview line, FeeScheduleRow row, int feeCents)
    {
        var code = line.Code!.Value;
        if (row.Category is not (PaymentCategory.CappedRental or PaymentCategory.Inexpensive or PaymentCategory.Oxygen))
        {
            return (feeCents, string.Empty);
        }

        if (RentedMonths.Of(line, equipment.Value) is not { } rented)
        {
            return row.Category == PaymentCategory.Oxygen ? (feeCents, string.Empty) : (null, $"which rental month line {line.Number} bills is not known");
        }

        if (row.Category == PaymentCategory.Inexpensive)
        {
            return (feeCents * (long)(rented.Last - rented.First + 1), string.Empty);
        }

        var schedule = EquipmentSchedules.Of(code, row.Category, rented.Delivered, feeCents, purchaseFeeCents: null)!;
        var paid = Enumerable.Range(rented.First, rented.Last - rented.First + 1).Sum(month => month <= RentalSchedule.MaxMonth ? schedule.FeeCents(month) : 0);
        return paid > 0 ? (paid, string.Empty) : (null, $"no rent is paid for month {rented.First} of {code}");
    }

    // What the edit of inexpensive items found to be left of the purchase fee.
    private static long LeftOfPrice(LineReview line) => line.Findings
        .Where(finding => finding.Outcome == Outcome.HistoryOffset).Select(finding => finding.Evidence).OfType<RentalEvidence>()
        .Select(rental => rental.PurchaseFeeCents!.Value - rental.RentedCents!.Value).DefaultIfEmpty(long.MaxValue).Min();
}
