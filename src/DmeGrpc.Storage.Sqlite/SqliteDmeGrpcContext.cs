using DmeGrpc.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Sqlite;

/// <summary>The model on SQLite.</summary>
public sealed class SqliteDmeGrpcContext(DbContextOptions<SqliteDmeGrpcContext> options) : DmeGrpcContext(options);
