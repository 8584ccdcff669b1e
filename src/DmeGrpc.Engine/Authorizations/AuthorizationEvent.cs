namespace DmeGrpc.Engine.Authorizations;

/// <summary>A change that happened. Events are never altered nor removed.</summary>
/// <param name="Number">Its place in the history of the authorization, from 1 without gaps.</param>
/// <param name="Stamp">Who, when and why.</param>
/// <param name="Change">What.</param>
public sealed record AuthorizationEvent(int Number, ChangeStamp Stamp, AuthorizationChange Change);
