namespace DmeGrpc.Engine.Findings;

/// <summary>The line that this one repeats.</summary>
/// <param name="OtherLineNumber">The number of the line that stands.</param>
public sealed record DuplicateEvidence(int OtherLineNumber) : Evidence((Editions.TableRow?)null);
