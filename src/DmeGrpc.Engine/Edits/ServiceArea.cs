using System.Globalization;
using DmeGrpc.Engine.Fees;

namespace DmeGrpc.Engine.Edits;

/// <summary>The area in which a claim's items are used.</summary>
internal static class ServiceArea
{
    /// <summary>The area on a day, by the claim's ZIP code; null where the claim names none. The list of ZIP codes is noted as consulted.</summary>
    public static DeliveryArea? Of(ClaimReview review, DateOnly day)
    {
        var zip = review.Claim.ServiceZip;
        if (zip.Length != 5 || !int.TryParse(zip, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (review.Catalog.RuralZips(review.Claim.Program).On(day) is { } quarter)
        {
            review.Consult(quarter);
        }

        return DeliveryArea.Of(review.Catalog, review.Claim.Program, number, day);
    }
}
