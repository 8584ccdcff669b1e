using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Findings;

/// <summary>What a finding rests on; one shape for each kind of edit.</summary>
/// <param name="Row">The table row it came from; null where no table was needed or none had a row.</param>
public abstract record Evidence(TableRow? Row);
