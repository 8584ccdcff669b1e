using DmeGrpc.Engine.Tables;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>The abbreviations of the fee schedule's column CATG.</summary>
internal static class PaymentCategories
{
    private static readonly Dictionary<string, PaymentCategory> ByAbbreviation = new()
    {
        ["CR"] = PaymentCategory.CappedRental,
        ["FS"] = PaymentCategory.FrequentlyServiced,
        ["IL"] = PaymentCategory.IntraocularLens,
        ["IN"] = PaymentCategory.Inexpensive,
        ["LC"] = PaymentCategory.LymphedemaCompression,
        ["LT"] = PaymentCategory.Labor,
        ["OS"] = PaymentCategory.OstomySupply,
        ["OX"] = PaymentCategory.Oxygen,
        ["PEN"] = PaymentCategory.Nutrition,
        ["PO"] = PaymentCategory.ProstheticOrthotic,
        ["SC"] = PaymentCategory.SplintOrCast,
        ["SD"] = PaymentCategory.SurgicalDressing,
        ["SU"] = PaymentCategory.Supply,
        ["TE"] = PaymentCategory.NerveStimulator,
        ["TS"] = PaymentCategory.TherapeuticShoe,
    };

    public static bool TryFind(string abbreviation, out PaymentCategory category) => ByAbbreviation.TryGetValue(abbreviation, out category);
}
