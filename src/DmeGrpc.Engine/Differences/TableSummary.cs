namespace DmeGrpc.Engine.Differences;

/// <summary>How many rows of a table differ.</summary>
/// <param name="Table">The table in both editions.</param>
/// <param name="Counts">Its differences by kind.</param>
public sealed record TableSummary(TableComparison Table, DifferenceCounts Counts);
