using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Differences;

/// <summary>A row of one of the tables of a kind that succeed one another: of a fee schedule, a quarter's ZIP codes, a fiscal year's diagnosis codes.</summary>
/// <param name="Row">The row.</param>
/// <param name="Table">Its table.</param>
/// <param name="Window">The days the row applies to: those of its own, or those its table answers for.</param>
public readonly record struct DatedRow<TRow>(TRow Row, TableInfo Table, EffectiveWindow Window);
