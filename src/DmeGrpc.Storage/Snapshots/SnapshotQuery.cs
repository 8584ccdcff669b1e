using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Storage.Ledger;

namespace DmeGrpc.Storage.Snapshots;

/// <summary>What to know of a member to judge one claim.</summary>
public sealed record SnapshotQuery
{
    /// <summary>The member.</summary>
    public required MemberKey Member { get; init; }

    /// <summary>The tracking numbers that the claim names.</summary>
    public IReadOnlyList<TrackingNumber> TrackingNumbers { get; init; } = [];

    /// <summary>The codes of the claim: authorizations for them are looked for even where the claim names none.</summary>
    public IReadOnlyList<ProcedureCode> Codes { get; init; } = [];

    /// <summary>From the claim's first to its last day of service.</summary>
    public required ServiceSpan Days { get; init; }

    /// <summary>The days of which history matters; it may begin long before the claim.</summary>
    public required ServiceSpan HistoryDays { get; init; }

    /// <summary>Claims whose lines are to be left out of the history: the claim itself when it may have been posted, and the one it replaces.</summary>
    public IReadOnlyList<ClaimKey> ExcludedClaims { get; init; } = [];
}
