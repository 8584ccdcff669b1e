using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Storage.Ledger;

/// <summary>
/// What posted claims used of authorizations, and the history they make. Each call happens as a whole or not at all, and repeating it, at
/// any time and from anywhere, changes nothing and returns the first answer. All throw <see cref="StoreUnavailableException"/> when the
/// database cannot answer.
/// </summary>
public interface IClaimLedger
{
    /// <summary>Posts a claim.</summary>
    /// <param name="command">The claim.</param>
    /// <param name="judge">
    /// Decides on the claim, given what the store knows at that moment, with the member locked. It must depend on nothing else, do no I/O,
    /// and may be called several times; only its last decision counts.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PostResult> PostAsync(PostCommand command, Func<MemberSnapshot, PostingDecision> judge, CancellationToken cancellationToken);

    /// <summary>
    /// Posts a claim in the place of another of the same submitter: the other one's units are given back before the new one is judged, and
    /// its lines are history no longer. When the judge declines, the other claim stays as it is.
    /// </summary>
    /// <param name="replacedClaimId">The claim to replace.</param>
    /// <param name="command">The new claim, under an id of its own; the member may be another.</param>
    /// <param name="judge">As for posting.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PostResult> ReplaceAsync(string replacedClaimId, PostCommand command, Func<MemberSnapshot, PostingDecision> judge, CancellationToken cancellationToken);

    /// <summary>Voids a claim: its units are given back and its lines are history no longer. Its id cannot be used again.</summary>
    Task<VoidResult> VoidAsync(ClaimKey claim, string actor, string reason, CancellationToken cancellationToken);
}
