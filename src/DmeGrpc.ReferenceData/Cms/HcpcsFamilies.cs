using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.ReferenceData.Cms;

/// <summary>What the HCPCS file's indicators tell of payment category and benefit family. Source: HCPCS record layout, tables of pricing indicators and BETOS.</summary>
internal static class HcpcsFamilies
{
    /// <summary>The category of a pricing indicator; unknown for those that are not of DMEPOS items.</summary>
    public static PaymentCategory CategoryOf(string pricingIndicator) => pricingIndicator switch
    {
        "31" => PaymentCategory.FrequentlyServiced,
        "32" => PaymentCategory.Inexpensive,
        "33" => PaymentCategory.Oxygen,
        "34" => PaymentCategory.Supply,
        "35" => PaymentCategory.SurgicalDressing,
        "36" => PaymentCategory.CappedRental,
        "37" => PaymentCategory.OstomySupply,
        "38" => PaymentCategory.ProstheticOrthotic,
        "39" => PaymentCategory.Nutrition,
        "40" => PaymentCategory.LymphedemaCompression,
        "55" => PaymentCategory.SplintOrCast,
        "56" => PaymentCategory.IntraocularLens,
        _ => PaymentCategory.Unknown,
    };

    /// <summary>The family of a code. Parenteral and enteral nutrition is paid under the prosthetic device benefit.</summary>
    public static BenefitFamily FamilyOf(ProcedureCode code, string betos) => betos switch
    {
        "D1A" => BenefitFamily.SoftGoods,
        "D1B" or "D1C" or "D1D" or "D1E" or "D1G" => BenefitFamily.DurableEquipment,
        "D1F" => ApplianceOf(code.ToString()),
        "O1C" => BenefitFamily.Prosthetic,
        _ => BenefitFamily.Unknown,
    };

    // Prosthetic and orthotic devices share one type of service; the code's range tells them apart, and A codes before the shoes are supplies.
    private static BenefitFamily ApplianceOf(string code) => code switch
    {
        ['L', >= '5', ..] or ['V', ..] => BenefitFamily.Prosthetic,
        ['A', '5', >= '5', ..] or ['L', ..] or ['K', ..] => BenefitFamily.Orthotic,
        ['A', ..] => BenefitFamily.SoftGoods,
        _ => BenefitFamily.Unknown,
    };
}
