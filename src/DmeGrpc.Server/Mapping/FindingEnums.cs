using DmeGrpc.Engine.Findings;
using Proto = DmeGrpc.Claims.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>The engine's enums of findings as the contract's. Every value has its counterpart; a test sees to it.</summary>
internal static class FindingEnums
{
    public static Proto.Disposition ToProto(this Disposition disposition) => disposition switch
    {
        Disposition.Payable => Proto.Disposition.Payable,
        Disposition.NotEvaluated => Proto.Disposition.NotEvaluated,
        Disposition.Adjusted => Proto.Disposition.Adjusted,
        Disposition.Pended => Proto.Disposition.Pended,
        Disposition.Denied => Proto.Disposition.Denied,
        Disposition.Rejected => Proto.Disposition.Rejected,
        _ => throw new ArgumentOutOfRangeException(nameof(disposition)),
    };

    public static Proto.Edit ToProto(this EditKind edit) => edit switch
    {
        EditKind.ClaimStructure => Proto.Edit.ClaimStructure,
        EditKind.Eligibility => Proto.Edit.Eligibility,
        EditKind.ProcedureCode => Proto.Edit.ProcedureCode,
        EditKind.Modifier => Proto.Edit.Modifier,
        EditKind.Duplicate => Proto.Edit.Duplicate,
        EditKind.Coverage => Proto.Edit.Coverage,
        EditKind.Network => Proto.Edit.Network,
        EditKind.PriorAuthorization => Proto.Edit.PriorAuthorization,
        EditKind.Rental => Proto.Edit.Rental,
        EditKind.UsefulLifetime => Proto.Edit.UsefulLifetime,
        EditKind.SameOrSimilar => Proto.Edit.SameOrSimilar,
        EditKind.Accessory => Proto.Edit.Accessory,
        EditKind.NcciPtp => Proto.Edit.NcciPtp,
        EditKind.IntegralItem => Proto.Edit.IntegralItem,
        EditKind.NcciMue => Proto.Edit.NcciMue,
        EditKind.NcciAddOn => Proto.Edit.NcciAddOn,
        EditKind.Diagnosis => Proto.Edit.Diagnosis,
        EditKind.Documentation => Proto.Edit.Documentation,
        _ => throw new ArgumentOutOfRangeException(nameof(edit)),
    };

    public static Proto.Outcome ToProto(this Outcome outcome) => outcome switch
    {
        Outcome.Reject => Proto.Outcome.Reject,
        Outcome.Deny => Proto.Outcome.Deny,
        Outcome.Pend => Proto.Outcome.Pend,
        Outcome.CutBack => Proto.Outcome.CutBack,
        Outcome.HistoryOffset => Proto.Outcome.HistoryOffset,
        Outcome.NotEvaluated => Proto.Outcome.NotEvaluated,
        Outcome.Bypassed => Proto.Outcome.Bypassed,
        Outcome.Advisory => Proto.Outcome.Advisory,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static Proto.NotEvaluatedReason ToProto(this NotEvaluatedReason reason) => reason switch
    {
        NotEvaluatedReason.None => Proto.NotEvaluatedReason.Unspecified,
        NotEvaluatedReason.TableNotLoaded => Proto.NotEvaluatedReason.TableNotLoaded,
        NotEvaluatedReason.TablePartial => Proto.NotEvaluatedReason.TablePartial,
        NotEvaluatedReason.NoRow => Proto.NotEvaluatedReason.NoRow,
        NotEvaluatedReason.NoRowOnDate => Proto.NotEvaluatedReason.NoRowOnDate,
        NotEvaluatedReason.ContractorDefined => Proto.NotEvaluatedReason.ContractorDefined,
        NotEvaluatedReason.OutsideClaim => Proto.NotEvaluatedReason.OutsideClaim,
        NotEvaluatedReason.StoreUnavailable => Proto.NotEvaluatedReason.StoreUnavailable,
        NotEvaluatedReason.NoStore => Proto.NotEvaluatedReason.NoStore,
        NotEvaluatedReason.NoMemberRecord => Proto.NotEvaluatedReason.NoMemberRecord,
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    public static Proto.HistoryScope ToProto(this HistoryScope scope) => scope switch
    {
        HistoryScope.ClaimAlone => Proto.HistoryScope.ClaimAlone,
        HistoryScope.Member => Proto.HistoryScope.Member,
        HistoryScope.Unavailable => Proto.HistoryScope.Unavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };

    public static Proto.AuthorizationFault ToProto(this AuthorizationFault fault) => fault switch
    {
        AuthorizationFault.None => Proto.AuthorizationFault.Unspecified,
        AuthorizationFault.NotRequired => Proto.AuthorizationFault.NotRequired,
        AuthorizationFault.Missing => Proto.AuthorizationFault.Missing,
        AuthorizationFault.Malformed => Proto.AuthorizationFault.Malformed,
        AuthorizationFault.NotFound => Proto.AuthorizationFault.NotFound,
        AuthorizationFault.OtherMember => Proto.AuthorizationFault.OtherMember,
        AuthorizationFault.OtherSupplier => Proto.AuthorizationFault.OtherSupplier,
        AuthorizationFault.OtherItem => Proto.AuthorizationFault.OtherItem,
        AuthorizationFault.Withdrawn => Proto.AuthorizationFault.Withdrawn,
        AuthorizationFault.NonAffirmed => Proto.AuthorizationFault.NonAffirmed,
        AuthorizationFault.Pending => Proto.AuthorizationFault.Pending,
        AuthorizationFault.NotYetValid => Proto.AuthorizationFault.NotYetValid,
        AuthorizationFault.Expired => Proto.AuthorizationFault.Expired,
        AuthorizationFault.UnitsExhausted => Proto.AuthorizationFault.UnitsExhausted,
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public static Proto.GroupCode ToProto(this GroupCode code) => code switch
    {
        GroupCode.None => Proto.GroupCode.Unspecified,
        GroupCode.ContractualObligation => Proto.GroupCode.Co,
        GroupCode.PatientResponsibility => Proto.GroupCode.Pr,
        GroupCode.OtherAdjustment => Proto.GroupCode.Oa,
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    public static Proto.Appealability ToProto(this Appealability appealability) => appealability switch
    {
        Appealability.NotApplicable => Proto.Appealability.NotApplicable,
        Appealability.Appealable => Proto.Appealability.Appealable,
        Appealability.AppealableWithRecords => Proto.Appealability.AppealableWithRecords,
        Appealability.NotAppealable => Proto.Appealability.NotAppealable,
        Appealability.CorrectAndResubmit => Proto.Appealability.CorrectAndResubmit,
        _ => throw new ArgumentOutOfRangeException(nameof(appealability)),
    };

    public static Proto.RemedyCondition ToProto(this RemedyCondition condition) => condition switch
    {
        RemedyCondition.AlwaysAllowed => Proto.RemedyCondition.AlwaysAllowed,
        RemedyCondition.OnlyIfDocumented => Proto.RemedyCondition.OnlyIfDocumented,
        RemedyCondition.Never => Proto.RemedyCondition.Never,
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };
}
