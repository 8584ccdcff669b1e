using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DmeGrpc.Storage.Postgres;

/// <summary>Makes a context for the tools that write migrations; they read the model and open no database.</summary>
public sealed class PostgresContextFactory : IDesignTimeDbContextFactory<PostgresDmeGrpcContext>
{
    /// <inheritdoc/>
    public PostgresDmeGrpcContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDmeGrpcContext>().UseNpgsql("Host=localhost;Database=design-time").Options);
}
