using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// RR, NU or UE on every item whose payment hangs on whether it is rented or bought, and only the one that its payment category allows, as
/// <see cref="PricingModifiers"/> has it. Whether a plan buys what Medicare rents is the plan's to decide.
/// </summary>
/// <remarks>Parts of a repair (RB) and maintenance (MS) are neither rented nor bought.</remarks>
internal static class PricingModifierEdit
{
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
        else if (PricingModifiers.AreRequired(code, item.Category))
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
        var sale = PricingModifiers.SaleOf(code, item.Category, day);
        if (sale == EquipmentSale.Sold || (sale != EquipmentSale.NotSold && line.Modifiers.Contains(EquipmentModifiers.ChosePurchase)))
        {
            return;
        }

        line.Findings.Add(
            review.Claim.PlanId.Length > 0 ? PricingModifierFindings.PlanDecides(line, item, review.Claim.PlanId)
            : sale == EquipmentSale.ByChoice ? PricingModifierFindings.PurchaseNotChosen(line, item)
            : PricingModifierFindings.NotSold(line, item, sale));
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
