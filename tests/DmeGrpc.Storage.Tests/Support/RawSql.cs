using DmeGrpc.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DmeGrpc.Storage.Tests.Support;

/// <summary>Statements past the store, to see what the database itself does.</summary>
public static class RawSql
{
    public static async Task<int> RunAsync(IServiceProvider services, string sql)
    {
        await using var context = services.GetRequiredService<Func<DmeGrpcContext>>()();
        return await context.Database.ExecuteSqlRawAsync(sql);
    }
}
