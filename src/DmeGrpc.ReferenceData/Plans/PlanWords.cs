using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Plans;

/// <summary>The words of plan files.</summary>
internal static class PlanWords
{
    public static WordList<BenefitFamily> Families { get; } = new("a benefit family",
        ("DME", BenefitFamily.DurableEquipment), ("PROSTHETIC", BenefitFamily.Prosthetic), ("ORTHOTIC", BenefitFamily.Orthotic),
        ("SOFT_GOODS", BenefitFamily.SoftGoods));

    public static WordList<PlanProduct> Products { get; } = new("a product",
        ("HMO", PlanProduct.Hmo), ("PPO", PlanProduct.Ppo), ("POS", PlanProduct.PointOfService), ("FEE_FOR_SERVICE", PlanProduct.FeeForService));

    public static WordList<PrescriberRule> Prescribers { get; } = new("a prescriber rule",
        ("TREATING_PRACTITIONER", PrescriberRule.TreatingPractitioner), ("PLAN_PHYSICIAN", PrescriberRule.PlanPhysician));

    public static WordList<PrescriberAnswer> PrescriberAnswers { get; } = new("an answer about a prescriber",
        ("ACCEPTED", PrescriberAnswer.Accepted), ("REFUSED", PrescriberAnswer.Refused), ("INDETERMINATE", PrescriberAnswer.Indeterminate));

    /// <summary>Who bears an unauthorized item.</summary>
    public static WordList<GroupCode> Liabilities { get; } = new("a party that bears the cost",
        ("SUPPLIER", GroupCode.ContractualObligation), ("MEMBER", GroupCode.PatientResponsibility));

    public static WordList<DocumentKind> DocumentKinds { get; } = new("a kind of document",
        ("CLINICAL", DocumentKind.Clinical), ("ADMIN", DocumentKind.Administrative), ("PATIENT", DocumentKind.Patient));

    public static WordList<DocumentPurpose> DocumentPurposes { get; } = new("a purpose of a document",
        ("WITH_PA", DocumentPurpose.WithAuthorization), ("WITH_CLAIM", DocumentPurpose.WithClaim), ("WITH_ORDER", DocumentPurpose.WithOrder),
        ("RETAIN_DOC", DocumentPurpose.Retain));

    public static WordList<LimitAlignment> Alignments { get; } = new("an alignment",
        ("ROLLING", LimitAlignment.Rolling), ("CALENDAR", LimitAlignment.Calendar));

    public static WordList<DayOfWeek> Weekdays { get; } = new("a day of the week",
        ("MON", DayOfWeek.Monday), ("TUE", DayOfWeek.Tuesday), ("WED", DayOfWeek.Wednesday), ("THU", DayOfWeek.Thursday), ("FRI", DayOfWeek.Friday),
        ("SAT", DayOfWeek.Saturday), ("SUN", DayOfWeek.Sunday));

    public static WordList<UnitedStatesTimeZone> TimeZones { get; } =
        new("a time zone of the United States", [.. UnitedStatesTimeZone.All.Select(zone => (zone.Name, zone))]);

    public static WordList<PartialModifierRule> PartialModifiers { get; } = new("a rule for partial modifiers",
        ("DENY_UNMODIFIED", PartialModifierRule.DenyUnmodified), ("BYPASS_ALL", PartialModifierRule.BypassAll));

    public static WordList<ModifierPlacementRule> ModifierPlacements { get; } = new("a modifier placement",
        ("MEDICARE_PART_B", ModifierPlacementRule.MedicarePartB), ("COLUMN_TWO", ModifierPlacementRule.ColumnTwo),
        ("EITHER_COLUMN", ModifierPlacementRule.EitherColumn));

    public static WordList<ExcessUnitRule> ExcessUnits { get; } = new("a rule for excess units",
        ("DENY_ALL", ExcessUnitRule.DenyAll), ("CUT_BACK", ExcessUnitRule.CutBack));

    public static WordList<CoverageStatus> Coverages { get; } = new("a coverage",
        ("COVERED", CoverageStatus.Covered), ("NOT_COVERED", CoverageStatus.NotCovered), ("CONDITIONAL", CoverageStatus.Conditional),
        ("INDETERMINATE", CoverageStatus.Indeterminate));

    public static WordList<CoverageReason> CoverageReasons { get; } = new("a reason of coverage",
        ("FAMILY_COVERED", CoverageReason.FamilyCovered), ("FAMILY_NOT_COVERED", CoverageReason.FamilyNotCovered),
        ("FAMILY_UNKNOWN", CoverageReason.FamilyUnknown), ("EXCLUDED", CoverageReason.Excluded), ("PLAN_NOT_IN_FORCE", CoverageReason.PlanNotInForce));

    public static WordList<AuthorizationNeed> AuthorizationNeeds { get; } = new("a need of authorization",
        ("NOT_NEEDED", AuthorizationNeed.NotNeeded), ("NEEDED", AuthorizationNeed.Needed), ("INDETERMINATE", AuthorizationNeed.Indeterminate));

    public static WordList<VendorRoute> Routes { get; } = new("a route",
        ("ANY_VENDOR", VendorRoute.AnyVendor), ("THROUGH_PLAN", VendorRoute.ThroughPlan), ("STRAIGHT_TO_VENDOR", VendorRoute.StraightToVendor));
}
