using System.Collections.Frozen;
using DmeGrpc.Authorizations.V1;
using Grpc.Health.V1;
using static DmeGrpc.Server.Security.CallerRole;

namespace DmeGrpc.Server.Security;

/// <summary>Who may call what. What is not named here is for administrators.</summary>
internal static class MethodAccess
{
    private static readonly CallerRole[] Everyone = [Submitter, Reviewer, CallerRole.Admin];

    // Full names of services; and of those methods that are for others than the rest of their service.
    private static readonly FrozenDictionary<string, CallerRole[]> Allowed = new Dictionary<string, CallerRole[]>(StringComparer.Ordinal)
    {
        [Claims.V1.ClaimValidationService.Descriptor.FullName] = [Submitter, Reviewer],
        [Claims.V1.ClaimPostingService.Descriptor.FullName] = [Submitter],
        [DmeGrpc.Reference.V1.ReferenceService.Descriptor.FullName] = Everyone,
        [Coverage.V1.CoverageService.Descriptor.FullName] = [Submitter, Reviewer],
        [Coverage.V1.MemberService.Descriptor.FullName] = [Reviewer, CallerRole.Admin],
        [AuthorizationService.Descriptor.FullName] = [Submitter, Reviewer],
        [NameOf(nameof(AuthorizationService.AuthorizationServiceBase.SubmitAuthorization))] = [Submitter],
        [NameOf(nameof(AuthorizationService.AuthorizationServiceBase.WithdrawAuthorization))] = [Submitter],
        [NameOf(nameof(AuthorizationService.AuthorizationServiceBase.DecideAuthorization))] = [Reviewer],
        [NameOf(nameof(AuthorizationService.AuthorizationServiceBase.ExtendAuthorization))] = [Reviewer],
    }.ToFrozenDictionary();

    // Load balancers ask the one, and the protos that the others show are public.
    private static readonly FrozenSet<string> Open = new[]
    {
        Health.Descriptor.FullName,
        Grpc.Reflection.V1.ServerReflection.Descriptor.FullName,
        Grpc.Reflection.V1Alpha.ServerReflection.Descriptor.FullName,
    }.ToFrozenSet();

    /// <summary>Whether a method is open to callers that nobody knows.</summary>
    /// <param name="method">Its path, such as /grpc.health.v1.Health/Check.</param>
    public static bool IsOpen(string method) => Open.Contains(ServiceOf(method));

    /// <summary>The roles, of which one is enough to call a method.</summary>
    /// <param name="method">Its path.</param>
    public static IReadOnlyList<CallerRole> RolesOf(string method) =>
        Allowed.GetValueOrDefault(method[1..]) ?? Allowed.GetValueOrDefault(ServiceOf(method)) ?? [CallerRole.Admin];

    private static string ServiceOf(string method) => method[1..method.LastIndexOf('/')];

    private static string NameOf(string method) => $"{AuthorizationService.Descriptor.FullName}/{method}";
}
