using System.Text;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Storage.Authorizations;
using DmeGrpc.Storage.Ledger;

namespace DmeGrpc.Storage.Tests.Support;

/// <summary>What most tests do before they come to the point.</summary>
public sealed class StoreSteps(Sample sample, IAuthorizationStore store, IClaimLedger ledger)
{
    public async Task<Authorization> SubmitAsync(AuthorizationRequest? request = null, string? requestId = null)
    {
        request ??= sample.Request();
        var id = requestId ?? Guid.NewGuid().ToString();
        var due = DecisionDeadlines.For(request, FederalCalendar.Instance);
        var result = await store.SubmitAsync(new SubmitCommand(sample.Submitter, id, Sample.Hash(id), request, due, sample.Submitter), CancellationToken.None);
        return Assert.IsType<SubmitResult.Submitted>(result).Authorization;
    }

    public async Task<Authorization> DecideAsync(Authorization authorization, params LineDecision[] decisions) => Assert.IsType<ChangeResult.Changed>(
        await store.DecideAsync(
            new DecideCommand(authorization.TrackingNumber, authorization.Revision, decisions, Sample.Day, Sample.Reviewer), CancellationToken.None)).Authorization;

    /// <summary>An authorization with one line, affirmed for so many units.</summary>
    public async Task<Authorization> AffirmedAsync(decimal units, string memberId = "1EG4TE5MK73") =>
        await DecideAsync(await SubmitAsync(sample.Request(memberId, Sample.Line(1, units: units))), new AffirmLine(1));

    /// <summary>Posts a claim that uses units of line 1 when there are enough, and posts a denied line when there are not.</summary>
    public Task<PostResult> PostAsync(string claimId, Authorization authorization, decimal units) =>
        ledger.PostAsync(sample.Claim(claimId, authorization.MemberKey, authorization.TrackingNumber), Judge(claimId, authorization, units), CancellationToken.None);

    public Task<PostResult> ReplaceAsync(string replaced, string claimId, Authorization authorization, decimal units) => ledger.ReplaceAsync(
        replaced, sample.Claim(claimId, authorization.MemberKey, authorization.TrackingNumber), Judge(claimId, authorization, units), CancellationToken.None);

    public Task<VoidResult> VoidAsync(string claimId) =>
        ledger.VoidAsync(new ClaimKey(sample.Submitter, claimId), sample.Submitter, "Billed in error.", CancellationToken.None);

    /// <summary>Answers with the units it used, "0" when they were not there.</summary>
    public Func<MemberSnapshot, PostingDecision> Judge(string claimId, Authorization authorization, decimal units) => snapshot =>
    {
        var line = snapshot.Authorizations.Single(item => item.TrackingNumber == authorization.TrackingNumber).Lines[0];
        var use = line.RemainingUnits >= units ? new AuthorizationUse(authorization.TrackingNumber, line.LineNumber, units) : null;
        var posted = sample.Posted(claimId, use, units);
        return new PostingDecision.Post(
            [use is null ? posted with { Disposition = Engine.Findings.Disposition.Denied } : posted], Encoding.UTF8.GetBytes(use is null ? "0" : $"{units}"));
    };

    public static string Text(PostResult result) => Encoding.UTF8.GetString(Assert.IsType<PostResult.Posted>(result).Answer.Span);
}
