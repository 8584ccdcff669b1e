using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Claims;

/// <summary>How much is known of the member beside the claim. There are three states and no fourth.</summary>
public abstract record MemberFacts
{
    private MemberFacts()
    {
    }

    /// <summary>Only the claim is judged, as the CMS editors do: other claims and authorizations play no part.</summary>
    public static MemberFacts OfClaimAlone { get; } = new ClaimAlone();

    /// <summary>How far a verdict looks that rests on this.</summary>
    public HistoryScope Scope => this switch
    {
        Known => HistoryScope.Member,
        Unavailable => HistoryScope.Unavailable,
        _ => HistoryScope.ClaimAlone,
    };

    /// <summary>Nothing beside the claim is asked for.</summary>
    public sealed record ClaimAlone : MemberFacts;

    /// <summary>The member's authorizations and posted claims are known.</summary>
    /// <param name="Snapshot">What the store knows of the member.</param>
    public sealed record Known(MemberSnapshot Snapshot) : MemberFacts;

    /// <summary>They should be known and could not be read: what hangs on them is not evaluated.</summary>
    /// <param name="Reason"><see cref="NotEvaluatedReason.StoreUnavailable"/> or <see cref="NotEvaluatedReason.NoStore"/>.</param>
    public sealed record Unavailable(NotEvaluatedReason Reason) : MemberFacts;
}
