using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Findings;

/// <summary>An edition that had a say in a verdict.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Tables">Those of its tables that were looked into, in a fixed order.</param>
public sealed record ConsultedEdition(Edition Edition, IReadOnlyList<TableInfo> Tables);
