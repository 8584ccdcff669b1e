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
    /// <summary>Locks members, always in the order of their keys so that no two transactions wait for each other.</summary>
    public static async Task TakeAsync(DmeGrpcContext context, CancellationToken cancellationToken, params IEnumerable<MemberKey> members)
    {
        foreach (var key in members.Select(member => member.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            await context.Database.ExecuteSqlAsync(
                $"INSERT INTO member_ledgers (member_key, version) VALUES ({key}, 1) ON CONFLICT (member_key) DO UPDATE SET version = member_ledgers.version + 1",
                cancellationToken);
        }
    }
}
