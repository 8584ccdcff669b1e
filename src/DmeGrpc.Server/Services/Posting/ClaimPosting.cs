using DmeGrpc.Claims.V1;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Server.Judging;
using DmeGrpc.Server.Members;
using DmeGrpc.Server.Stores;
using DmeGrpc.Storage;
using DmeGrpc.Storage.Ledger;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Claim = DmeGrpc.Engine.Claims.Claim;
using Disposition = DmeGrpc.Engine.Findings.Disposition;
using EnginePolicy = DmeGrpc.Engine.Edits.EditPolicy;

namespace DmeGrpc.Server.Services.Posting;

/// <summary>A claim that is being posted.</summary>
/// <param name="claim">The claim.</param>
/// <param name="member">Whose it is.</param>
/// <param name="plan">The plan that judges it; null for none.</param>
/// <param name="submitter">Who posts it.</param>
/// <param name="now">When.</param>
/// <param name="policy">The payer's choices; null for the plan's own.</param>
/// <param name="judge">Judges it.</param>
/// <param name="store">Knows how far back it reaches.</param>
internal sealed class ClaimPosting(
    Claim claim, MemberKey member, Plan? plan, string submitter, DateTimeOffset now, EnginePolicy? policy, ClaimJudge judge, ServerStore store)
{
    public PostCommand Command(ContentHash content) =>
        new(new ClaimKey(submitter, claim.ClaimId), content, SnapshotQueries.Of(claim, member, plan), submitter);

    /// <summary>
    /// Decides by what is known of the member at that moment. A claim of which nothing can be processed is returned and not recorded, so that it
    /// can be sent again under its id once it is corrected.
    /// </summary>
    public PostingDecision Judge(MemberSnapshot snapshot)
    {
        var verdict = judge.Judge(claim, policy, store.FactsOf(snapshot));
        var answer = new PostClaimResponse { Result = judge.ToProto(verdict) };
        if (verdict.Disposition == Disposition.Rejected)
        {
            return new PostingDecision.Decline(answer.ToByteArray());
        }

        var lines = PostedLines.Of(claim, verdict, submitter);
        answer.Receipt = new PostingReceipt
        {
            SubmitterId = submitter,
            ClaimId = claim.ClaimId,
            PostedAt = Timestamp.FromDateTimeOffset(now),
            UnitUses = { lines.Where(line => line.Use is not null).OrderBy(line => line.LineNumber).Select(ToProto) },
        };
        return new PostingDecision.Post(lines, answer.ToByteArray());
    }

    private static UnitUse ToProto(PostedLine line) => new()
    {
        LineNumber = (uint)line.LineNumber,
        TrackingNumber = line.Use!.TrackingNumber.ToString(),
        AuthorizationLineNumber = (uint)line.Use.LineNumber,
        Units = (double)line.Use.Units,
    };
}
