using System.Text.Json;
using DmeGrpc.Cli.Tests.Support;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Cli.Tests.Databases;

public sealed class DatabaseCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dme-db-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_sqlite_file_is_created_where_there_is_none_and_left_alone_where_it_is_current() =>
        await MigratesOnceAsync("--path", Path.Combine(folder, "new", "dme.db"));

    [Fact]
    public async Task A_postgres_database_is_created_where_there_is_none_and_left_alone_where_it_is_current() =>
        await MigratesOnceAsync("--provider", "postgres", "--connection-string", PostgresCluster.Shared.ConnectionString($"dme_{Guid.NewGuid():N}"));

    [Fact]
    public async Task Several_at_once_are_safe()
    {
        foreach (var where in (string[][])
        [
            ["--path", Path.Combine(folder, "dme.db")],
            ["--provider", "postgres", "--connection-string", PostgresCluster.Shared.ConnectionString($"dme_{Guid.NewGuid():N}")],
        ])
        {
            var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => CommandRun.OfAsync(["db", "migrate", .. where]))));
            Assert.All(runs, run => Assert.Equal((ExitCodes.Success, string.Empty), (run.ExitCode, run.Error)));
        }
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_fails_the_command_and_is_named_nowhere()
    {
        var run = await CommandRun.OfAsync(
            "db", "status", "--provider", "postgres", "--connection-string", "Host=127.0.0.1;Port=1;Username=secret;Password=secret;Database=secret");

        Assert.Equal(new CommandRun(ExitCodes.Failed, string.Empty, "dme: The database cannot be reached.\n"), run);
    }

    [Theory]
    [InlineData("db", "dme: Name what to do with the database: migrate or status. See dme --help.\n")]
    [InlineData("db status --provider postgres",
        "dme: Store:ConnectionString: PostgreSQL needs a ConnectionString, such as Host=...;Database=...;Username=...\n")]
    [InlineData("db status --provider none", "dme: Store:Provider is None: there is no database to look after.\n")]
    [InlineData("db status --provider postgres --connection-string secret=1", "dme: Store:ConnectionString: Npgsql does not understand the ConnectionString.\n")]
    public async Task A_command_that_makes_no_sense_fails_with_one_line(string args, string complaint)
    {
        var run = await CommandRun.OfAsync(args.Split(' '));
        Assert.Equal(new CommandRun(ExitCodes.Failed, string.Empty, complaint), run);
    }

    private static async Task MigratesOnceAsync(params string[] where)
    {
        var before = await CommandRun.OfAsync(["db", "status", "--format", "json", .. where]);
        var migrated = await CommandRun.OfAsync(["db", "migrate", "--format", "json", .. where]);
        var again = await CommandRun.OfAsync(["db", "migrate", .. where]);
        var after = await CommandRun.OfAsync(["db", "status", .. where]);

        Assert.Equal((ExitCodes.Refused, "pending"), (before.ExitCode, State(before)));
        Assert.Equal((ExitCodes.Success, "current"), (migrated.ExitCode, State(migrated)));
        Assert.NotEmpty(JsonDocument.Parse(migrated.Output).RootElement.GetProperty("migrated").EnumerateArray());
        Assert.Equal((ExitCodes.Success, string.Empty), (again.ExitCode, again.Error));
        Assert.Equal(again, after);
        Assert.StartsWith("The schema is the one this program knows: ", after.Output, StringComparison.Ordinal);
    }

    private static string? State(CommandRun run) => JsonDocument.Parse(run.Output).RootElement.GetProperty("state").GetString();
}
