using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Tests.Support;
using static DmeGrpc.Claims.V1.ClaimValidationService;

namespace DmeGrpc.Server.Tests.Plans;

/// <summary>Where NCCI leaves a choice to the payer, the request's own comes before the plan's, and the plan's before CMS's.</summary>
public sealed class PlanPolicyTests
{
    private const string CutsBack = "cedar-sound-hmo";

    [Fact]
    public async Task A_plan_s_own_policy_judges_claims_that_bring_none()
    {
        await using var server = await StartAsync("Plans:IncludeSamples=true");

        Assert.Equal(Outcome.CutBack, await ExcessAsync(server, CutsBack, policy: null));
        Assert.Equal(Outcome.Deny, await ExcessAsync(server, CutsBack, new EditPolicy()));
        Assert.Equal(Outcome.Deny, await ExcessAsync(server, planId: "", policy: null));
    }

    [Fact]
    public async Task A_plan_that_is_not_loaded_has_no_policy()
    {
        await using var server = await StartAsync();

        Assert.Equal(Outcome.Deny, await ExcessAsync(server, CutsBack, policy: null));
    }

    [Fact]
    public async Task Claims_of_a_stream_are_each_judged_by_their_own_plan()
    {
        await using var server = await StartAsync("Plans:IncludeSamples=true");
        using var call = new ClaimValidationServiceClient(server.Channel).ValidateClaims();
        await call.RequestStream.WriteAsync(new ValidateClaimsRequest { Claims = { Excessive(CutsBack), Excessive("") } });
        await call.RequestStream.CompleteAsync();

        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));

        Assert.Equal([Outcome.CutBack, Outcome.Deny], call.ResponseStream.Current.Results.Select(item => OutcomeOf(item.Result)));
    }

    private static async Task<RunningServer> StartAsync(params string[] settings)
    {
        var server = await RunningServer.StartAsync(settings);
        server.Editions.Publish(PostingEdition.Build());
        return server;
    }

    private static async Task<Outcome> ExcessAsync(RunningServer server, string planId, EditPolicy? policy)
    {
        var request = new ValidateClaimRequest { Claim = Excessive(planId), Policy = policy };
        return OutcomeOf((await new ClaimValidationServiceClient(server.Channel).ValidateClaimAsync(request)).Result);
    }

    private static Claim Excessive(string planId) => SampleClaims.Changed(claim =>
    {
        claim.PlanId = planId;
        claim.Lines.Clear();
        claim.Lines.Add(SampleClaims.Line(1, PostingEdition.Limited));
        claim.Lines[0].Units = 5;
    });

    private static Outcome OutcomeOf(ClaimResult result) => Assert.Single(result.Lines[0].Findings, finding => finding.Edit == Edit.NcciMue).Outcome;
}
