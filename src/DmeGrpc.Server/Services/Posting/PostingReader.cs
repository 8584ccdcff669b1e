using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Mapping;
using DmeGrpc.Server.Members;
using Claim = DmeGrpc.Engine.Claims.Claim;
using Proto = DmeGrpc.Claims.V1;

namespace DmeGrpc.Server.Services.Posting;

/// <summary>Reads a claim that is to be recorded: it needs an id and a member that something can be kept under.</summary>
internal static class PostingReader
{
    private static readonly FieldPath Root = new("claim");

    /// <summary>The claim; null where something about it cannot be read.</summary>
    public static Claim? Read(Proto.Claim? claim, DateOnly today, ServerLimits limits, ViolationList violations)
    {
        if (claim is null)
        {
            violations.Add("claim", "It is required.");
            return null;
        }

        ClaimIdReader.WithoutNul(claim.ClaimId, Root, "claim_id", violations);
        if (claim.ClaimId.Length <= limits.MaxIdentifierLength && claim.ClaimId.Length > AuthorizationLimits.NameLength)
        {
            // Whoever only validates may raise the limit; what a claim is recorded under is a key of the store.
            FieldReader.Text(claim.ClaimId, AuthorizationLimits.NameLength, Root, "claim_id", violations);
        }

        ClaimIdReader.WithoutNul(claim.PlanId, Root, "plan_id", violations);
        var read = ClaimReader.Read(claim, Root, today, limits, violations);
        if (read is not null && MemberKeys.Of(read) is null)
        {
            violations.Add(
                Root.Of("member_id"), "It is required, with a letter or digit; and a plan_id may have 50 characters: the claim is recorded under both.");
        }

        return read;
    }
}
