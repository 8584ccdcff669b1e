namespace DmeGrpc.Engine.Findings;

/// <summary>How far a verdict looked beyond the claim.</summary>
public enum HistoryScope
{
    /// <summary>Only the claim itself was judged. Other claims may still deny it.</summary>
    ClaimAlone = 1,

    /// <summary>The member's posted claims and authorizations were held against it.</summary>
    Member,

    /// <summary>They should have been and could not be read.</summary>
    Unavailable,
}
