using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Services;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using Client = DmeGrpc.Claims.V1.ClaimValidationService.ClaimValidationServiceClient;

namespace DmeGrpc.Server.Tests.Services;

public class ValidateClaimsTests(ReadyServer server) : IClassFixture<ReadyServer>
{
    [Fact]
    public async Task Results_come_in_order_with_their_position_in_the_stream()
    {
        using var call = Open();
        var sent = Enumerable.Range(0, 1_000).Select(i => SampleClaims.Clean($"c{i}")).ToList();

        var items = await Exchange(call, sent.Chunk(137));

        Assert.Equal(sent.Select(claim => claim.ClaimId), items.Select(item => item.ClaimId));
        Assert.Equal(Enumerable.Range(0, 1_000).Select(i => (ulong)i), items.Select(item => item.Index));
        Assert.All(items, item => Assert.Equal(Disposition.Payable, item.Result.Disposition));
    }

    [Fact]
    public async Task Stream_answers_as_the_unary_call_does()
    {
        var claims = new[]
        {
            SampleClaims.Clean(), SampleClaims.ChangedLine(line => line.Units = 2), SampleClaims.Changed(claim => claim.Lines.Clear()),
        };
        using var call = Open();

        var items = await Exchange(call, [claims]);

        foreach (var (claim, item) in claims.Zip(items))
        {
            Assert.Equal((await new Client(server.Channel).ValidateClaimAsync(new ValidateClaimRequest { Claim = claim })).Result, item.Result);
        }
    }

    [Fact]
    public async Task Claim_that_cannot_be_read_is_an_error_item_and_the_stream_goes_on()
    {
        using var call = Open();
        var bad = SampleClaims.ChangedLine(line => line.FromDate = SampleClaims.Day(2026, 2, 30));
        (bad.ClaimId, bad.Program) = ("bad", default);

        var items = await Exchange(call, [[SampleClaims.Clean("a"), bad, SampleClaims.Clean("b")], [SampleClaims.Clean("c"), new Claim()]]);

        Assert.Equal(["a", "bad", "b", "c", ""], items.Select(item => item.ClaimId));
        Assert.Equal([false, true, false, false, true], items.Select(item => item.Error is not null));
        Assert.Equal("INVALID_REQUEST", ErrorAssert.InfoOf(items[1].Error).Reason);
        Assert.Equal(
            ["claims[1].program: It is required.", "claims[1].lines[0].from_date: 2026-02-30 is not a day on the calendar."],
            ErrorAssert.ViolationsOf(items[1].Error));
        Assert.Equal((int)StatusCode.InvalidArgument, items[4].Error.Code);
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task Empty_stream_and_empty_messages_have_no_results()
    {
        using var nothing = Open();
        Assert.Empty(await Exchange(nothing, []));
        Assert.Equal(StatusCode.OK, nothing.GetStatus().StatusCode);

        using var empty = Open();
        Assert.Single(await Exchange(empty, [[], [SampleClaims.Clean()], []]));
    }

    [Fact]
    public async Task Message_with_too_many_claims_ends_the_stream_after_the_results_of_those_before()
    {
        using var call = Open();
        await call.RequestStream.WriteAsync(Message([SampleClaims.Clean()]));
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        await call.RequestStream.WriteAsync(Message(Enumerable.Repeat(SampleClaims.Clean(), 1_001)));

        var status = await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "TOO_MANY_CLAIMS", () => call.ResponseStream.MoveNext(CancellationToken.None));

        Assert.Equal(("1000", "1001"), (ErrorAssert.InfoOf(status).Metadata["maxClaims"], ErrorAssert.InfoOf(status).Metadata["claims"]));
    }

    [Fact]
    public async Task Stream_that_is_too_long_is_RESOURCE_EXHAUSTED()
    {
        await using var small = await RunningServer.StartAsync("Limits:MaxClaimsPerStream=5");
        small.Editions.Publish(SmallEdition.Build());
        using var call = new Client(small.Channel).ValidateClaims();
        await call.RequestStream.WriteAsync(Message(Enumerable.Repeat(SampleClaims.Clean(), 5)));
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        await call.RequestStream.WriteAsync(Message([SampleClaims.Clean()]));

        var status = await ErrorAssert.FailsAsync(StatusCode.ResourceExhausted, "STREAM_TOO_LONG", () => call.ResponseStream.MoveNext(CancellationToken.None));

        Assert.Equal("5", ErrorAssert.InfoOf(status).Metadata["maxClaims"]);
    }

    [Fact]
    public async Task Policy_that_cannot_be_read_ends_the_stream()
    {
        using var call = Open();
        await call.RequestStream.WriteAsync(new ValidateClaimsRequest { Claims = { SampleClaims.Clean() }, Policy = new EditPolicy { UnitExcess = (UnitExcess)9 } });

        var status = await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", () => call.ResponseStream.MoveNext(CancellationToken.None));

        Assert.Equal(["policy.unit_excess: 9 is no value that this server knows."], ErrorAssert.ViolationsOf(status));
    }

    [Fact]
    public async Task Stream_keeps_the_edition_it_began_with()
    {
        await using var own = await RunningServer.StartAsync();
        own.Editions.Publish(SmallEdition.Build("old"));
        using var call = new Client(own.Channel).ValidateClaims();
        await call.RequestStream.WriteAsync(Message([SampleClaims.Clean()]));
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        own.Editions.Publish(SmallEdition.Build("new"));

        var later = await Exchange(call, [[SampleClaims.Clean()]]);

        Assert.Equal("old", later[0].Result.Editions[0].EditionId);
    }

    [Fact]
    public async Task Results_larger_than_a_client_takes_are_spread_over_several_messages()
    {
        // 40 claims of 400 rejected lines each: some 15 MB of findings.
        var claim = SampleClaims.Changed(c => c.Lines.Add(Enumerable.Range(2, 399).Select(number => SampleClaims.Line((uint)number, "e0601", "rr", "x"))));
        using var call = Open();
        await call.RequestStream.WriteAsync(Message(Enumerable.Repeat(claim, 40)));
        await call.RequestStream.CompleteAsync();

        var responses = await call.ResponseStream.ReadAllAsync().ToListAsync();

        Assert.True(responses.Count > 1);
        Assert.Equal(40, responses.Sum(response => response.Results.Count));
        Assert.All(responses, response =>
            Assert.True(response.Results.Count == 1 || response.CalculateSize() < ResultWriter.MaxMessageBytes + 1_000));
    }

    private static ValidateClaimsRequest Message(IEnumerable<Claim> claims) => new() { Claims = { claims } };

    private static async Task<List<ClaimItem>> Exchange(
        AsyncDuplexStreamingCall<ValidateClaimsRequest, ValidateClaimsResponse> call, IEnumerable<IEnumerable<Claim>> messages)
    {
        var sending = Task.Run(async () =>
        {
            foreach (var claims in messages)
            {
                await call.RequestStream.WriteAsync(Message(claims));
            }

            await call.RequestStream.CompleteAsync();
        });
        var items = await call.ResponseStream.ReadAllAsync().SelectMany(response => response.Results.ToAsyncEnumerable()).ToListAsync();
        await sending;
        return items;
    }

    private AsyncDuplexStreamingCall<ValidateClaimsRequest, ValidateClaimsResponse> Open() =>
        new Client(server.Channel).ValidateClaims(deadline: DateTime.UtcNow + Eventually.Patience);
}
