using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using static DmeGrpc.Server.Tests.Support.SamplePostings;

namespace DmeGrpc.Server.Tests.Services.Posting;

public abstract class PostingErrorTests(StoreProvider provider) : PostingTest(provider)
{
    public sealed class OnSqlite() : PostingErrorTests(StoreProvider.Sqlite);

    public sealed class OnPostgres() : PostingErrorTests(StoreProvider.Postgres);

    [Fact]
    public async Task Another_claim_under_the_same_id_is_ALREADY_EXISTS()
    {
        var claim = Sample.Claim(Use(await Sample.AffirmAsync(5), 2));
        await Sample.PostAsync(claim);
        claim.Lines[0].Units = 1;

        await ErrorAssert.FailsAsync(StatusCode.AlreadyExists, "CLAIM_ID_REUSED", () => Sample.PostAsync(claim));
    }

    [Fact]
    public async Task The_same_id_of_another_submitter_is_another_claim()
    {
        var claim = Sample.Claim(Use(await Sample.AffirmAsync(5), 2));
        await Sample.PostAsync(claim);

        var other = await Sample.Postings.PostClaimAsync(new PostClaimRequest { SubmitterId = Sample.Submitter + "2", Claim = claim });

        Assert.Equal(Disposition.Denied, other.Result.Disposition);
        Assert.Contains(other.Result.Lines[0].Findings, finding => finding.Edit == Edit.Duplicate);
    }

    [Fact]
    public async Task A_claim_that_is_not_known_cannot_be_voided_or_replaced()
    {
        await ErrorAssert.FailsAsync(StatusCode.NotFound, "UNKNOWN_CLAIM", () => Sample.VoidAsync("nobody's"));
        await ErrorAssert.FailsAsync(StatusCode.NotFound, "UNKNOWN_CLAIM", async () => await Sample.ReplaceAsync("nobody's", Sample.Claim(Use(await Sample.AffirmAsync(5), 2))));
    }

    [Fact]
    public async Task A_claim_that_was_voided_or_replaced_cannot_be_replaced_and_a_replaced_one_cannot_be_voided()
    {
        var number = await Sample.AffirmAsync(5);
        var (voided, replaced, replacement) = (Sample.Claim(Use(number, 1, charge: 1)), Sample.Claim(Use(number, 1, charge: 2)), Sample.Claim(Use(number, 1, charge: 3)));
        await Sample.PostAsync(voided);
        await Sample.VoidAsync(voided.ClaimId);
        await Sample.PostAsync(replaced);
        await Sample.ReplaceAsync(replaced.ClaimId, replacement);

        await ErrorAssert.FailsAsync(
            StatusCode.FailedPrecondition, "CLAIM_VOIDED", () => Sample.ReplaceAsync(voided.ClaimId, Sample.Claim(Use(number, 1, charge: 4))));
        var gone = await ErrorAssert.FailsAsync(
            StatusCode.FailedPrecondition, "CLAIM_REPLACED", () => Sample.ReplaceAsync(replaced.ClaimId, Sample.Claim(Use(number, 1, charge: 5))));
        Assert.Equal(replacement.ClaimId, ErrorAssert.InfoOf(gone).Metadata["replacedBy"]);
        await ErrorAssert.FailsAsync(StatusCode.FailedPrecondition, "CLAIM_REPLACED", () => Sample.VoidAsync(replaced.ClaimId));
        Assert.Equal((1, 4), await Sample.UnitsOfAsync(number));
    }

    [Fact]
    public async Task A_request_that_cannot_be_read_is_refused_with_every_violation()
    {
        var post = await ErrorAssert.FailsAsync(
            StatusCode.InvalidArgument, "INVALID_REQUEST",
            async () => await Sample.Postings.PostClaimAsync(new PostClaimRequest { Claim = new Claim { ClaimId = "c\0", PlanId = "p\0" } }));
        var without = await ErrorAssert.FailsAsync(
            StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await Sample.Postings.ReplaceClaimAsync(new ReplaceClaimRequest()));
        var member = Sample.Claim();
        member.MemberId = "---";
        var nobody = await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", () => Sample.PostAsync(member));
        var itself = await ErrorAssert.FailsAsync(
            StatusCode.InvalidArgument, "INVALID_REQUEST", () => Sample.ReplaceAsync("c", new Claim(Sample.Claim()) { ClaimId = "c" }));
        var voided = await ErrorAssert.FailsAsync(
            StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await Sample.Postings.VoidClaimAsync(new VoidClaimRequest { Reason = "\0" }));

        Assert.Equal(["claim.claim_id", "claim.member_id", "claim.plan_id", "claim.program", "claim.setting", "submitter_id"], FieldsOf(post));
        Assert.Equal(["claim", "replaced_claim_id", "submitter_id"], FieldsOf(without));
        Assert.Equal(["claim.member_id"], FieldsOf(nobody));
        Assert.Equal(["claim.claim_id"], FieldsOf(itself));
        Assert.Equal(["claim_id", "reason", "submitter_id"], FieldsOf(voided));
    }

    private static IEnumerable<string> FieldsOf(Google.Rpc.Status status) =>
        ErrorAssert.ViolationsOf(status).Select(violation => violation[..violation.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal);
}
