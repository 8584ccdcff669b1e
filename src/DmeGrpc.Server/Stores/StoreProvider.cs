namespace DmeGrpc.Server.Stores;

/// <summary>Where authorizations and posted claims are kept.</summary>
public enum StoreProvider
{
    /// <summary>In a SQLite file of this server alone.</summary>
    Sqlite,

    /// <summary>In PostgreSQL, for any number of servers.</summary>
    Postgres,

    /// <summary>Nowhere: the services that need a store answer UNIMPLEMENTED.</summary>
    None,
}
