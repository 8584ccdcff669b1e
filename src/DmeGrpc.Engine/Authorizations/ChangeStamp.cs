namespace DmeGrpc.Engine.Authorizations;

/// <summary>Who changed something, when and why.</summary>
/// <param name="Actor">Who: the authenticated caller.</param>
/// <param name="At">When, to the microsecond.</param>
/// <param name="Reason">Why; empty where no reason is asked for and none was given.</param>
public sealed record ChangeStamp(string Actor, DateTimeOffset At, string Reason = "");
