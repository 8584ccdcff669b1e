namespace DmeGrpc.Engine.Fees;

/// <summary>Where an item goes, which decides between two fees of a state.</summary>
public enum FeeArea
{
    /// <summary>An area of non-rural fees.</summary>
    NonRural = 1,

    /// <summary>An area of rural fees; items without them have the non-rural one.</summary>
    Rural,

    /// <summary>A former competitive bidding area, whose own fees are not loaded.</summary>
    FormerBidding,

    /// <summary>No loaded list can tell: none for the day, or only part of one.</summary>
    NotEvaluated,
}
