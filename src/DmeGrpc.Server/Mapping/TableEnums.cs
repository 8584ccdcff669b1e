using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Fees;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using Proto = DmeGrpc.Claims.V1;
using ReferenceProto = DmeGrpc.Reference.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>The engine's enums of tables and their rows as the contract's. Every value has its counterpart; a test sees to it.</summary>
internal static class TableEnums
{
    public static Proto.Program ToProto(this PayerProgram? program) => program switch
    {
        null => Proto.Program.Unspecified,
        PayerProgram.Medicare => Proto.Program.Medicare,
        PayerProgram.Medicaid => Proto.Program.Medicaid,
        _ => throw new ArgumentOutOfRangeException(nameof(program)),
    };

    public static Proto.Setting ToProto(this ServiceSetting? setting) => setting switch
    {
        null => Proto.Setting.Unspecified,
        ServiceSetting.DmeSupplier => Proto.Setting.DmeSupplier,
        ServiceSetting.Practitioner => Proto.Setting.Practitioner,
        ServiceSetting.OutpatientHospital => Proto.Setting.OutpatientHospital,
        _ => throw new ArgumentOutOfRangeException(nameof(setting)),
    };

    public static Proto.Table ToProto(this TableKind kind) => kind switch
    {
        TableKind.Codes => Proto.Table.ProcedureCode,
        TableKind.Modifiers => Proto.Table.Modifier,
        TableKind.PairEdits => Proto.Table.NcciPtp,
        TableKind.IntegralPairs => Proto.Table.IntegralItem,
        TableKind.UnitLimits => Proto.Table.NcciMue,
        TableKind.AddOnCodes => Proto.Table.NcciAddOn,
        TableKind.Fees => Proto.Table.FeeSchedule,
        TableKind.RuralZips => Proto.Table.RuralZip,
        TableKind.PriorAuthorizations => Proto.Table.PriorAuthorization,
        TableKind.FaceToFaceOrders => Proto.Table.FaceToFace,
        TableKind.DiagnosisCodes => Proto.Table.DiagnosisCode,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static Proto.EditionKind ToProto(this EditionKind kind) => kind switch
    {
        EditionKind.Starter => Proto.EditionKind.Starter,
        EditionKind.Cms => Proto.EditionKind.Cms,
        EditionKind.Synthetic => Proto.EditionKind.Synthetic,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static Proto.TableCoverage ToProto(this TableCoverage coverage) =>
        coverage.IsComplete ? Proto.TableCoverage.Complete : Proto.TableCoverage.Partial;

    public static Proto.ModifierIndicator ToProto(this ModifierIndicator? indicator) => indicator switch
    {
        null => Proto.ModifierIndicator.Unspecified,
        ModifierIndicator.NotAllowed => Proto.ModifierIndicator.NotAllowed,
        ModifierIndicator.Allowed => Proto.ModifierIndicator.Allowed,
        ModifierIndicator.NotApplicable => Proto.ModifierIndicator.NotApplicable,
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };

    public static Proto.PairSource ToProto(this PairSource source) => source switch
    {
        PairSource.Ncci => Proto.PairSource.Ncci,
        PairSource.PolicyArticle => Proto.PairSource.PolicyArticle,
        PairSource.CodeDescriptor => Proto.PairSource.CodeDescriptor,
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    public static Proto.AdjudicationIndicator ToProto(this AdjudicationIndicator indicator) => indicator switch
    {
        AdjudicationIndicator.None => Proto.AdjudicationIndicator.NotPublished,
        AdjudicationIndicator.ClaimLine => Proto.AdjudicationIndicator.ClaimLine,
        AdjudicationIndicator.DateOfServicePolicy => Proto.AdjudicationIndicator.DateOfServicePolicy,
        AdjudicationIndicator.DateOfServiceClinical => Proto.AdjudicationIndicator.DateOfServiceClinical,
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };

    public static Proto.AddOnEditType ToProto(this AddOnType type) => type switch
    {
        AddOnType.CompleteList => Proto.AddOnEditType.Listed,
        AddOnType.ContractorList => Proto.AddOnEditType.ContractorDefined,
        AddOnType.PartialList => Proto.AddOnEditType.PartlyListed,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static ReferenceProto.CodeValidity ToProto(this CodeValidity validity) => validity switch
    {
        CodeValidity.Valid => ReferenceProto.CodeValidity.Valid,
        CodeValidity.NotYetEffective => ReferenceProto.CodeValidity.NotYetEffective,
        CodeValidity.Terminated => ReferenceProto.CodeValidity.Terminated,
        CodeValidity.NotListed => ReferenceProto.CodeValidity.NotListed,
        CodeValidity.NotEvaluated => ReferenceProto.CodeValidity.NotEvaluated,
        _ => throw new ArgumentOutOfRangeException(nameof(validity)),
    };

    public static ReferenceProto.FeeArea ToProto(this FeeArea area) => area switch
    {
        FeeArea.NonRural => ReferenceProto.FeeArea.NonRural,
        FeeArea.Rural => ReferenceProto.FeeArea.Rural,
        FeeArea.FormerBidding => ReferenceProto.FeeArea.FormerBidding,
        FeeArea.NotEvaluated => ReferenceProto.FeeArea.NotEvaluated,
        _ => throw new ArgumentOutOfRangeException(nameof(area)),
    };

    public static ReferenceProto.BenefitFamily ToProto(this BenefitFamily family) => family switch
    {
        BenefitFamily.Unknown => ReferenceProto.BenefitFamily.Unspecified,
        BenefitFamily.DurableEquipment => ReferenceProto.BenefitFamily.Dme,
        BenefitFamily.Prosthetic => ReferenceProto.BenefitFamily.Prosthetic,
        BenefitFamily.Orthotic => ReferenceProto.BenefitFamily.Orthotic,
        BenefitFamily.SoftGoods => ReferenceProto.BenefitFamily.SoftGoods,
        _ => throw new ArgumentOutOfRangeException(nameof(family)),
    };

    public static ReferenceProto.PaymentCategory ToProto(this PaymentCategory category) => category switch
    {
        PaymentCategory.Unknown => ReferenceProto.PaymentCategory.Unspecified,
        PaymentCategory.Inexpensive => ReferenceProto.PaymentCategory.In,
        PaymentCategory.FrequentlyServiced => ReferenceProto.PaymentCategory.Fs,
        PaymentCategory.CappedRental => ReferenceProto.PaymentCategory.Cr,
        PaymentCategory.Oxygen => ReferenceProto.PaymentCategory.Ox,
        PaymentCategory.ProstheticOrthotic => ReferenceProto.PaymentCategory.Po,
        PaymentCategory.OstomySupply => ReferenceProto.PaymentCategory.Os,
        PaymentCategory.SurgicalDressing => ReferenceProto.PaymentCategory.Sd,
        PaymentCategory.Supply => ReferenceProto.PaymentCategory.Su,
        PaymentCategory.NerveStimulator => ReferenceProto.PaymentCategory.Te,
        PaymentCategory.TherapeuticShoe => ReferenceProto.PaymentCategory.Ts,
        PaymentCategory.Nutrition => ReferenceProto.PaymentCategory.Pen,
        PaymentCategory.SplintOrCast => ReferenceProto.PaymentCategory.Sc,
        PaymentCategory.IntraocularLens => ReferenceProto.PaymentCategory.Il,
        PaymentCategory.LymphedemaCompression => ReferenceProto.PaymentCategory.Lc,
        PaymentCategory.Labor => ReferenceProto.PaymentCategory.Lt,
        _ => throw new ArgumentOutOfRangeException(nameof(category)),
    };

    public static ReferenceProto.FeeJurisdiction ToProto(this FeeJurisdiction jurisdiction) => jurisdiction switch
    {
        FeeJurisdiction.DmeContractor => ReferenceProto.FeeJurisdiction.DmeContractor,
        FeeJurisdiction.Joint => ReferenceProto.FeeJurisdiction.Joint,
        FeeJurisdiction.LocalContractor => ReferenceProto.FeeJurisdiction.LocalContractor,
        _ => throw new ArgumentOutOfRangeException(nameof(jurisdiction)),
    };

    public static ReferenceProto.PriorAuthorizationFamily ToProto(this PriorAuthorizationFamily family) => family switch
    {
        PriorAuthorizationFamily.Unknown => ReferenceProto.PriorAuthorizationFamily.Unspecified,
        PriorAuthorizationFamily.LowerLimbProsthesis => ReferenceProto.PriorAuthorizationFamily.LowerLimbProsthesis,
        PriorAuthorizationFamily.Orthosis => ReferenceProto.PriorAuthorizationFamily.Orthosis,
        PriorAuthorizationFamily.PowerMobilityDevice => ReferenceProto.PriorAuthorizationFamily.PowerMobilityDevice,
        PriorAuthorizationFamily.SupportSurface => ReferenceProto.PriorAuthorizationFamily.SupportSurface,
        PriorAuthorizationFamily.PneumaticCompressionDevice => ReferenceProto.PriorAuthorizationFamily.PneumaticCompressionDevice,
        PriorAuthorizationFamily.ManualWheelchair => ReferenceProto.PriorAuthorizationFamily.ManualWheelchair,
        _ => throw new ArgumentOutOfRangeException(nameof(family)),
    };
}
