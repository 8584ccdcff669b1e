using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.ReferenceData.Sources;

/// <summary>The words of the files and what they mean.</summary>
internal static class SourceWords
{
    public static WordList<EditionKind> Kinds { get; } = new("a kind of edition",
        ("STARTER", EditionKind.Starter), ("CMS", EditionKind.Cms), ("SYNTHETIC", EditionKind.Synthetic));

    public static WordList<TableKind> Tables { get; } = new("a table",
        ("CODES", TableKind.Codes), ("MODIFIERS", TableKind.Modifiers), ("PAIR_EDITS", TableKind.PairEdits),
        ("INTEGRAL_PAIRS", TableKind.IntegralPairs), ("UNIT_LIMITS", TableKind.UnitLimits), ("ADD_ON_CODES", TableKind.AddOnCodes),
        ("FEES", TableKind.Fees), ("RURAL_ZIPS", TableKind.RuralZips), ("PRIOR_AUTHORIZATIONS", TableKind.PriorAuthorizations),
        ("FACE_TO_FACE_ORDERS", TableKind.FaceToFaceOrders));

    public static WordList<bool> Coverages { get; } = new("a coverage", ("COMPLETE", true), ("PARTIAL", false));

    public static WordList<PayerProgram> Programs { get; } = new("a program",
        ("MEDICARE", PayerProgram.Medicare), ("MEDICAID", PayerProgram.Medicaid));

    /// <summary>The programs of an integral group; null for any.</summary>
    public static WordList<PayerProgram?> GroupPrograms { get; } = new("the program of an integral group",
        ("MEDICARE", PayerProgram.Medicare), ("ANY", null));

    public static WordList<ServiceSetting> Settings { get; } = new("a setting",
        ("DME_SUPPLIER", ServiceSetting.DmeSupplier), ("PRACTITIONER", ServiceSetting.Practitioner),
        ("OUTPATIENT_HOSPITAL", ServiceSetting.OutpatientHospital));

    public static WordList<PaymentCategory> Categories { get; } = new("a payment category",
        ("", PaymentCategory.Unknown), ("IN", PaymentCategory.Inexpensive), ("FS", PaymentCategory.FrequentlyServiced),
        ("CR", PaymentCategory.CappedRental), ("OX", PaymentCategory.Oxygen), ("PO", PaymentCategory.ProstheticOrthotic),
        ("OS", PaymentCategory.OstomySupply), ("SD", PaymentCategory.SurgicalDressing), ("SU", PaymentCategory.Supply),
        ("TE", PaymentCategory.NerveStimulator), ("TS", PaymentCategory.TherapeuticShoe), ("PEN", PaymentCategory.Nutrition),
        ("SC", PaymentCategory.SplintOrCast), ("IL", PaymentCategory.IntraocularLens), ("LC", PaymentCategory.LymphedemaCompression),
        ("LT", PaymentCategory.Labor));

    public static WordList<BenefitFamily> Families { get; } = new("a benefit family",
        ("", BenefitFamily.Unknown), ("DME", BenefitFamily.DurableEquipment), ("PROSTHETIC", BenefitFamily.Prosthetic),
        ("ORTHOTIC", BenefitFamily.Orthotic), ("SOFT_GOODS", BenefitFamily.SoftGoods));

    /// <summary>Whether a modifier is the AMA's, whose texts are not ours to give.</summary>
    public static WordList<bool> ModifierLevels { get; } = new("a modifier's level", ("HCPCS", false), ("CPT", true));

    public static WordList<AdjudicationIndicator> AdjudicationIndicators { get; } = new("an adjudication indicator",
        ("", AdjudicationIndicator.None), ("0", AdjudicationIndicator.None), ("1", AdjudicationIndicator.ClaimLine),
        ("2", AdjudicationIndicator.DateOfServicePolicy), ("3", AdjudicationIndicator.DateOfServiceClinical));

    public static WordList<ModifierIndicator> ModifierIndicators { get; } = new("a modifier indicator",
        ("0", ModifierIndicator.NotAllowed), ("1", ModifierIndicator.Allowed), ("9", ModifierIndicator.NotApplicable));

    public static WordList<AddOnType> AddOnTypes { get; } = new("an add-on edit type",
        ("1", AddOnType.CompleteList), ("2", AddOnType.ContractorList), ("3", AddOnType.PartialList));

    public static WordList<PairSource> IntegralSources { get; } = new("the source of an integral group",
        ("POLICY_ARTICLE", PairSource.PolicyArticle), ("CODE_DESCRIPTOR", PairSource.CodeDescriptor));

    public static WordList<FeeJurisdiction> Jurisdictions { get; } = new("a jurisdiction",
        ("D", FeeJurisdiction.DmeContractor), ("J", FeeJurisdiction.Joint), ("L", FeeJurisdiction.LocalContractor));

    public static WordList<PriorAuthorizationFamily> PriorAuthorizationFamilies { get; } = new("a family of prior-authorized items",
        ("", PriorAuthorizationFamily.Unknown), ("LOWER_LIMB_PROSTHESIS", PriorAuthorizationFamily.LowerLimbProsthesis),
        ("ORTHOSIS", PriorAuthorizationFamily.Orthosis), ("POWER_MOBILITY_DEVICE", PriorAuthorizationFamily.PowerMobilityDevice),
        ("SUPPORT_SURFACE", PriorAuthorizationFamily.SupportSurface),
        ("PNEUMATIC_COMPRESSION_DEVICE", PriorAuthorizationFamily.PneumaticCompressionDevice),
        ("MANUAL_WHEELCHAIR", PriorAuthorizationFamily.ManualWheelchair));

    public static WordList<GroupRole> Roles { get; } = new("a role", ("BASE", GroupRole.Base), ("INCLUDED", GroupRole.Included));
}
