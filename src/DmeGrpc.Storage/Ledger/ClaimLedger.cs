using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Storage.Internal;
using DmeGrpc.Storage.Model;
using DmeGrpc.Storage.Snapshots;

namespace DmeGrpc.Storage.Ledger;

/// <summary>Posts, replaces and voids claims, each in one transaction with the member locked.</summary>
internal sealed class ClaimLedger(
    StoreRunner runner, HotQueries queries, SnapshotReader snapshots, ClaimVoiding voiding, IChangeSignal signal, TimeProvider time)
    : IClaimLedger
{
    public Task<PostResult> PostAsync(PostCommand command, Func<MemberSnapshot, PostingDecision> judge, CancellationToken cancellationToken) =>
        RunAsync(command, null, judge, cancellationToken);

    public Task<PostResult> ReplaceAsync(
        string replacedClaimId, PostCommand command, Func<MemberSnapshot, PostingDecision> judge, CancellationToken cancellationToken)
    {
        StoreNames.Check(replacedClaimId);
        return RunAsync(command, new ClaimKey(command.Claim.Submitter, replacedClaimId), judge, cancellationToken);
    }

    public Task<VoidResult> VoidAsync(ClaimKey claim, string actor, string reason, CancellationToken cancellationToken)
    {
        StoreNames.Check(claim.Submitter, claim.ClaimId, actor);
        return voiding.VoidAsync(claim, actor, reason, cancellationToken);
    }

    private async Task<PostResult> RunAsync(
        PostCommand command, ClaimKey? replaced, Func<MemberSnapshot, PostingDecision> judge, CancellationToken cancellationToken)
    {
        StoreNames.Check(command.Claim.Submitter, command.Claim.ClaimId, command.Actor);
        var result = await runner.WriteAsync(context => AttemptAsync(context, command, replaced, judge, cancellationToken), cancellationToken);
        if (result is PostResult.Posted { IsRepeated: false })
        {
            signal.Raise();
        }

        return result;
    }

    private async Task<WriteOutcome<PostResult>> AttemptAsync(
        DmeGrpcContext context, PostCommand command, ClaimKey? replaced, Func<MemberSnapshot, PostingDecision> judge, CancellationToken cancellationToken)
    {
        var member = command.Query.Member;
        var replacedMember = replaced is null ? null : await queries.MemberOfClaim(context, replaced.Submitter, replaced.ClaimId);
        await MemberLock.TakeAsync(context, cancellationToken, replacedMember is null ? [member] : [member, MemberKey.FromStored(replacedMember)]);
        var replacedAnswer = await AnswerAsync(context, replaced, replacedMember);
        if (await FirstAnswerAsync(context, command, replaced, replacedAnswer) is { } first)
        {
            return WriteOutcome.Undo(first);
        }

        var stamp = new ChangeStamp(command.Actor, time.GetUtcNow().ToMicrosecond());
        if (replaced is not null && await voiding.GiveWayAsync(context, replaced, replacedMember, command.Claim.ClaimId, stamp, cancellationToken) is { } refused)
        {
            return WriteOutcome.Undo(refused);
        }

        var snapshot = (await snapshots.ReadAsync(context, [command.Query], cancellationToken))[0];
        return judge(snapshot) switch
        {
            PostingDecision.Post post => await RecordAsync(context, command, replaced, replacedAnswer, post, snapshot, stamp, cancellationToken),
            { } declined => WriteOutcome.Undo<PostResult>(new PostResult.Declined(declined.Answer)),
        };
    }

    private async Task<ReadOnlyMemory<byte>> AnswerAsync(DmeGrpcContext context, ClaimKey? claim, string? member) =>
        claim is not null && member is not null && await queries.Posting(context, member, claim.Submitter, claim.ClaimId) is { } posting ? posting.Answer : default;

    // Under the lock of the claim's member: whoever posts the same claim for it at the same time has finished.
    private async Task<PostResult?> FirstAnswerAsync(DmeGrpcContext context, PostCommand command, ClaimKey? replaced, ReadOnlyMemory<byte> replacedAnswer)
    {
        var (submitter, claimId) = (command.Claim.Submitter, command.Claim.ClaimId);
        if (await queries.MemberOfClaim(context, submitter, claimId) is not { } member)
        {
            return null;
        }

        var posting = await queries.Posting(context, member, submitter, claimId)
            ?? throw new InvalidDataException($"Claim {claimId} of {submitter} is in the directory and nowhere else.");
        return posting.ContentSha256 == command.Content.Hex && posting.ReplacesClaimId == replaced?.ClaimId && member == command.Query.Member.ToString()
            ? new PostResult.Posted(posting.Answer, IsRepeated: true, IsVoided: posting.VoidedAt is not null, replacedAnswer)
            : new PostResult.ClaimIdConflict();
    }

    private static async Task<WriteOutcome<PostResult>> RecordAsync(
        DmeGrpcContext context,
        PostCommand command,
        ClaimKey? replaced,
        ReadOnlyMemory<byte> replacedAnswer,
        PostingDecision.Post post,
        MemberSnapshot snapshot,
        ChangeStamp stamp,
        CancellationToken cancellationToken)
    {
        if (post.Lines.Any(line => line.Submitter != command.Claim.Submitter || line.ClaimId != command.Claim.ClaimId)
            || post.Lines.DistinctBy(line => line.LineNumber).Count() != post.Lines.Count)
        {
            throw new ArgumentException("The judge posts lines of another claim, or two lines of one number.", nameof(post));
        }

        if (post.Lines.Any(line => line.Share is { } share && share.AllowedCents != line.AllowedCents))
        {
            throw new ArgumentException("The judge posts a line whose share is of another allowed amount.", nameof(post));
        }

        var uses = post.Lines.Select(line => line.Use).OfType<AuthorizationUse>().ToArray();
        var refusals = await UnitUse.UseAsync(context, command.Claim, snapshot, uses, stamp, cancellationToken);
        if (refusals.Count > 0)
        {
            return WriteOutcome.Undo<PostResult>(new PostResult.UseRefused(refusals));
        }

        var member = command.Query.Member;
        context.Postings.Add(new PostingRow
        {
            MemberKey = member.ToString(),
            Submitter = command.Claim.Submitter,
            ClaimId = command.Claim.ClaimId,
            ContentSha256 = command.Content.Hex,
            Answer = post.Answer.ToArray(),
            Actor = command.Actor,
            PostedAt = stamp.At.UtcDateTime,
            ReplacesClaimId = replaced?.ClaimId,
            Lines = [.. post.Lines.Select(line => line.ToNewRow(member, stamp.At))],
        });
        context.ClaimDirectory.Add(
            new ClaimDirectoryRow { Submitter = command.Claim.Submitter, ClaimId = command.Claim.ClaimId, MemberKey = member.ToString() });
        await context.SaveChangesAsync(cancellationToken);
        return WriteOutcome.Keep<PostResult>(new PostResult.Posted(post.Answer, IsRepeated: false, IsVoided: false, replacedAnswer));
    }
}
