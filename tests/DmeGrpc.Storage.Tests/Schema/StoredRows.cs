using System.Data.Common;
using System.Globalization;
using DmeGrpc.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DmeGrpc.Storage.Tests.Schema;

/// <summary>Every row of every table of a database, past the model: what a migration leaves of it.</summary>
internal static class StoredRows
{
    /// <summary>A row's values by column, in the order of the columns' names.</summary>
    internal sealed record Row(IReadOnlyDictionary<string, string> Values)
    {
        public string Text { get; } = string.Join(", ", Values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key} {value.Value}"));

        /// <summary>The columns that another row has, without those that came later.</summary>
        public Row Select(Row like) => new(like.Values.Keys.ToDictionary(column => column, column => Values.GetValueOrDefault(column, "(gone)"), StringComparer.Ordinal));

        public bool Equals(Row? other) => other?.Text == Text;

        public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

        public override string ToString() => Text;
    }

    /// <summary>The rows by table; the tables in which migrations are counted are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Row>>> ReadAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var context = services.GetRequiredService<Func<DmeGrpcContext>>()();
        await context.Database.OpenConnectionAsync(cancellation);
        var connection = context.Database.GetDbConnection();
        var names = await ReadAsync(
            connection,
            context.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal)
                ? "SELECT name FROM sqlite_master WHERE type = 'table'"
                : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
            cancellation);
        var tables = new Dictionary<string, IReadOnlyList<Row>>(StringComparer.Ordinal);
        foreach (var name in names.Select(row => row.Values.Values.Single()).Where(name => char.IsAsciiLetterLower(name[0]) && name != "sqlite_sequence"))
        {
            tables.Add(name, [.. (await ReadAsync(connection, $"SELECT * FROM {name}", cancellation)).OrderBy(row => row.Text, StringComparer.Ordinal)]);
        }

        return tables;
    }

    private static async Task<IReadOnlyList<Row>> ReadAsync(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(new Row(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => Text(reader.GetValue(i)), StringComparer.Ordinal)));
        }

        return rows;
    }

    private static string Text(object value) => value switch
    {
        DBNull => "NULL",
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
