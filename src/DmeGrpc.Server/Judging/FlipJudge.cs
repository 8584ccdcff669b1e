using DmeGrpc.Claims.V1;
using DmeGrpc.Engine.Differences;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Mapping;
using EnginePolicy = DmeGrpc.Engine.Edits.EditPolicy;

namespace DmeGrpc.Server.Judging;

/// <summary>Judges claims of the contract by two editions. Safe for use by several threads.</summary>
/// <param name="editions">The editions.</param>
/// <param name="limits">The most of a claim that is read.</param>
/// <param name="today">The day of receipt of claims that name none.</param>
public sealed class FlipJudge(EditionComparison editions, ServerLimits limits, DateOnly today)
{
    /// <summary>Judges a claim by CMS's policy, or says why it cannot be read.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="error">The error that a unary call would end with; null where the claim can be read.</param>
    /// <returns>The lines judged differently; null where there are none or the claim cannot be read.</returns>
    public ClaimFlip? Judge(Claim claim, out Google.Rpc.Status? error)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var violations = new ViolationList();
        var read = ClaimReader.Read(claim, new FieldPath("claim"), today, limits, violations);
        error = read is null ? ErrorStatus.From(violations.ToError()) : null;
        return read is null ? null : ClaimComparer.Compare(read, editions, EnginePolicy.Default);
    }
}
