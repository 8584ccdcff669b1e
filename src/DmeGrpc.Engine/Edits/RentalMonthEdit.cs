using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Policy;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Rental months: the modifier of each month of a capped rental, and no rent once the last month is paid, thirteen of a capped rental and thirty-six of oxygen
/// equipment; rent of an inexpensive item up to its purchase price; and maintenance where it is paid at all. Source: 42 CFR 414.220, 414.222, 414.226,
/// 414.229 and 414.230.
/// </summary>
/// <remarks>
/// Months are counted where the member's history is known. Of a claim alone only what a line itself contradicts is told: no month's modifier on a
/// capped rental, those of several months, or one of a later month without RR.
/// </remarks>
internal static class RentalMonthEdit
{
    /// <summary>Maintenance was paid for capped rentals that began before 2006, whose useful lifetimes ended with 2010.</summary>
    private static readonly DateOnly CappedMaintenanceEnds = new(2011, 1, 1);

    private static readonly Modifier FirstMonth = RentalMonthModifiers.Expected(1)!.Value;

    public static void Review(ClaimReview review)
    {
        if (!EquipmentScope.Applies(review.Claim) || !review.Lines.Any(Concerns))
        {
            return;
        }

        var equipment = MemberEquipment.Of(review);
        foreach (var line in review.Lines)
        {
            if (line is { Code: { } code, Span: { } span } && Concerns(line))
            {
                Judge(review, line, ItemCategory.Of(review, code, span.From), equipment);
            }
        }
    }

    /// <summary>Whether history decides on the line.</summary>
    public static bool NeedsHistory(ClaimReview review, LineReview line)
    {
        if (line is not { Code: { } code, Span: { } span })
        {
            return false;
        }

        var item = ItemCategory.Of(review, code, span.From);
        return EquipmentScope.IsRental(line) || line.Modifiers.Contains(EquipmentModifiers.Maintenance)
            ? item.CountsMonths(code)
            : item.Category == PaymentCategory.Inexpensive && EquipmentScope.IsPurchase(line) && InexpensiveCap.MayHaveBeenRented(review, code, span.From);
    }

    private static bool Concerns(LineReview line) =>
        EquipmentScope.IsRental(line) || EquipmentScope.IsPurchase(line) || line.Modifiers.Contains(EquipmentModifiers.Maintenance)
        || line.Modifiers.Any(RentalMonthModifiers.NumbersMonths);

    private static void Judge(ClaimReview review, LineReview line, ItemCategory item, MemberEquipment? equipment)
    {
        if (line.Modifiers.Contains(EquipmentModifiers.Maintenance))
        {
            JudgeMaintenance(line, item, equipment);
        }

        if (!EquipmentScope.IsRental(line))
        {
            if (line.Modifiers.Any(modifier => RentalMonthModifiers.NumbersMonths(modifier) && modifier != FirstMonth))
            {
                line.Findings.Add(RentalMonthFindings.NumberedWithoutRental(line, item));
            }
            else if (equipment is not null && EquipmentScope.IsPurchase(line) && EquipmentScope.CanBePlaced(line) && item.Category == PaymentCategory.Inexpensive)
            {
                InexpensiveCap.JudgePurchase(review, line, item, equipment);
            }

            return;
        }

        var month = equipment?.MonthOf(line);
        if (item.Category == PaymentCategory.CappedRental && month is not null)
        {
            JudgeCapped(line, item, month, equipment!.Unseen, review.Context.Policy);
            return;
        }

        JudgeAlone(line, item);
        if (month is not null && item.IsOxygenEquipment(line.Code!.Value) && month.LastNumber > OxygenEquipment.LastMonth)
        {
            line.Findings.Add(RentalMonthFindings.OxygenPaid(line, item, month, review.Context.Policy));
        }
        else if (month is not null && item.Category == PaymentCategory.Inexpensive)
        {
            InexpensiveCap.JudgeRental(review, line, item, month, equipment!);
        }
    }

    private static void JudgeAlone(LineReview line, ItemCategory item)
    {
        var numbers = line.Modifiers.Where(RentalMonthModifiers.NumbersMonths).Distinct().Count();
        if (numbers > 1)
        {
            line.Findings.Add(RentalMonthFindings.SeveralNumbers(line, item));
        }
        else if (numbers == 0 && item.Category == PaymentCategory.CappedRental)
        {
            line.Findings.Add(RentalMonthFindings.NoNumber(line, item));
        }
    }

    private static void JudgeCapped(LineReview line, ItemCategory item, RentalMonth month, UnseenMonths unseen, EquipmentPolicy policy)
    {
        if (month.LastNumber > RentalMonthModifiers.LastMonth)
        {
            line.Findings.Add(RentalMonthFindings.CappedPaid(line, item, month, policy));
        }
        else if (!RentalMonthModifiers.AreRight(month.Number, line.Modifiers) || !RentalMonthModifiers.AreRight(month.LastNumber, line.Modifiers))
        {
            line.Findings.Add(IsRightLater(line, month) && unseen.MayBelongTo(line.Code!.Value, month.Period.FirstDay)
                ? RentalMonthFindings.MonthsNotOnFile(line, item, $"Which rental month {line.Code} on {line.Span} is", unseen)
                : RentalMonthFindings.WrongNumber(line, item, month, policy));
        }
    }

    /// <summary>Whether the line's modifiers would be right if there were more months before it.</summary>
    private static bool IsRightLater(LineReview line, RentalMonth month)
    {
        var length = month.LastNumber - month.Number;
        for (var number = month.Number + 1; number + length <= RentalMonthModifiers.LastMonth; number++)
        {
            if (RentalMonthModifiers.AreRight(number, line.Modifiers) && RentalMonthModifiers.AreRight(number + length, line.Modifiers))
            {
                return true;
            }
        }

        return false;
    }

    private static void JudgeMaintenance(LineReview line, ItemCategory item, MemberEquipment? equipment)
    {
        var day = line.Span!.Value.From;
        if (item.Category is PaymentCategory.FrequentlyServiced or PaymentCategory.Inexpensive
            || (item.Category == PaymentCategory.CappedRental && day >= CappedMaintenanceEnds))
        {
            line.Findings.Add(RentalMonthFindings.NoMaintenance(line, item));
        }
        else if (item.IsOxygenEquipment(line.Code!.Value) && EquipmentScope.CanBePlaced(line)
            && equipment?.Before(line, item) is { Holding: EquipmentHolding.Rented, Delivered: { } delivered }
            && equipment.MonthsBefore(line, delivered).Max(month => month.Month.LastNumber) is var months && months < OxygenEquipment.LastMonth)
        {
            line.Findings.Add(equipment.Unseen.MayBelongTo(line.Code!.Value, delivered)
                ? RentalMonthFindings.MonthsNotOnFile(line, item, $"Whether maintenance of {line.Code} is due", equipment.Unseen)
                : RentalMonthFindings.EarlyMaintenance(line, item, delivered, months));
        }
    }
}
