namespace DmeGrpc.Engine.Authorizations;

/// <summary>What one line of a claim uses of an authorization.</summary>
/// <param name="TrackingNumber">The authorization; the member's own.</param>
/// <param name="LineNumber">The line of the authorization.</param>
/// <param name="Units">How much: more than 0, at most three decimals.</param>
public sealed record AuthorizationUse(TrackingNumber TrackingNumber, int LineNumber, decimal Units);
