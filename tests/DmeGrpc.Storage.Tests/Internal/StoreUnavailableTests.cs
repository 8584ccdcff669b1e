using DmeGrpc.Storage.Postgres;
using DmeGrpc.Storage.Schema;
using DmeGrpc.Storage.Snapshots;
using DmeGrpc.Storage.Sqlite;
using DmeGrpc.Storage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DmeGrpc.Storage.Tests.Internal;

public class StoreUnavailableTests
{
    // Nobody listens on the port of the TCP multiplexer.
    private const string Nobody = "Host=127.0.0.1;Port=1;Username=x;Database=x";

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_down() =>
        await AssertIsDownAsync(new ServiceCollection().AddPostgresStore(Nobody));

    [Fact]
    public async Task A_file_that_is_no_database_is_down()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, string.Join(',', Enumerable.Range(0, 1000)));

        await AssertIsDownAsync(new ServiceCollection().AddSqliteStore(file));

        File.Delete(file);
    }

    private static async Task AssertIsDownAsync(IServiceCollection registered)
    {
        await using var services = registered.BuildServiceProvider();
        var sample = new Sample();
        var steps = new StoreSteps(sample, services.GetRequiredService<Storage.Authorizations.IAuthorizationStore>(), services.GetRequiredService<Storage.Ledger.IClaimLedger>());
        Func<Task>[] calls =
        [
            () => services.GetRequiredService<IStoreSchema>().GetStatusAsync(CancellationToken.None),
            () => services.GetRequiredService<ISnapshotReader>().ReadAsync([Sample.Query(sample.Member())], CancellationToken.None),
            () => steps.VoidAsync("c1"),
        ];

        foreach (var call in calls)
        {
            Assert.Equal(StoreUnavailableReason.Down, (await Assert.ThrowsAsync<StoreUnavailableException>(call)).Reason);
        }
    }
}
