using System.Globalization;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Mapping;
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
        if (!MemberKey.TryCreate(default, string.Empty, claim.MemberId, out _))
        {
            violations.Add(Root.Of("member_id"), string.Create(
                CultureInfo.InvariantCulture, $"It is required, with letters or digits, at most {AuthorizationLimits.MemberIdLength} of them: the claim is recorded under it."));
        }

        // The claim is read whatever else is wrong, so that all of it is told at once.
        var ofClaim = new ViolationList();
        var read = ClaimReader.Read(claim, Root, today, limits, ofClaim);
        violations.Add(ofClaim);
        return read;
    }
}
