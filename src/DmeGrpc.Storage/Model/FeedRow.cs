namespace DmeGrpc.Storage.Model;

/// <summary>An event to tell watchers of. It is written with the event and numbered afterwards, so that numbers follow the order of commits.</summary>
internal sealed class FeedRow
{
    public long FeedId { get; set; }

    /// <summary>Its place in what watchers are told; null until it is numbered.</summary>
    public long? Position { get; set; }

    public required string MemberKey { get; set; }

    public required string TrackingNumber { get; set; }

    public int EventNumber { get; set; }

    public bool IsUse { get; set; }

    public required string SupplierNpi { get; set; }
}

/// <summary>The one row that is locked to number what is not numbered.</summary>
internal sealed class FeedStateRow
{
    public int Id { get; set; }

    public long LastPosition { get; set; }
}
