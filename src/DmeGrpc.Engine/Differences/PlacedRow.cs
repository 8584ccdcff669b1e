using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Differences;

/// <summary>A row of one of two editions.</summary>
/// <param name="Row">The row.</param>
/// <param name="Place">Its table, file and line.</param>
public sealed record PlacedRow<TRow>(TRow Row, TableRow Place);
