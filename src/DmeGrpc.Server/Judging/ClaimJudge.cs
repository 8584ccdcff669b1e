using DmeGrpc.Claims.V1;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.ReferenceData.Policy;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Mapping;
using Claim = DmeGrpc.Claims.V1.Claim;
using EnginePolicy = DmeGrpc.Engine.Edits.EditPolicy;

namespace DmeGrpc.Server.Judging;

/// <summary>
/// Judges claims of the contract by one catalogue of editions. The service answers with it, and so can a program that needs no network. Safe for use by
/// several threads.
/// </summary>
/// <param name="catalog">The editions for all claims.</param>
/// <param name="limits">The most of a claim that is read.</param>
/// <param name="today">The day of receipt of claims that name none.</param>
/// <param name="exemptions">Suppliers without need of authorization; null for none.</param>
/// <param name="plans">The plans; null for none.</param>
public sealed class ClaimJudge(
    EditionCatalog catalog, ServerLimits limits, DateOnly today, IReadOnlyList<SupplierExemption>? exemptions = null, PlanCatalog? plans = null)
{
    private static readonly FieldPath Alone = new("claim");

    /// <summary>Judges a claim alone, by its plan's policy or else CMS's, or says why it cannot be read.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="index">Its position among all claims, from 0.</param>
    /// <returns>The verdict, or the error that a unary call would end with; never an exception for what the claim holds.</returns>
    public ClaimItem Judge(Claim claim, ulong index)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Judge(claim, Read(claim, Alone), index, policy: null, MemberFacts.OfClaimAlone);
    }

    /// <summary>Reads a claim, or what cannot be read of it.</summary>
    internal ReadClaim Read(Claim claim, FieldPath at)
    {
        var violations = new ViolationList();
        return new ReadClaim(ClaimReader.Read(claim, at, today, limits, violations), violations);
    }

    /// <summary>The item of a claim that was read, or could not be.</summary>
    internal ClaimItem Judge(Claim claim, ReadClaim read, ulong index, EnginePolicy? policy, MemberFacts member)
    {
        var item = new ClaimItem { ClaimId = Shortened(claim.ClaimId), Index = index };
        if (read.Claim is null)
        {
            item.Error = ErrorStatus.From(read.Violations.ToError());
        }
        else
        {
            item.Result = ToProto(Judge(read.Claim, policy, member));
        }

        return item;
    }

    /// <summary>Judges a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="policy">The choices that the request makes; null where it makes none, and the plan's own count.</param>
    /// <param name="member">What is known of the member.</param>
    internal ClaimVerdict Judge(Engine.Claims.Claim claim, EnginePolicy? policy, MemberFacts member)
    {
        var plan = plans?.Find(claim.Program, claim.PlanId);
        return ClaimValidator.Validate(
            claim, catalog, policy ?? plan?.EditPolicy ?? EnginePolicy.Default,
            new ClaimContext
            {
                Member = member,
                ExemptSuppliers = exemptions ?? [],
                Plan = plan,
                Policy = PublishedEquipmentPolicy.Instance,
                ItemPolicy = PublishedItemPolicy.Instance,
            });
    }

    internal ClaimResult ToProto(ClaimVerdict verdict) => verdict.ToProto(limits.MaxFindingsPerClaim);

    // An id that is too long to be read is not sent back whole.
    private string Shortened(string claimId) => claimId.Length <= limits.MaxIdentifierLength ? claimId : claimId[..limits.MaxIdentifierLength];
}
