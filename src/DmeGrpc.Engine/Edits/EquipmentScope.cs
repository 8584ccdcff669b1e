using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Which claims the edits of rented and bought equipment judge: suppliers' claims by Medicare's payment categories, of fee for service and of plans.
/// Medicaid programs have categories and rental rules of their own.
/// </summary>
internal static class EquipmentScope
{
    public static bool Applies(Claim claim) => claim is { Setting: ServiceSetting.DmeSupplier, Program: PayerProgram.Medicare };

    /// <summary>Whether the line can be held against history: one that is unprocessable or repeats another says nothing about equipment.</summary>
    public static bool CanBePlaced(LineReview line) => line is { Code: not null, Span: not null, IsRejected: false, IsDuplicate: false };

    /// <summary>Whether an edit has something to ask of any line. Made for claims of which none has: nothing is allocated.</summary>
    public static bool ConcernsAny(ClaimReview review, Func<ClaimReview, LineReview, bool> concerns)
    {
        for (var i = 0; i < review.Lines.Count; i++)
        {
            if (concerns(review, review.Lines[i]))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsRental(LineReview line) => line.Modifiers.Contains(EquipmentModifiers.Rental);

    public static bool IsPurchase(LineReview line) =>
        (line.Modifiers.Contains(EquipmentModifiers.New) || line.Modifiers.Contains(EquipmentModifiers.Used)) && !IsRepairPart(line);

    /// <summary>
    /// Whether it is an orthosis or prosthesis, which is sold without RR, NU or UE (42 CFR 414.228), and the line has none of them.
    /// </summary>
    public static bool IsSoldOutright(IReadOnlyList<Modifier> modifiers, ItemCategory item) =>
        item.Category == PaymentCategory.ProstheticOrthotic && !modifiers.Contains(EquipmentModifiers.Rental) && !modifiers.Contains(EquipmentModifiers.New)
        && !modifiers.Contains(EquipmentModifiers.Used) && !modifiers.Contains(EquipmentModifiers.Maintenance);

    public static bool IsReplacement(LineReview line) => line.Modifiers.Contains(EquipmentModifiers.Replacement);

    public static bool IsRepairPart(LineReview line) => line.Modifiers.Contains(EquipmentModifiers.RepairPart);
}
