using DmeGrpc.Engine.CodeChecks;
using DmeGrpc.Engine.Coverage;
using Proto = DmeGrpc.Coverage.V1;

namespace DmeGrpc.Server.Mapping.Coverage;

/// <summary>The values of code checks as the contract names them.</summary>
internal static class CodeCheckEnums
{
    public static Proto.Covered ToProto(this CoverageStatus status) => status switch
    {
        CoverageStatus.Covered => Proto.Covered.Covered,
        CoverageStatus.NotCovered => Proto.Covered.NotCovered,
        CoverageStatus.Conditional => Proto.Covered.Conditional,
        CoverageStatus.Indeterminate => Proto.Covered.Indeterminate,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static Proto.AuthorizationNeeded ToProto(this AuthorizationStatus status) => status switch
    {
        AuthorizationStatus.NotNeeded => Proto.AuthorizationNeeded.NoAuth,
        AuthorizationStatus.Needed => Proto.AuthorizationNeeded.AuthNeeded,
        AuthorizationStatus.Satisfied => Proto.AuthorizationNeeded.Satisfied,
        AuthorizationStatus.Indeterminate => Proto.AuthorizationNeeded.Indeterminate,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static Proto.AnswerReason ToProto(this AnswerReason reason) => reason switch
    {
        AnswerReason.None => Proto.AnswerReason.Unspecified,
        AnswerReason.GoldCard => Proto.AnswerReason.GoldCard,
        AnswerReason.NoMemberFound => Proto.AnswerReason.NoMemberFound,
        AnswerReason.NoActiveCoverage => Proto.AnswerReason.NoActiveCoverage,
        AnswerReason.OutOfNetwork => Proto.AnswerReason.AuthOutNetwork,
        AnswerReason.Technical => Proto.AnswerReason.Technical,
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    public static Proto.InformationNeeded ToProto(this InformationNeeded needed) => needed switch
    {
        InformationNeeded.Performer => Proto.InformationNeeded.Performer,
        InformationNeeded.Location => Proto.InformationNeeded.Location,
        InformationNeeded.DetailCode => Proto.InformationNeeded.DetailCode,
        _ => throw new ArgumentOutOfRangeException(nameof(needed)),
    };

    public static Proto.DocumentKind ToProto(this DocumentKind kind) => kind switch
    {
        DocumentKind.Clinical => Proto.DocumentKind.Clinical,
        DocumentKind.Administrative => Proto.DocumentKind.Admin,
        DocumentKind.Patient => Proto.DocumentKind.Patient,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static Proto.DocumentPurpose ToProto(this DocumentPurpose purpose) => purpose switch
    {
        DocumentPurpose.WithAuthorization => Proto.DocumentPurpose.WithPa,
        DocumentPurpose.WithClaim => Proto.DocumentPurpose.WithClaim,
        DocumentPurpose.WithOrder => Proto.DocumentPurpose.WithOrder,
        DocumentPurpose.Retain => Proto.DocumentPurpose.RetainDoc,
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };

    public static Proto.VendorRoute ToProto(this VendorRoute? route) => route switch
    {
        null => Proto.VendorRoute.Unspecified,
        VendorRoute.AnyVendor => Proto.VendorRoute.AnyVendor,
        VendorRoute.ThroughPlan => Proto.VendorRoute.ThroughPlan,
        VendorRoute.StraightToVendor => Proto.VendorRoute.StraightToVendor,
        _ => throw new ArgumentOutOfRangeException(nameof(route)),
    };
}
