namespace DmeGrpc.Engine.Authorizations;

/// <summary>The history of an authorization is enough to know it.</summary>
public static class AuthorizationHistory
{
    /// <summary>Rebuilds the authorization that events led to.</summary>
    /// <param name="events">All events from the first, in order; or the first ones, for the state after them.</param>
    /// <exception cref="InvalidDataException">There are none, one is missing, or one breaks a rule: the history was tampered with.</exception>
    public static Authorization Replay(IEnumerable<AuthorizationEvent> events)
    {
        Authorization? state = null;
        foreach (var happened in events)
        {
            var expected = (state?.LastEventNumber ?? 0) + 1;
            var outcome = AuthorizationTransitions.Apply(state, happened.Change, happened.Stamp);
            if (happened.Number != expected || !outcome.IsAccepted)
            {
                throw new InvalidDataException(
                    $"Event {happened.Number} cannot follow event {expected - 1}: {string.Join(' ', outcome.Refusals.Select(refusal => refusal.Message))}");
            }

            state = outcome.Authorization;
        }

        return state ?? throw new InvalidDataException("A history without events is no authorization's.");
    }
}
