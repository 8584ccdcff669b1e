using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Storage.Authorizations;

/// <summary>What to be told of.</summary>
public sealed record WatchQuery
{
    /// <summary>The last position the caller was told; null to begin with what happens from now on; 0 to begin with the very first change.</summary>
    public long? After { get; init; }

    /// <summary>Only authorizations of this supplier, by NPI; null for all.</summary>
    public string? SupplierNpi { get; init; }

    /// <summary>Only authorizations of this member; null for all.</summary>
    public MemberKey? Member { get; init; }

    /// <summary>Whether to be told of claims using and giving back units too.</summary>
    public bool IncludeUses { get; init; }

    /// <summary>After how long without anything to tell there is a heartbeat.</summary>
    /// <value>The default is 15 seconds.</value>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(15);
}
