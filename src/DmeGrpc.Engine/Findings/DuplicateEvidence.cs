using DmeGrpc.Engine.Claims;

namespace DmeGrpc.Engine.Findings;

/// <summary>The line that this one repeats.</summary>
/// <param name="OtherLineNumber">The number of the line that stands; 0 where it is on another claim.</param>
public sealed record DuplicateEvidence(int OtherLineNumber) : Evidence((Editions.TableRow?)null)
{
    /// <summary>The line of another claim that this one repeats; null where it is on this one.</summary>
    public PostedLine? History { get; init; }
}
