using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DmeGrpc.LoadTest.Reporting;
using Npgsql;

namespace DmeGrpc.LoadTest.Posting;

/// <summary>
/// The two statements that no way of posting can do without, run by PostgreSQL's own load tool: take a unit where there is one, and write down who took it.
/// </summary>
internal static partial class PgBench
{
    private const string Tables = """
        create table line (id int primary key, approved bigint not null, used bigint not null);
        create table unit_use (id bigint generated always as identity primary key, line_id int not null references line, claim_id text not null, units bigint not null, at timestamptz not null);
        """;

    private const string Script = """
        \set line random(1, LINES)
        \set claim random(1, 1000000000)
        begin;
        update line set used = used + 1000 where id = :line and used + 1000 <= approved;
        insert into unit_use (line_id, claim_id, units, at) values (:line, 'claim-' || :claim, 1000, now());
        commit;
        """;

    /// <summary>Runs it on a cluster and writes its transactions a second beside what the service did.</summary>
    public static async Task RunAsync(string folder, string connectionString, int lines, int clients, RunOptions options, MeasurementWriter results)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        await using (var source = NpgsqlDataSource.Create(connectionString))
        {
            await using var create = source.CreateCommand(Tables);
            await create.ExecuteNonQueryAsync();
            await using var fill = source.CreateCommand($"insert into line select i, 1000000000000, 0 from generate_series(1, {lines}) i");
            await fill.ExecuteNonQueryAsync();
        }

        var script = Path.Combine(folder, "post.sql");
        await File.WriteAllTextAsync(script, Script.Replace("LINES", lines.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        var seconds = Math.Max(1, (int)Math.Round(options.Duration.TotalSeconds));
        using var process = Process.Start(new ProcessStartInfo(
            "pgbench",
            [
                "-n", "-M", "prepared", "-f", script, "-c", $"{clients}", "-j", "1", "-T", $"{seconds}",
                "-h", target.Host!, "-p", $"{target.Port}", "-U", target.Username!, target.Database!,
            ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 || !Rate().IsMatch(output))
        {
            throw new InvalidOperationException($"pgbench failed: {output}{await errors}");
        }

        results.WriteOther("posting, PostgreSQL", "pgbench", clients, double.Parse(Rate().Match(output).Groups["rate"].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"tps = (?<rate>[0-9.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Rate();
}
