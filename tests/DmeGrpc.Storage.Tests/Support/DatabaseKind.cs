namespace DmeGrpc.Storage.Tests.Support;

/// <summary>The databases that every test runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
