using DmeGrpc.Engine.Differences;
using DmeGrpc.Engine.Editions;
using Proto = DmeGrpc.Claims.V1;
using ReferenceProto = DmeGrpc.Reference.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>The engine's enums of differences as the contract's, and back where a request asks for them.</summary>
internal static class DifferenceEnums
{
    public static ReferenceProto.DifferenceKind ToProto(this DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => ReferenceProto.DifferenceKind.Added,
        DifferenceKind.Closed => ReferenceProto.DifferenceKind.Closed,
        DifferenceKind.Reopened => ReferenceProto.DifferenceKind.Reopened,
        DifferenceKind.Changed => ReferenceProto.DifferenceKind.Changed,
        DifferenceKind.Removed => ReferenceProto.DifferenceKind.Removed,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static ReferenceProto.RowField ToProto(this RowField field) => field switch
    {
        RowField.FirstDay => ReferenceProto.RowField.FirstDay,
        RowField.LastDay => ReferenceProto.RowField.LastDay,
        RowField.ModifierIndicator => ReferenceProto.RowField.ModifierIndicator,
        RowField.Rationale => ReferenceProto.RowField.Rationale,
        RowField.PairSource => ReferenceProto.RowField.PairSource,
        RowField.UnitLimit => ReferenceProto.RowField.UnitLimit,
        RowField.AdjudicationIndicator => ReferenceProto.RowField.AdjudicationIndicator,
        RowField.AddOnType => ReferenceProto.RowField.AddOnType,
        RowField.ShortName => ReferenceProto.RowField.ShortName,
        RowField.PaymentCategory => ReferenceProto.RowField.PaymentCategory,
        RowField.BenefitFamily => ReferenceProto.RowField.BenefitFamily,
        RowField.FeeJurisdiction => ReferenceProto.RowField.FeeJurisdiction,
        RowField.FeeBounds => ReferenceProto.RowField.FeeBounds,
        RowField.Fees => ReferenceProto.RowField.Fees,
        RowField.State => ReferenceProto.RowField.State,
        RowField.FormerBiddingArea => ReferenceProto.RowField.FormerBiddingArea,
        RowField.States => ReferenceProto.RowField.States,
        RowField.PriorAuthorizationFamily => ReferenceProto.RowField.PriorAuthorizationFamily,
        RowField.Billable => ReferenceProto.RowField.Billable,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    public static DifferenceKind ToEngine(this ReferenceProto.DifferenceKind kind) => kind switch
    {
        ReferenceProto.DifferenceKind.Added => DifferenceKind.Added,
        ReferenceProto.DifferenceKind.Closed => DifferenceKind.Closed,
        ReferenceProto.DifferenceKind.Reopened => DifferenceKind.Reopened,
        ReferenceProto.DifferenceKind.Changed => DifferenceKind.Changed,
        ReferenceProto.DifferenceKind.Removed => DifferenceKind.Removed,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static TableKind ToEngine(this Proto.Table table) => table switch
    {
        Proto.Table.ProcedureCode => TableKind.Codes,
        Proto.Table.Modifier => TableKind.Modifiers,
        Proto.Table.NcciPtp => TableKind.PairEdits,
        Proto.Table.IntegralItem => TableKind.IntegralPairs,
        Proto.Table.NcciMue => TableKind.UnitLimits,
        Proto.Table.NcciAddOn => TableKind.AddOnCodes,
        Proto.Table.FeeSchedule => TableKind.Fees,
        Proto.Table.RuralZip => TableKind.RuralZips,
        Proto.Table.PriorAuthorization => TableKind.PriorAuthorizations,
        Proto.Table.FaceToFace => TableKind.FaceToFaceOrders,
        Proto.Table.DiagnosisCode => TableKind.DiagnosisCodes,
        _ => throw new ArgumentOutOfRangeException(nameof(table)),
    };
}
