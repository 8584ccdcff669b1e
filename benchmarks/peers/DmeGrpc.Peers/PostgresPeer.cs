using System.Diagnostics;
using System.Globalization;
using DmeGrpc.TestSupport;
using Npgsql;
using NpgsqlTypes;

namespace DmeGrpc.Peers;

/// <summary>The join that a billing team would write in PostgreSQL: all claims in one statement, and claim by claim.</summary>
internal static class PostgresPeer
{
    private const string Load = """
        create table pair_edit (column_one char(5) not null, column_two char(5) not null, first_day date not null, last_day date, indicator smallint not null);
        create table claim_line (claim int not null, line int not null, code char(5) not null, day date not null);
        """;

    private const string Index = "create index on pair_edit (column_one, column_two) include (first_day, last_day, indicator); create index on claim_line (claim); vacuum analyze;";

    private const string All = """
        select one.claim, one.line, two.line, edit.indicator
        from claim_line one
        join claim_line two on two.claim = one.claim and two.line <> one.line and two.day = one.day
        join pair_edit edit on edit.column_one = one.code and edit.column_two = two.code
          and edit.first_day <= one.day and (edit.last_day is null or one.day <= edit.last_day)
        where edit.indicator <> 9
        """;

    private const string OneClaim = """
        with claim_line as (select line, code from unnest($1::char(5)[]) with ordinality as given (code, line))
        select one.line, two.line, edit.indicator
        from claim_line one
        join claim_line two on two.line <> one.line
        join pair_edit edit on edit.column_one = one.code and edit.column_two = two.code
          and edit.first_day <= $2 and (edit.last_day is null or $2 <= edit.last_day)
        where edit.indicator <> 9
        """;

    public static async Task<IReadOnlyList<PeerResult>> RunAsync(PeerFiles files)
    {
        using var cluster = new PostgresCluster(isDurable: false, isOwn: true);
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString("postgres"));
        await using var connection = await source.OpenConnectionAsync();
        var since = Stopwatch.GetTimestamp();
        await ExecuteAsync(connection, Load);
        await CopyAsync(connection, "pair_edit", files.Pairs);
        await CopyAsync(connection, "claim_line", files.ClaimLines);
        foreach (var statement in Index.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await ExecuteAsync(connection, statement);
        }

        var load = Stopwatch.GetElapsedTime(since).TotalSeconds;
        await AllAsync(connection);
        since = Stopwatch.GetTimestamp();
        var all = await AllAsync(connection);
        var allSeconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        await ByClaimAsync(connection, files, 200);
        since = Stopwatch.GetTimestamp();
        var each = await ByClaimAsync(connection, files, files.Claims.Length);
        return
        [
            new PeerResult("PostgreSQL, one join", load, allSeconds, all),
            new PeerResult("PostgreSQL, a query a claim", load, Stopwatch.GetElapsedTime(since).TotalSeconds, each),
        ];
    }

    private static async Task<List<string>> AllAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(All, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var verdicts = new List<string>();
        while (await reader.ReadAsync())
        {
            verdicts.Add(string.Create(CultureInfo.InvariantCulture, $"{reader.GetInt32(0)},{reader.GetInt32(1)},{reader.GetInt32(2)},{reader.GetInt16(3)}"));
        }

        return verdicts;
    }

    private static async Task<List<string>> ByClaimAsync(NpgsqlConnection connection, PeerFiles files, int count)
    {
        await using var command = new NpgsqlCommand(OneClaim, connection);
        var codes = command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Char });
        command.Parameters.Add(new NpgsqlParameter { Value = PeerFiles.Day, NpgsqlDbType = NpgsqlDbType.Date });
        codes.Value = files.Claims[0];
        await command.PrepareAsync();
        var verdicts = new List<string>();
        for (var claim = 0; claim < count; claim++)
        {
            codes.Value = files.Claims[claim];
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                verdicts.Add(string.Create(CultureInfo.InvariantCulture, $"{claim},{reader.GetInt64(0)},{reader.GetInt64(1)},{reader.GetInt16(2)}"));
            }
        }

        return verdicts;
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string table, string file)
    {
        await using var writer = await connection.BeginTextImportAsync($"copy {table} from stdin (format csv)");
        foreach (var line in File.ReadLines(file))
        {
            await writer.WriteAsync(line);
            await writer.WriteAsync('\n');
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
