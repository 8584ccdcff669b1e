using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Fees;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>The fee of a schedule's row at the place where a claim's items are used.</summary>
/// <param name="Cents">The fee; null where it is not known.</param>
/// <param name="Reason">Why it is not known; none where it is.</param>
/// <param name="Why">The same in words.</param>
internal readonly record struct PlaceFee(int? Cents, NotEvaluatedReason Reason, string Why)
{
    public static PlaceFee Of(ClaimReview review, FeeScheduleRow row, DateOnly day)
    {
        var (state, zip) = (review.Claim.ServiceState, review.Claim.ServiceZip);
        if (!StateCode.IsKnown(state))
        {
            return Unknown(NotEvaluatedReason.OutsideClaim, "the claim does not name the state of service");
        }

        var (rural, urban) = (row.Cents(state, rural: true), row.Cents(state, rural: false));
        if (rural is null || rural == urban)
        {
            return urban is { } everywhere ? Known(everywhere) : Unknown(NotEvaluatedReason.NoRow, $"the fee schedule has no fee for {row} in {state}");
        }

        if (ServiceArea.Of(review, day) is not { } area)
        {
            return Unknown(NotEvaluatedReason.OutsideClaim, $"{row} has another fee in rural areas of {state}, and the claim does not name the ZIP code of service");
        }

        // A former competitive bidding area has fees of its own, so the gap counts and not the area alone.
        return (area.Gap, area.Area == FeeArea.Rural) switch
        {
            (NotEvaluatedReason.None, true) => Known(rural.Value),
            (NotEvaluatedReason.None, false) when urban is { } nonRural => Known(nonRural),
            (NotEvaluatedReason.None, false) => Unknown(NotEvaluatedReason.NoRow, $"the fee schedule has no fee for {row} in {state} but for rural areas"),
            (NotEvaluatedReason.NoRow, _) => Unknown(area.Gap, $"ZIP code {zip} was in a competitive bidding area, whose fees are not loaded"),
            _ => Unknown(area.Gap, $"whether ZIP code {zip} is rural is not known"),
        };
    }

    private static PlaceFee Known(int cents) => new(cents, NotEvaluatedReason.None, string.Empty);

    private static PlaceFee Unknown(NotEvaluatedReason reason, string why) => new(null, reason, why);
}
