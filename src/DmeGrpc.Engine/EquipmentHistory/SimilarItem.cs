namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>An item the member already has that stands in the way of another.</summary>
/// <param name="Line">The line that gave it: the purchase, or the first rental month.</param>
/// <param name="IsSame">Whether it is the same code; otherwise it is similar.</param>
public sealed record SimilarItem(EquipmentLine Line, bool IsSame);
