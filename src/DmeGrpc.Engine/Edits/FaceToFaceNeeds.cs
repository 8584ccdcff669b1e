using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>Whether an item needs a face-to-face encounter and a written order before delivery.</summary>
/// <param name="Order">The row that asks for them; null where none does.</param>
/// <param name="Row">That row's place.</param>
/// <param name="Gap">Why it is not known whether some row does; none where it is known.</param>
internal readonly record struct FaceToFaceNeed(FaceToFaceOrder? Order, TableRow? Row, NotEvaluatedReason Gap);

/// <summary>Medicare's list of such items, for fee for service (42 CFR 410.38). Plans say themselves which documents they want.</summary>
internal static class FaceToFaceNeeds
{
    public static FaceToFaceNeed Of(ClaimReview review, ProcedureCode code, DateOnly day)
    {
        if (!AuthorizationNeeds.IsMedicareList(review.Claim))
        {
            return default;
        }

        if (review.Catalog.FaceToFaceOrders(PayerProgram.Medicare).On(day) is { } period)
        {
            review.Consult(period);
        }

        return OfMedicareList(review.Catalog, code, day);
    }

    /// <summary>What Medicare's list says of an item.</summary>
    public static FaceToFaceNeed OfMedicareList(EditionCatalog catalog, ProcedureCode code, DateOnly day)
    {
        var timeline = catalog.FaceToFaceOrders(PayerProgram.Medicare);
        return timeline.On(day) is not { } period
                ? new FaceToFaceNeed(null, null, timeline.IsLoaded ? NotEvaluatedReason.NoRowOnDate : NotEvaluatedReason.TableNotLoaded)
            : period.Table.Find(code, day) is { } order ? new FaceToFaceNeed(order, period.RowAt(order.Source), NotEvaluatedReason.None)
            : !period.Info.Coverage.Includes(code) ? new FaceToFaceNeed(null, null, NotEvaluatedReason.TablePartial)
            // The list lacks the item, and may have it by now.
            : period.Info.Coverage.IsOlderThan(new ServiceSpan(day, day)) ? new FaceToFaceNeed(null, null, NotEvaluatedReason.NoRowOnDate)
            : default;
    }
}
