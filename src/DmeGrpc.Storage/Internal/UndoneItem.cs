using DmeGrpc.Storage.Model;

namespace DmeGrpc.Storage.Internal;

/// <summary>A line of a voided claim, with the instant.</summary>
internal sealed class UndoneItem
{
    public required PostedLineRow Line { get; init; }

    public DateTime VoidedAt { get; init; }
}
