using DmeGrpc.Engine.Editions;

namespace DmeGrpc.ReferenceData.CmsEditions;

/// <summary>What one table of an edition came to.</summary>
/// <param name="Info">The table.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="DistinctKeys">How many different codes, pairs or other keys they are about.</param>
/// <param name="PairsInBothOrders">Of a table of pairs: how many are there in both orders, each counted once.</param>
/// <param name="OverlappingRows">Rows that were refused because an earlier one of the same key answers for one of their days.</param>
public sealed record CmsTableReport(TableInfo Info, int Rows, int DistinctKeys, int PairsInBothOrders, int OverlappingRows);
