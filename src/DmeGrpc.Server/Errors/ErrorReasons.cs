using System.Collections.Frozen;
using DmeGrpc.Errors.V1;
using Grpc.Core;

namespace DmeGrpc.Server.Errors;

/// <summary>What each <see cref="ErrorReason"/> is called on the wire, and which status goes with it.</summary>
internal static class ErrorReasons
{
    /// <summary>The domain of every <c>google.rpc.ErrorInfo</c> of this service.</summary>
    public const string Domain = "dmegrpc";

    private const string Prefix = "ERROR_REASON_";

    private static readonly FrozenDictionary<ErrorReason, string> Names = ErrorReasonReflection.Descriptor.EnumTypes.Single().Values
        .ToFrozenDictionary(value => (ErrorReason)value.Number, value => value.Name[Prefix.Length..]);

    /// <summary>The name on the wire: the proto's without its prefix, such as INVALID_REQUEST.</summary>
    public static string NameOf(ErrorReason reason) => Names[reason];

    /// <summary>The one status that goes with a reason.</summary>
    public static StatusCode StatusOf(ErrorReason reason) => reason switch
    {
        ErrorReason.InvalidRequest or ErrorReason.MalformedMessage or ErrorReason.TooManyLines or ErrorReason.TooManyClaims
            or ErrorReason.BadPageToken or ErrorReason.BadResumeToken or ErrorReason.TooManyCodes or ErrorReason.TooManyMembers => StatusCode.InvalidArgument,
        ErrorReason.MessageTooLarge or ErrorReason.StreamTooLong or ErrorReason.DocumentTooLarge or ErrorReason.TooManyWatches => StatusCode.ResourceExhausted,
        ErrorReason.NoEdition or ErrorReason.ShuttingDown or ErrorReason.StoreUnavailable => StatusCode.Unavailable,
        ErrorReason.UnknownCode or ErrorReason.UnknownService or ErrorReason.UnknownEdition or ErrorReason.UnknownAuthorization
            or ErrorReason.UnknownDocument or ErrorReason.UnknownClaim or ErrorReason.UnknownPlan or ErrorReason.UnknownMember => StatusCode.NotFound,
        ErrorReason.RequestIdReused or ErrorReason.ClaimIdReused => StatusCode.AlreadyExists,
        ErrorReason.StaleEtag => StatusCode.Aborted,
        ErrorReason.NotAllowed or ErrorReason.ClaimVoided or ErrorReason.ClaimReplaced => StatusCode.FailedPrecondition,
        ErrorReason.Unauthenticated => StatusCode.Unauthenticated,
        ErrorReason.PermissionDenied => StatusCode.PermissionDenied,
        ErrorReason.DeadlineExceeded => StatusCode.DeadlineExceeded,
        ErrorReason.Cancelled => StatusCode.Cancelled,
        ErrorReason.Unimplemented or ErrorReason.NoStore => StatusCode.Unimplemented,
        _ => StatusCode.Internal,
    };
}
