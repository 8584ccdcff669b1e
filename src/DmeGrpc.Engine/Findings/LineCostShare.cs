using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Findings;

/// <summary>What is allowed for a payable line, and what the member owes of it at delivery. Nothing in it is guessed.</summary>
public sealed record LineCostShare
{
    /// <summary>The allowed amount in US cents: the fee for the payable units, or the charge where it is less. Null when it is not known.</summary>
    public long? AllowedCents { get; init; }

    /// <summary>How it is shared; null when that is not known.</summary>
    public MemberShare? Share { get; init; }

    /// <summary>The row of the fee schedule; null where none was found.</summary>
    public TableRow? FeeRow { get; init; }

    /// <summary>Why the allowed amount or the share is not known; none where both are.</summary>
    public NotEvaluatedReason Reason { get; init; }

    /// <summary>The same as one plain sentence; empty where both are known.</summary>
    public string Message { get; init; } = string.Empty;
}
