namespace DmeGrpc.Storage.Model;

/// <summary>The row whose lock makes changes of one member happen one after the other.</summary>
internal sealed class MemberLedgerRow
{
    public required string MemberKey { get; set; }

    /// <summary>How many changes were made under the lock.</summary>
    public long Version { get; set; }
}
