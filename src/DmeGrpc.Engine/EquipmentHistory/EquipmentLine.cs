using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>
/// A line for equipment of one member: one that was paid, or the one to be judged. Voided and denied lines are no history and are left out.
/// The claim and the line number together name it, and no two lines may share them.
/// </summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="LineNumber">The line in the claim.</param>
/// <param name="Code">The item.</param>
/// <param name="Modifiers">Its modifiers.</param>
/// <param name="Span">Its days of service; a rental month begins on the first.</param>
/// <param name="Units">Its units; two of a rented item are two items and not two months.</param>
/// <param name="SupplierNpi">Who furnished it; empty when unknown.</param>
public sealed record EquipmentLine(
    string ClaimId, int LineNumber, ProcedureCode Code, IReadOnlyList<Modifier> Modifiers, ServiceSpan Span, int Units, string SupplierNpi)
{
    /// <summary>Whether a new prescription, new medical necessity and a statement of the reason are on file, as 42 CFR 414.230 asks after a long interruption.</summary>
    public bool HasNewNeedOnFile { get; init; }

    /// <summary>Whether it bills a month of rental: modifier RR.</summary>
    public bool IsRental => Has(EquipmentModifiers.Rental);

    /// <summary>Whether the item is sold without a pricing modifier, as braces are (42 CFR 414.228), and the line has none.</summary>
    public bool IsSoldOutright { get; init; }

    /// <summary>Whether it bills a purchase: modifier NU or UE, or an item that is sold without one; and not a part (RB).</summary>
    public bool IsPurchase => (IsSoldOutright || Has(EquipmentModifiers.New) || Has(EquipmentModifiers.Used)) && !Has(EquipmentModifiers.RepairPart);

    /// <summary>Whether it replaces an item: modifier RA.</summary>
    public bool IsReplacement => Has(EquipmentModifiers.Replacement);

    /// <summary>A line of another claim, as one item.</summary>
    /// <param name="posted">The line. A line break is in no identifier, so that no two claims get one name; claims under review have none.</param>
    public static EquipmentLine Of(PostedLine posted)
    {
        ArgumentNullException.ThrowIfNull(posted);
        return new EquipmentLine($"{posted.Submitter}\n{posted.ClaimId}", posted.LineNumber, posted.Code, posted.Modifiers, posted.Span, 1, posted.SupplierNpi)
        {
            HasNewNeedOnFile = posted.HasNewNeedOnFile,
        };
    }

    private bool Has(Modifier modifier) => Modifiers.Contains(modifier);
}
