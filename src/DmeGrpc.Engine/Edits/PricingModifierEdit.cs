using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// RR, NU or UE on every item whose payment hangs on whether it is rented or bought, and only the one that its payment category allows. Frequently
/// serviced items and oxygen equipment are never bought (42 CFR 414.222, 414.226). Capped rental items have not been since 2006, power wheelchairs
/// since 2011, but for complex rehabilitative ones and their options in the first month (42 CFR 414.229, section 5101 of the Deficit Reduction Act of 2005).
/// </summary>
/// <remarks>Parts of a repair (RB) and maintenance (MS) are neither rented nor bought.</remarks>
internal static class PricingModifierEdit
{
    private static readonly DateOnly CappedItemsAreRentedFrom = new(2006, 1, 1);
    private static readonly Modifier FirstMonth = RentalMonthModifiers.Expected(1)!.Value;

    public static void Review(ClaimReview review)
    {
        if (!EquipmentScope.Applies(review.Claim))
        {
            return;
        }

        foreach (var line in review.Lines)
        {
            if (line is { Code: { } code, Span: { } span })
            {
                Judge(review, line, code, span.From, ItemCategory.Of(review, code, span.From));
            }
        }
    }

    private static void Judge(ClaimReview review, LineReview line, ProcedureCode code, DateOnly day, ItemCategory item)
    {
        if (item.Gap != NotEvaluatedReason.None)
        {
            line.Findings.Add(PricingModifierFindings.CategoryUnknown(line, item, day));
        }
        else if (item.CountsMonths(code) || item.Category == PaymentCategory.FrequentlyServiced)
        {
            JudgePriced(review, line, code, day, item);
        }
    }

    private static void JudgePriced(ClaimReview review, LineReview line, ProcedureCode code, DateOnly day, ItemCategory item)
    {
        var billed = Count(line, EquipmentModifiers.Rental) + Count(line, EquipmentModifiers.New) + Count(line, EquipmentModifiers.Used);
        if (billed > 1)
        {
            line.Findings.Add(PricingModifierFindings.Contradiction(line, item));
        }
        else if (billed == 0)
        {
            if (!EquipmentScope.IsRepairPart(line) && !line.Modifiers.Contains(EquipmentModifiers.Maintenance) && !HasFeeWithoutModifier(review, code, day))
            {
                line.Findings.Add(PricingModifierFindings.Missing(line, item));
            }
        }
        else if (EquipmentScope.IsPurchase(line))
        {
            JudgePurchase(review, line, code, day, item);
        }
        else if (EquipmentScope.IsRental(line) && PowerWheelchairs.IsComplexRehabilitative(code) && day >= PowerWheelchairs.RatesFrom
            && line.Modifiers.Contains(FirstMonth) && !line.Modifiers.Contains(EquipmentModifiers.ChoseRental))
        {
            line.Findings.Add(PricingModifierFindings.ChoiceNotTold(line, item));
        }
    }

    private static void JudgePurchase(ClaimReview review, LineReview line, ProcedureCode code, DateOnly day, ItemCategory item)
    {
        if (item.Category == PaymentCategory.Inexpensive
            || (item.Category == PaymentCategory.CappedRental && day < (PowerWheelchairs.IsBase(code) ? PowerWheelchairs.RatesFrom : CappedItemsAreRentedFrom)))
        {
            return;
        }

        var choosesPurchase = line.Modifiers.Contains(EquipmentModifiers.ChosePurchase);
        if (PowerWheelchairs.IsComplexRehabilitative(code))
        {
            if (!choosesPurchase)
            {
                line.Findings.Add(PricingModifierFindings.PurchaseNotChosen(line, item));
            }
        }
        else if (item.Category == PaymentCategory.CappedRental && review.Claim.PlanId.Length > 0)
        {
            line.Findings.Add(PricingModifierFindings.PlanDecides(line, item, review.Claim.PlanId));
        }
        else if (!choosesPurchase || !PowerWheelchairs.IsOption(code))
        {
            line.Findings.Add(PricingModifierFindings.NotSold(line, item));
        }
    }

    /// <summary>A few items are paid by one fee, however they are furnished.</summary>
    private static bool HasFeeWithoutModifier(ClaimReview review, ProcedureCode code, DateOnly day)
    {
        if (review.Catalog.Fees(review.Claim.Program).On(day) is not { } fees)
        {
            return false;
        }

        review.Consult(fees);
        foreach (var row in fees.Table.Find(code))
        {
            if (row.ModifierCount == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int Count(LineReview line, Modifier modifier) => line.Modifiers.Contains(modifier) ? 1 : 0;
}
