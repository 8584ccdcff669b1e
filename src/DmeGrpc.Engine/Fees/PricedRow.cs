using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Fees;

/// <summary>A row of a fee schedule that prices an item, with its fee in one place.</summary>
/// <param name="Row">The row.</param>
/// <param name="Cents">The fee in US cents, of a unit, or of a month for a rental; null where the row has none there.</param>
public sealed record PricedRow(FeeScheduleRow Row, int? Cents);
