using DmeGrpc.Engine.Authorizations;
using Proto = DmeGrpc.Authorizations.V1;

namespace DmeGrpc.Server.Mapping.Authorizations;

/// <summary>The store's enums as the contract's, and back.</summary>
internal static class AuthorizationEnums
{
    public static Proto.Decision ToProto(this SegmentDecision decision) => decision switch
    {
        SegmentDecision.Pending => Proto.Decision.Pending,
        SegmentDecision.Affirmed => Proto.Decision.Affirmed,
        SegmentDecision.NonAffirmed => Proto.Decision.NonAffirmed,
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    public static Proto.ReviewAction ToProto(this ReviewAction action) => action switch
    {
        ReviewAction.CertifiedInTotal => Proto.ReviewAction.CertifiedInTotal,
        ReviewAction.CertifiedPartial => Proto.ReviewAction.CertifiedPartial,
        ReviewAction.NotCertified => Proto.ReviewAction.NotCertified,
        ReviewAction.Pended => Proto.ReviewAction.Pended,
        ReviewAction.Modified => Proto.ReviewAction.Modified,
        ReviewAction.Cancelled => Proto.ReviewAction.Cancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    public static Proto.OverallDecision ToProto(this OverallDecision decision) => decision switch
    {
        OverallDecision.Pending => Proto.OverallDecision.Pending,
        OverallDecision.Affirmed => Proto.OverallDecision.Affirmed,
        OverallDecision.PartiallyAffirmed => Proto.OverallDecision.PartiallyAffirmed,
        OverallDecision.NonAffirmed => Proto.OverallDecision.NonAffirmed,
        OverallDecision.Withdrawn => Proto.OverallDecision.Withdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    public static OverallDecision ToEngine(this Proto.OverallDecision decision) => decision switch
    {
        Proto.OverallDecision.Pending => OverallDecision.Pending,
        Proto.OverallDecision.Affirmed => OverallDecision.Affirmed,
        Proto.OverallDecision.PartiallyAffirmed => OverallDecision.PartiallyAffirmed,
        Proto.OverallDecision.NonAffirmed => OverallDecision.NonAffirmed,
        Proto.OverallDecision.Withdrawn => OverallDecision.Withdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };
}
