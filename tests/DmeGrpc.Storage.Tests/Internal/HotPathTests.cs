using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Storage.Authorizations;
using DmeGrpc.Storage.Ledger;
using DmeGrpc.Storage.Members;
using DmeGrpc.Storage.Snapshots;
using DmeGrpc.Storage.Tests.Support;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace DmeGrpc.Storage.Tests.Internal;

/// <summary>What the paths that carry load send to the database: always to one member, and as often whatever the number of claims.</summary>
public abstract partial class HotPathTests(DatabaseKind kind) : StoreTest(kind)
{
    private static readonly string[] MemberTables =
    [
        "authorizations", "authorization_lines", "authorization_events", "documents", "document_chunks", "postings", "posted_lines", "member_ledgers",
        "coverage_spans", "counted_shares",
    ];

    [Fact]
    public async Task Every_statement_of_the_hot_path_says_which_member()
    {
        var log = new StatementLog();
        await using var server = Database.Serve(configure: builder => builder.AddInterceptors(log));
        var store = server.GetRequiredService<IAuthorizationStore>();
        var steps = new StoreSteps(Sample, store, server.GetRequiredService<IClaimLedger>());

        var authorization = await steps.AffirmedAsync(5);
        await steps.PostAsync("c1", authorization, 1);
        await steps.PostAsync("c1", authorization, 1);
        await steps.ReplaceAsync("c1", "c2", authorization, 2);
        await steps.VoidAsync("c2");
        await store.GetAsync(authorization.TrackingNumber, Soon);
        await store.ListEventsAsync(authorization.TrackingNumber, 0, 10, Soon);
        var roster = server.GetRequiredService<IMemberRoster>();
        await roster.RecordAsync([Sample.Enrolled(authorization.MemberKey)], Soon);
        await server.GetRequiredService<ISnapshotReader>().ReadAsync([Sample.Query(authorization.MemberKey)], Soon);
        await roster.RecordAsync([Sample.Enrolled(authorization.MemberKey) with { Years = [] }], Soon);
        await roster.GetAsync(authorization.MemberKey, Soon);
        await server.GetRequiredService<ISnapshotReader>().ReadAsync([Sample.Query(authorization.MemberKey, authorization.TrackingNumber)], Soon);

        Assert.NotEmpty(log.Statements);
        Assert.All(log.Statements, statement => Assert.True(NamesTheMember(statement), statement));
    }

    [Fact]
    public async Task A_message_of_many_claims_takes_as_many_statements_as_one()
    {
        var log = new StatementLog();
        await using var server = Database.Serve(configure: builder => builder.AddInterceptors(log));
        var reader = server.GetRequiredService<ISnapshotReader>();
        var authorizations = new List<Authorization>();
        for (var i = 0; i < 20; i++)
        {
            authorizations.Add(await Steps.AffirmedAsync(1, $"M{i}"));
        }

        await reader.ReadAsync([.. authorizations.Select(item => Sample.Query(item.MemberKey, item.TrackingNumber))], Soon);

        Assert.Equal(4, log.Statements.Count(statement => statement.Contains("SELECT", StringComparison.Ordinal)));
        await Roster.RecordAsync([.. authorizations.Select(item => Sample.Enrolled(item.MemberKey))], Soon);
        log.Statements.Clear();

        await reader.ReadAsync([.. authorizations.Select(item => Sample.Query(item.MemberKey, item.TrackingNumber))], Soon);

        Assert.Equal(5, log.Statements.Count(statement => statement.Contains("SELECT", StringComparison.Ordinal)));
    }

    // An insert carries the key; every other table that is read or changed is bound to it, by a condition or by a join on it.
    private static bool NamesTheMember(string statement)
    {
        var sql = statement.Replace("\"", string.Empty, StringComparison.Ordinal);
        return AliasedTable().Matches(sql).Where(table => MemberTables.Contains(table.Groups["name"].Value)).All(table => IsBound(sql, table.Groups["alias"].Value))
            && BareTable().Matches(sql).Where(table => MemberTables.Contains(table.Groups["name"].Value)).All(_ => sql.Contains("member_key", StringComparison.Ordinal));
    }

    private static bool IsBound(string sql, string alias) =>
        new[] { $"{alias}.member_key = ", $"= {alias}.member_key", $"{alias}.member_key IN" }.Any(condition => sql.Contains(condition, StringComparison.Ordinal));

    [GeneratedRegex(@"(FROM|JOIN|UPDATE) (?<name>\w+) AS (?<alias>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AliasedTable();

    [GeneratedRegex(@"(INTO|UPDATE) (?<name>\w+) (SET|\()", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BareTable();

    private sealed class StatementLog : DbCommandInterceptor
    {
        public ConcurrentQueue<string> Statements { get; } = new();

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            Log(command, result);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            Log(command, result);

        private ValueTask<T> Log<T>(DbCommand command, T result)
        {
            Statements.Enqueue(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }
}

public sealed class HotPathOnSqlite() : HotPathTests(DatabaseKind.Sqlite);

public sealed class HotPathOnPostgres() : HotPathTests(DatabaseKind.Postgres);
