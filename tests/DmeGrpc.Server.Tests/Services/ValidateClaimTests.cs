using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using Client = DmeGrpc.Claims.V1.ClaimValidationService.ClaimValidationServiceClient;

namespace DmeGrpc.Server.Tests.Services;

public class ValidateClaimTests(ReadyServer server) : IClassFixture<ReadyServer>
{
    private Client Service => new(server.Channel);

    [Fact]
    public async Task Clean_claim_is_payable()
    {
        var result = (await Service.ValidateClaimAsync(new ValidateClaimRequest { Claim = SampleClaims.Clean() })).Result;

        Assert.Equal(("claim-1", Disposition.Payable), (result.ClaimId, result.Disposition));
    }

    [Fact]
    public async Task Policy_of_the_request_decides_what_the_rules_leave_open()
    {
        var claim = SampleClaims.ChangedLine(line => line.Units = 3);

        var denied = await Service.ValidateClaimAsync(new ValidateClaimRequest { Claim = claim });
        var cut = await Service.ValidateClaimAsync(new ValidateClaimRequest { Claim = claim, Policy = new EditPolicy { UnitExcess = UnitExcess.CutBack } });

        Assert.Equal(Disposition.Denied, denied.Result.Disposition);
        Assert.Equal((Disposition.Adjusted, 1.0), (cut.Result.Disposition, cut.Result.Lines[0].PayableUnits));
    }

    [Fact]
    public async Task Request_without_a_claim_is_INVALID_ARGUMENT()
    {
        var status = await ErrorAssert.FailsAsync(
            StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await Service.ValidateClaimAsync(new ValidateClaimRequest()));

        Assert.Equal(["claim: It is required."], ErrorAssert.ViolationsOf(status));
    }

    [Fact]
    public async Task Violations_of_policy_and_claim_are_listed_together()
    {
        var claim = SampleClaims.Changed(c => c.Program = default);

        var status = await ErrorAssert.FailsAsync(
            StatusCode.InvalidArgument, "INVALID_REQUEST",
            async () => await Service.ValidateClaimAsync(new ValidateClaimRequest { Claim = claim, Policy = new EditPolicy { UnitExcess = (UnitExcess)7 } }));

        Assert.Equal(["policy.unit_excess: 7 is no value that this server knows.", "claim.program: It is required."], ErrorAssert.ViolationsOf(status));
    }

    [Fact]
    public async Task Server_without_an_edition_is_UNAVAILABLE()
    {
        await using var empty = await RunningServer.StartAsync();

        await ErrorAssert.FailsAsync(
            StatusCode.Unavailable, "NO_EDITION",
            async () => await new Client(empty.Channel).ValidateClaimAsync(new ValidateClaimRequest { Claim = SampleClaims.Clean() }));
    }

    [Fact]
    public async Task Next_call_is_judged_by_the_edition_published_meanwhile()
    {
        await using var own = await RunningServer.StartAsync();
        var request = new ValidateClaimRequest { Claim = SampleClaims.Clean() };
        own.Editions.Publish(SmallEdition.Build("a"));
        var first = await new Client(own.Channel).ValidateClaimAsync(request);
        own.Editions.Publish(SmallEdition.Build("b"));
        var second = await new Client(own.Channel).ValidateClaimAsync(request);

        Assert.Equal(("a", "b"), (first.Result.Editions[0].EditionId, second.Result.Editions[0].EditionId));
    }
}
