using DmeGrpc.Storage.Snapshots;

namespace DmeGrpc.Storage.Ledger;

/// <summary>A claim to post.</summary>
/// <param name="Claim">Its key.</param>
/// <param name="Content">The hash of what was sent.</param>
/// <param name="Query">Whose claim it is, and what to know of the member to judge it.</param>
/// <param name="Actor">The authenticated caller.</param>
public sealed record PostCommand(ClaimKey Claim, ContentHash Content, SnapshotQuery Query, string Actor);
