using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>A ZIP code whose items are paid by rural fees, or by the fees of a former competitive bidding area.</summary>
/// <param name="Zip">The five digits as a number: 1223 is ZIP code 01223.</param>
/// <param name="State">Postal code of its state.</param>
/// <param name="FormerBiddingArea">The former competitive bidding area as published; empty for a rural ZIP code.</param>
/// <param name="QuarterStart">First day of the quarter it is published for.</param>
/// <param name="Source">Where the row stands in its file.</param>
public readonly record struct RuralZip(int Zip, string State, string FormerBiddingArea, DateOnly QuarterStart, SourceRow Source)
{
    /// <summary>Whether rural fees apply.</summary>
    public bool IsRural => FormerBiddingArea.Length == 0;
}
