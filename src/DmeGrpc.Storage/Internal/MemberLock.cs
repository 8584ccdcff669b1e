using System.Globalization;
using System.Runtime.CompilerServices;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Internal;

/// <summary>
/// Makes changes of a member happen one after the other: until the transaction ends nobody else changes this member. The row is inserted or
/// updated in one statement, which on PostgreSQL locks it as SELECT FOR UPDATE would; a SQLite transaction that writes is alone anyway.
/// </summary>
internal static class MemberLock
{
    // Well below what either database takes as parameters of a statement.
    private const int KeysPerStatement = 500;

    /// <summary>Locks members, always in the order of their keys so that no two transactions wait for each other.</summary>
    public static async Task TakeAsync(DmeGrpcContext context, CancellationToken cancellationToken, params IEnumerable<MemberKey> members)
    {
        var keys = members.Select(member => member.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var some in keys.Chunk(KeysPerStatement))
        {
            await context.Database.ExecuteSqlAsync(Statement(some), cancellationToken);
        }
    }

    // Both databases insert the rows of VALUES in the order they stand in.
    private static FormattableString Statement(string[] keys)
    {
        var rows = string.Join(", ", Enumerable.Range(0, keys.Length).Select(place => string.Create(CultureInfo.InvariantCulture, $"({{{place}}}, 1)")));
        return FormattableStringFactory.Create(
            $"INSERT INTO member_ledgers (member_key, version) VALUES {rows} ON CONFLICT (member_key) DO UPDATE SET version = member_ledgers.version + 1",
            [.. keys]);
    }
}
