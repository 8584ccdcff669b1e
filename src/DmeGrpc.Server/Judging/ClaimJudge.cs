using DmeGrpc.Claims.V1;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Mapping;
using EnginePolicy = DmeGrpc.Engine.Edits.EditPolicy;

namespace DmeGrpc.Server.Judging;

/// <summary>
/// Judges claims of the contract by one catalogue of editions. The service answers with it, and so can a program that needs no network. Safe for use by
/// several threads.
/// </summary>
/// <param name="catalog">The editions for all claims.</param>
/// <param name="limits">The most of a claim that is read.</param>
/// <param name="today">The day of receipt of claims that name none.</param>
public sealed class ClaimJudge(EditionCatalog catalog, ServerLimits limits, DateOnly today)
{
    private static readonly FieldPath Alone = new("claim");

    /// <summary>Judges a claim by CMS's policy, or says why it cannot be read.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="index">Its position among all claims, from 0.</param>
    /// <returns>The verdict, or the error that a unary call would end with; never an exception for what the claim holds.</returns>
    public ClaimItem Judge(Claim claim, ulong index)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Judge(claim, Alone, index, EnginePolicy.Default);
    }

    internal ClaimItem Judge(Claim claim, FieldPath at, ulong index, EnginePolicy policy)
    {
        var violations = new ViolationList();
        var result = Judge(claim, at, policy, violations);
        var item = new ClaimItem { ClaimId = Shortened(claim.ClaimId), Index = index };
        if (result is null)
        {
            item.Error = ErrorStatus.From(violations.ToError());
        }
        else
        {
            item.Result = result;
        }

        return item;
    }

    /// <summary>The verdict, or null with what cannot be read of the claim.</summary>
    internal ClaimResult? Judge(Claim claim, FieldPath at, EnginePolicy policy, ViolationList violations)
    {
        var read = ClaimReader.Read(claim, at, today, limits, violations);
        return read is null ? null : ClaimValidator.Validate(read, catalog, policy).ToProto(limits.MaxFindingsPerClaim);
    }

    // An id that is too long to be read is not sent back whole.
    private string Shortened(string claimId) => claimId.Length <= limits.MaxIdentifierLength ? claimId : claimId[..limits.MaxIdentifierLength];
}
