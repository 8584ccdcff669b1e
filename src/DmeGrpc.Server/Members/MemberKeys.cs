using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;

namespace DmeGrpc.Server.Members;

/// <summary>Whose claim it is.</summary>
internal static class MemberKeys
{
    /// <summary>The key of the claim's member; null where the claim names none that anything could be kept under.</summary>
    public static MemberKey? Of(Claim claim) =>
        !claim.PlanId.Contains('\0', StringComparison.Ordinal) && MemberKey.TryCreate(claim.Program, claim.PlanId, claim.MemberId, out var key) ? key : null;
}
