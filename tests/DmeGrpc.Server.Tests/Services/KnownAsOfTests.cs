using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using Client = DmeGrpc.Claims.V1.ClaimValidationService.ClaimValidationServiceClient;
using ProtoDate = Google.Type.Date;

namespace DmeGrpc.Server.Tests.Services;

/// <summary>Two editions: one known since July 2025 with a limit of 2, one known since January 2026 with a limit of 1.</summary>
public sealed class KnownAsOfTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly RunningServer server = new();

    private Client Service => new(server.Channel);

    public async Task InitializeAsync()
    {
        await server.InitializeAsync();
        server.Editions.Publish(
            [
                new LoadedEdition(SmallEdition.Build("old", new DateOnly(2025, 7, 1), limit: 2), "old"),
                new LoadedEdition(SmallEdition.Build("new", new DateOnly(2026, 1, 1)), "new"),
            ],
            []);
    }

    public Task DisposeAsync() => server.DisposeAsync();

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    [Fact]
    public async Task Without_a_day_the_newest_edition_judges()
    {
        var result = (await Service.ValidateClaimAsync(Request(null))).Result;

        Assert.Equal((Disposition.Denied, "new"), (result.Disposition, Assert.Single(result.Editions).EditionId));
        Assert.Equal("new", result.Lines[0].Findings[0].UnitLimit.Table.EditionId);
    }

    [Fact]
    public async Task On_an_earlier_day_the_edition_known_then_judges()
    {
        var result = (await Service.ValidateClaimAsync(Request(SampleClaims.Day(2025, 12, 31)))).Result;

        Assert.Equal((Disposition.Payable, "old"), (result.Disposition, Assert.Single(result.Editions).EditionId));
    }

    [Fact]
    public async Task A_day_before_every_edition_is_refused_with_the_earliest_that_can_be_answered()
    {
        var status = await ErrorAssert.FailsAsync(
            StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await Service.ValidateClaimAsync(Request(SampleClaims.Day(2025, 6, 30))));

        Assert.Equal(
            ["known_as_of: No loaded edition was known on 2025-06-30; the earliest day that can be answered is 2025-07-01."], ErrorAssert.ViolationsOf(status));
    }

    [Fact]
    public async Task A_day_that_is_not_on_the_calendar_is_refused_beside_all_else()
    {
        var request = Request(SampleClaims.Day(2026, 2, 30));
        request.Claim.ClaimId = "";

        var status = await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await Service.ValidateClaimAsync(request));

        Assert.Equal(
            ["known_as_of: 2026-02-30 is not a day on the calendar.", "claim.claim_id: It is required."], ErrorAssert.ViolationsOf(status));
    }

    [Fact]
    public async Task Each_message_of_a_stream_names_its_own_day()
    {
        using var call = Service.ValidateClaims();
        var dispositions = new List<Disposition>();
        foreach (var day in new[] { null, SampleClaims.Day(2025, 7, 1), null })
        {
            await call.RequestStream.WriteAsync(new ValidateClaimsRequest { Claims = { TwoUnits() }, KnownAsOf = day });
            Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
            dispositions.Add(call.ResponseStream.Current.Results.Single().Result.Disposition);
        }

        Assert.Equal([Disposition.Denied, Disposition.Payable, Disposition.Denied], dispositions);
        await call.RequestStream.WriteAsync(new ValidateClaimsRequest { KnownAsOf = SampleClaims.Day(2000, 1, 1) });
        await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", () => call.ResponseStream.MoveNext(CancellationToken.None));
    }

    private static Claim TwoUnits() => SampleClaims.ChangedLine(line => line.Units = 2);

    private static ValidateClaimRequest Request(ProtoDate? knownAsOf) => new() { Claim = TwoUnits(), KnownAsOf = knownAsOf };
}
