using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Policy;

namespace DmeGrpc.Engine.Findings;

/// <summary>What a finding rests on; one shape for each kind of edit.</summary>
/// <param name="Row">The table row it came from; null where no table was needed or none had a row.</param>
public abstract record Evidence(TableRow? Row)
{
    /// <summary>The row of a policy file it came from; null where none was needed.</summary>
    public PolicyRow? Policy { get; init; }
}
