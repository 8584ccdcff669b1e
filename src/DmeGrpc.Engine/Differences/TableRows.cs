using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Differences;

/// <summary>A table of one of two editions, with all its rows in their order.</summary>
internal sealed record TableRows<TRow>(Edition Edition, TableInfo Info, IReadOnlyList<TRow> Rows);
