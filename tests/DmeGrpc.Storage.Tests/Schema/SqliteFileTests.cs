using DmeGrpc.Storage.Schema;
using DmeGrpc.Storage.Snapshots;
using DmeGrpc.Storage.Sqlite;
using DmeGrpc.Storage.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DmeGrpc.Storage.Tests.Schema;

/// <summary>The file that SQLite keeps a store in.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private const UnixFileMode OthersToo = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly string root = Directory.CreateTempSubdirectory("dme-tests-").FullName;
    private readonly CancellationToken soon = new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;

    private string Store => Path.Combine(root, "data", "dme.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task Nobody_but_its_owner_can_read_a_new_store_its_log_or_its_folder()
    {
        await using var services = Serve();

        await services.GetRequiredService<IStoreSchema>().MigrateAsync(soon);

        // The log is there while somebody has the file open.
        await using var open = new SqliteConnection($"Data Source={Store};Pooling=False");
        await open.OpenAsync(soon);
        await using var write = open.CreateCommand();
        write.CommandText = "CREATE TABLE of_this_test (name TEXT)";
        await write.ExecuteNonQueryAsync(soon);
        AssertIsPrivate("dme.db", "dme.db-shm", "dme.db-wal", "dme.db.migrating");
    }

    [Fact]
    public async Task Nor_a_file_that_was_made_by_asking_a_store_that_is_not_there()
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(Store)!).FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        await using var services = Serve();

        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => services.GetRequiredService<ISnapshotReader>().ReadAsync([Sample.Query(new Sample().Member())], soon));

        AssertIsPrivate("dme.db");
    }

    [Fact]
    public async Task The_folder_of_a_store_is_left_as_it_is_where_there_is_one()
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(Store)!).FullName;
        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(folder);
        await using var services = Serve();

        await services.GetRequiredService<IStoreSchema>().MigrateAsync(soon);

        Assert.Equal(mode, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(folder));
    }

    [Fact]
    public async Task A_file_that_cannot_be_made_is_told_at_once_with_the_reason()
    {
        // A link to itself can be neither opened nor made.
        Directory.CreateDirectory(Path.GetDirectoryName(Store)!);
        File.CreateSymbolicLink(Store + ".migrating", Store + ".migrating");
        await using var services = Serve();

        var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => services.GetRequiredService<IStoreSchema>().MigrateAsync(soon));

        Assert.Equal(StoreUnavailableReason.Down, unavailable.Reason);
        Assert.Contains("dme.db.migrating", unavailable.Message, StringComparison.Ordinal);
    }

    private ServiceProvider Serve() => new ServiceCollection().AddSqliteStore(Store).BuildServiceProvider();

    private void AssertIsPrivate(params string[] files)
    {
        var folder = Path.GetDirectoryName(Store)!;
        Assert.Equal(files, Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            foreach (var path in (string[])[folder, .. Directory.GetFiles(folder)])
            {
                Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & OthersToo);
            }
        }
    }
}
