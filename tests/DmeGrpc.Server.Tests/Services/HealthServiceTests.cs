using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using Grpc.Health.V1;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace DmeGrpc.Server.Tests.Services;

public class HealthServiceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("dme.claims.v1.ClaimValidationService")]
    [InlineData("dme.reference.v1.ReferenceService")]
    [InlineData("dme.editions")]
    public async Task Check_says_NOT_SERVING_until_an_edition_is_published(string service)
    {
        await using var server = await RunningServer.StartAsync();
        var health = new Health.HealthClient(server.Channel);
        var request = new HealthCheckRequest { Service = service };

        Assert.Equal(ServingStatus.NotServing, (await health.CheckAsync(request)).Status);
        server.Editions.Publish(SmallEdition.Build());
        Assert.Equal(ServingStatus.Serving, (await health.CheckAsync(request)).Status);
    }

    [Fact]
    public async Task Check_of_an_unknown_service_is_NOT_FOUND()
    {
        await using var server = await RunningServer.StartAsync();
        var health = new Health.HealthClient(server.Channel);

        var status = await ErrorAssert.FailsAsync(
            StatusCode.NotFound, "UNKNOWN_SERVICE", async () => await health.CheckAsync(new HealthCheckRequest { Service = "dme.claims.v9.Other" }));

        Assert.Equal("dme.claims.v9.Other", ErrorAssert.InfoOf(status).Metadata["service"]);
    }

    [Fact]
    public async Task Check_of_a_service_with_an_endless_name_is_NOT_FOUND_in_few_words()
    {
        await using var server = await RunningServer.StartAsync();
        var health = new Health.HealthClient(server.Channel);

        var status = await ErrorAssert.FailsAsync(
            StatusCode.NotFound, "UNKNOWN_SERVICE", async () => await health.CheckAsync(new HealthCheckRequest { Service = new string('x', 100_000) }));

        Assert.InRange(status.CalculateSize(), 1, 1_000);
    }

    [Fact]
    public async Task Refused_file_shows_under_the_editions_alone_until_it_is_repaired()
    {
        await using var server = await RunningServer.StartAsync();
        var health = new Health.HealthClient(server.Channel);
        server.Editions.Publish(SmallEdition.Build());
        using var watch = health.Watch(new HealthCheckRequest { Service = "dme.editions" }, deadline: DateTime.UtcNow + Eventually.Patience);
        Assert.Equal(ServingStatus.Serving, await Next(watch));

        server.Editions.Refuse([new RefusedFile("a.edition", "It is broken.", DateTimeOffset.UnixEpoch)]);
        Assert.Equal(ServingStatus.NotServing, await Next(watch));
        Assert.Equal(ServingStatus.Serving, (await health.CheckAsync(new HealthCheckRequest())).Status);

        server.Editions.Refuse([]);
        Assert.Equal(ServingStatus.Serving, await Next(watch));
    }

    [Fact]
    public async Task List_tells_of_every_name()
    {
        await using var server = await RunningServer.StartAsync();
        server.Editions.Publish(SmallEdition.Build());

        var statuses = (await new Health.HealthClient(server.Channel).ListAsync(new HealthListRequest())).Statuses;

        Assert.Equal(
            [
                "", "dme.authorizations.v1.AuthorizationService", "dme.claims.v1.ClaimPostingService", "dme.claims.v1.ClaimValidationService",
                "dme.coverage.v1.CoverageService", "dme.coverage.v1.MemberService", "dme.editions", "dme.reference.v1.ReferenceService",
            ],
            statuses.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["dme.authorizations.v1.AuthorizationService", "dme.claims.v1.ClaimPostingService", "dme.coverage.v1.MemberService"],
            statuses.Where(pair => pair.Value.Status != ServingStatus.Serving).Select(pair => pair.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Watch_tells_the_state_at_once_and_each_change_once()
    {
        await using var server = await RunningServer.StartAsync();
        using var watch = new Health.HealthClient(server.Channel).Watch(new HealthCheckRequest(), deadline: DateTime.UtcNow + Eventually.Patience);

        Assert.Equal(ServingStatus.NotServing, await Next(watch));
        server.Editions.Publish(SmallEdition.Build());
        Assert.Equal(ServingStatus.Serving, await Next(watch));

        // Another edition changes nothing that the watcher was told: the next news is the shutdown.
        server.Editions.Publish(SmallEdition.Build("small-2"));
        var stopping = server.StopAsync();
        Assert.Equal(ServingStatus.NotServing, await Next(watch));
        Assert.False(await watch.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(StatusCode.OK, watch.GetStatus().StatusCode);
        await stopping;
    }

    [Fact]
    public async Task Watch_of_an_unknown_service_says_so_and_goes_on()
    {
        await using var server = await RunningServer.StartAsync();
        using var watch = new Health.HealthClient(server.Channel).Watch(
            new HealthCheckRequest { Service = "other" }, deadline: DateTime.UtcNow + Eventually.Patience);

        Assert.Equal(ServingStatus.ServiceUnknown, await Next(watch));
        var next = watch.ResponseStream.MoveNext(CancellationToken.None);
        server.Editions.Publish(SmallEdition.Build());
        Assert.False(next.IsCompleted);
    }

    [Fact]
    public async Task Watcher_that_goes_away_leaves_no_trace()
    {
        await using var server = await RunningServer.StartAsync();
        using (var watch = new Health.HealthClient(server.Channel).Watch(new HealthCheckRequest()))
        {
            await Next(watch);
        }

        server.Editions.Publish(SmallEdition.Build());
        await server.StopAsync();

        Assert.Empty(server.Log.Errors);
    }

    private static async Task<ServingStatus> Next(AsyncServerStreamingCall<HealthCheckResponse> watch)
    {
        Assert.True(await watch.ResponseStream.MoveNext(CancellationToken.None));
        return watch.ResponseStream.Current.Status;
    }
}
