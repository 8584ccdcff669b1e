using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>The rental and the purchase fee of a line's item on its first day and at its place, or why they are not known.</summary>
internal sealed record EquipmentFees
{
    /// <summary>A month's fee in cents.</summary>
    public long RentalCents { get; private init; }

    /// <summary>The fee of the purchase in cents, new unless the line bills a used item.</summary>
    public long PurchaseCents { get; private init; }

    /// <summary>The row of the purchase fee.</summary>
    public TableRow? Row { get; private init; }

    /// <summary>Why they are not known; none where they are.</summary>
    public NotEvaluatedReason Reason { get; private init; }

    /// <summary>The same in words.</summary>
    public string Why { get; private init; } = string.Empty;

    public bool AreKnown => Reason == NotEvaluatedReason.None;

    public static EquipmentFees Of(ClaimReview review, LineReview line)
    {
        var (code, day) = (line.Code!.Value, line.Span!.Value.From);
        var timeline = review.Catalog.Fees(review.Claim.Program);
        if (timeline.On(day) is not { } fees)
        {
            return timeline.IsLoaded
                ? Unknown(NotEvaluatedReason.NoRowOnDate, $"no loaded fee schedule answers for {day:yyyy-MM-dd}")
                : Unknown(NotEvaluatedReason.TableNotLoaded, "no fee schedule is loaded");
        }

        review.Consult(fees);
        var others = line.Modifiers.Where(modifier => modifier != EquipmentModifiers.Rental && modifier != EquipmentModifiers.New && modifier != EquipmentModifiers.Used);
        var bought = line.Modifiers.Contains(EquipmentModifiers.Used) ? EquipmentModifiers.Used : EquipmentModifiers.New;
        if (fees.Table.Find(code, [.. others, EquipmentModifiers.Rental]) is not { Modifier: var first } rental || first != EquipmentModifiers.Rental
            || fees.Table.Find(code, [.. others, bought]) is not { Modifier: var second } purchase || second != bought)
        {
            return fees.Info.Coverage.Includes(code)
                ? Unknown(NotEvaluatedReason.NoRow, $"the fee schedule does not price it both with RR and with {bought}")
                : Unknown(NotEvaluatedReason.TablePartial, "the edition holds only part of the fee schedule");
        }

        var (rent, price) = (PlaceFee.Of(review, rental, day), PlaceFee.Of(review, purchase, day));
        return (rent.Cents, price.Cents) switch
        {
            ({ } rentCents, { } priceCents) => new EquipmentFees { RentalCents = rentCents, PurchaseCents = priceCents, Row = fees.RowAt(purchase.Source) },
            (null, _) => Unknown(rent.Reason, rent.Why),
            _ => Unknown(price.Reason, price.Why),
        };
    }

    private static EquipmentFees Unknown(NotEvaluatedReason reason, string why) => new() { Reason = reason, Why = why };
}
