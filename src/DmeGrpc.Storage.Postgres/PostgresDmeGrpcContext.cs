using DmeGrpc.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Postgres;

/// <summary>The model on PostgreSQL.</summary>
public sealed class PostgresDmeGrpcContext(DbContextOptions<PostgresDmeGrpcContext> options) : DmeGrpcContext(options);
