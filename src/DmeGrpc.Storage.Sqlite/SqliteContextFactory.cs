using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DmeGrpc.Storage.Sqlite;

/// <summary>Makes a context for the tools that write migrations; they read the model and open no database.</summary>
public sealed class SqliteContextFactory : IDesignTimeDbContextFactory<SqliteDmeGrpcContext>
{
    /// <inheritdoc/>
    public SqliteDmeGrpcContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDmeGrpcContext>().UseSqlite("Data Source=design-time.db").Options);
}
