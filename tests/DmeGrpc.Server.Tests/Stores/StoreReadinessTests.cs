using DmeGrpc.Authorizations.V1;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;
using DmeGrpc.Storage.Schema;
using Grpc.Core;
using Grpc.Health.V1;
using Microsoft.Extensions.DependencyInjection;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace DmeGrpc.Server.Tests.Stores;

public class StoreReadinessTests
{
    private const string Authorizations = "dme.authorizations.v1.AuthorizationService";
    private const string Posting = "dme.claims.v1.ClaimPostingService";
    private const string Validation = "dme.claims.v1.ClaimValidationService";

    private readonly SampleAuthorizations sample = new();

    [Fact]
    public async Task Server_without_a_store_validates_and_says_NO_STORE_to_the_rest()
    {
        await using var server = await RunningServer.StartAsync();
        server.Editions.Publish(AuthorizationEdition.Build());

        await ErrorAssert.FailsAsync(StatusCode.Unimplemented, "NO_STORE", () => SubmitAsync(server));
        Assert.Equal(ServingStatus.NotServing, await CheckAsync(server, Authorizations));
        Assert.Equal(ServingStatus.NotServing, await CheckAsync(server, Posting));
        Assert.Equal(ServingStatus.Serving, await CheckAsync(server, Validation));
        Assert.Equal(ServingStatus.Serving, await CheckAsync(server, ""));
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.Postgres)]
    public async Task Server_is_not_ready_to_keep_things_until_somebody_has_migrated_the_store(StoreProvider provider)
    {
        var database = new StoreDatabase(provider);
        await using var server = await RunningServer.StartAsync([.. database.Settings, "Store:Migrate=false"]);
        server.Editions.Publish(AuthorizationEdition.Build());
        await Eventually.TrueAsync(() => server.Store.State == StoreState.SchemaPending);
        using var watch = new Health.HealthClient(server.Channel).Watch(
            new HealthCheckRequest { Service = Authorizations }, deadline: DateTime.UtcNow + Eventually.Patience);

        Assert.Equal(ServingStatus.NotServing, await NextAsync(watch));
        Assert.Equal(ServingStatus.Serving, await CheckAsync(server, Validation));
        var status = await ErrorAssert.FailsAsync(StatusCode.Unavailable, "STORE_UNAVAILABLE", () => SubmitAsync(server));
        Assert.True(ErrorAssert.RetryDelayOf(status) > TimeSpan.Zero);

        await server.Services.GetRequiredService<IStoreSchema>().MigrateAsync(CancellationToken.None);

        Assert.Equal(ServingStatus.Serving, await NextAsync(watch));
        await SubmitAsync(server);
    }

    [Fact]
    public void Sqlite_is_migrated_at_the_start_unless_it_is_not_to_be_and_postgres_only_if_it_is_to_be()
    {
        Assert.True(new StoreSettings().MigratesAtStart);
        Assert.False(new StoreSettings { Migrate = false }.MigratesAtStart);
        Assert.False(new StoreSettings { Provider = StoreProvider.Postgres }.MigratesAtStart);
        Assert.True(new StoreSettings { Provider = StoreProvider.Postgres, Migrate = true }.MigratesAtStart);
    }

    [Fact]
    public async Task Several_servers_that_start_at_once_migrate_one_database_once()
    {
        foreach (var provider in new[] { StoreProvider.Sqlite, StoreProvider.Postgres })
        {
            var database = new StoreDatabase(provider);

            var servers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => database.ServeAsync()));

            var tracking = new List<string>();
            foreach (var server in servers)
            {
                tracking.Add(await SubmitAsync(server));
                await server.DisposeAsync();
            }

            Assert.Equal(4, tracking.Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public async Task Database_that_does_not_answer_keeps_nobody_from_validating_and_is_named_nowhere()
    {
        await using var server = await RunningServer.StartAsync(
            "Store:Provider=Postgres", "Store:ConnectionString=Host=127.0.0.1;Port=1;Username=secret-user;Password=secret-word;Database=secret-base");
        server.Editions.Publish(AuthorizationEdition.Build());
        await Eventually.TrueAsync(() => server.Store.State == StoreState.Unreachable);

        Assert.Equal(ServingStatus.NotServing, await CheckAsync(server, Posting));
        Assert.Equal(ServingStatus.Serving, await CheckAsync(server, Validation));
        var status = await ErrorAssert.FailsAsync(StatusCode.Unavailable, "STORE_UNAVAILABLE", () => SubmitAsync(server));

        Assert.True(ErrorAssert.RetryDelayOf(status) > TimeSpan.Zero);
        Assert.DoesNotContain("secret", status.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log.Texts, text => text.Contains("secret", StringComparison.Ordinal));
    }

    private async Task<string> SubmitAsync(RunningServer server) =>
        (await new AuthorizationService.AuthorizationServiceClient(server.Channel).SubmitAuthorizationAsync(sample.Request())).Authorization.TrackingNumber;

    private static async Task<ServingStatus> CheckAsync(RunningServer server, string service) =>
        (await new Health.HealthClient(server.Channel).CheckAsync(new HealthCheckRequest { Service = service })).Status;

    private static async Task<ServingStatus> NextAsync(AsyncServerStreamingCall<HealthCheckResponse> watch)
    {
        Assert.True(await watch.ResponseStream.MoveNext(CancellationToken.None));
        return watch.ResponseStream.Current.Status;
    }
}
