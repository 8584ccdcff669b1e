namespace DmeGrpc.Engine.Authorizations;

/// <summary>When a decision is due.</summary>
/// <param name="Day">The last day to decide, in the payer's calendar.</param>
/// <param name="Instant">The last instant, where the time to decide is counted in hours; else null.</param>
public sealed record DecisionDeadline(DateOnly Day, DateTimeOffset? Instant = null);
