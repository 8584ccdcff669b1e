using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Storage.Internal;
using DmeGrpc.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Ledger;

/// <summary>Takes claims back, by themselves or to make room for a replacement.</summary>
internal sealed class ClaimVoiding(StoreRunner runner, HotQueries queries, UnitUse units, IChangeSignal signal, TimeProvider time)
{
    public async Task<VoidResult> VoidAsync(ClaimKey claim, string actor, string reason, CancellationToken cancellationToken)
    {
        var result = await runner.WriteAsync(context => AttemptAsync(context, claim, actor, reason, cancellationToken), cancellationToken);
        if (result is VoidResult.Voided { IsRepeated: false })
        {
            signal.Raise();
        }

        return result;
    }

    /// <summary>Takes back a claim for the one that replaces it; returns why that cannot be, or null. Both members are locked.</summary>
    public async Task<PostResult?> GiveWayAsync(
        DmeGrpcContext context, ClaimKey replaced, string? member, string replacement, ChangeStamp stamp, CancellationToken cancellationToken)
    {
        if (member is null || await queries.Posting(context, member, replaced.Submitter, replaced.ClaimId) is not { } posting)
        {
            return new PostResult.ReplacedUnknown();
        }

        if (posting.VoidedAt is not null)
        {
            return new PostResult.ReplacedGone(posting.ReplacedByClaimId ?? string.Empty);
        }

        await TakeBackAsync(context, replaced, member, replacement, stamp with { Reason = $"Replaced by {replacement}." }, cancellationToken);
        return null;
    }

    private async Task<WriteOutcome<VoidResult>> AttemptAsync(
        DmeGrpcContext context, ClaimKey claim, string actor, string reason, CancellationToken cancellationToken)
    {
        if (await queries.MemberOfClaim(context, claim.Submitter, claim.ClaimId) is not { } member)
        {
            return WriteOutcome.Undo<VoidResult>(new VoidResult.Unknown());
        }

        await MemberLock.TakeAsync(context, cancellationToken, MemberKey.FromStored(member));
        var posting = await queries.Posting(context, member, claim.Submitter, claim.ClaimId)
            ?? throw new InvalidDataException($"Claim {claim.ClaimId} of {claim.Submitter} is in the directory and nowhere else.");
        if (posting.ReplacedByClaimId is { } replacement)
        {
            return WriteOutcome.Undo<VoidResult>(new VoidResult.Replaced(replacement));
        }

        if (posting.VoidedAt is { } since)
        {
            var before = await UsesAsync(context, claim, member, cancellationToken);
            return WriteOutcome.Undo<VoidResult>(new VoidResult.Voided(Instants.ToOffset(since), before, IsRepeated: true, posting.Answer));
        }

        var stamp = new ChangeStamp(actor, time.GetUtcNow().ToMicrosecond(), reason.Trim());
        var returned = await TakeBackAsync(context, claim, member, null, stamp, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return WriteOutcome.Keep<VoidResult>(new VoidResult.Voided(stamp.At, returned, IsRepeated: false, posting.Answer));
    }

    private async Task<IReadOnlyList<AuthorizationUse>> TakeBackAsync(
        DmeGrpcContext context, ClaimKey claim, string member, string? replacement, ChangeStamp stamp, CancellationToken cancellationToken)
    {
        var uses = await UsesAsync(context, claim, member, cancellationToken);
        await units.ReturnAsync(context, claim, member, uses, stamp, cancellationToken);
        var (submitter, claimId, voidedAt) = (claim.Submitter, claim.ClaimId, stamp.At.UtcDateTime);
        var voided = await context.Postings
            .Where(row => row.MemberKey == member && row.Submitter == submitter && row.ClaimId == claimId && row.VoidedAt == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.VoidedAt, voidedAt).SetProperty(row => row.VoidActor, stamp.Actor)
                    .SetProperty(row => row.VoidReason, stamp.Reason).SetProperty(row => row.ReplacedByClaimId, replacement),
                cancellationToken);
        if (voided != 1)
        {
            throw new LostRaceException($"Claim {claimId} of {submitter} was voided already.");
        }

        await context.PostedLines.Where(row => row.MemberKey == member && row.Submitter == submitter && row.ClaimId == claimId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsVoid, true), cancellationToken);
        return uses;
    }

    private async Task<IReadOnlyList<AuthorizationUse>> UsesAsync(DmeGrpcContext context, ClaimKey claim, string member, CancellationToken cancellationToken)
    {
        var lines = new List<PostedLineRow>();
        await foreach (var line in queries.LinesOfPosting(context, member, claim.Submitter, claim.ClaimId).WithCancellation(cancellationToken))
        {
            lines.Add(line);
        }

        return [.. lines.OrderBy(line => line.LineNumber).Select(line => line.ToUse()).OfType<AuthorizationUse>()];
    }
}
