using DmeGrpc.Engine.Fees;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Rental;
using Proto = DmeGrpc.Coverage.V1;
using ReferenceProto = DmeGrpc.Reference.V1;

namespace DmeGrpc.Server.Mapping.Coverage;

/// <summary>Quotes as the contract names them.</summary>
internal static class QuoteWriter
{
    /// <summary>The most months that are shown.</summary>
    private const int MaxMonths = 120;

    public static Proto.EquipmentQuote ToProto(this EquipmentOffer offer)
    {
        var proto = new Proto.EquipmentQuote
        {
            ProcedureCode = offer.Question.Code.ToString(),
            PaymentCategory = offer.Fees.Category.ToProto(),
            ScheduleKind = KindOf(offer.Quote?.Terms.Schedule),
            Choice = ChoiceOf(offer.Quote),
            Message = offer.Message,
            Fees = { FeesOf(offer) },
            FeeArea = offer.Question.Area.Area.ToProto(),
            NotEvaluatedReason = offer.Gap.ToProto(),
        };
        if (offer.PurchaseCents is { } price)
        {
            proto.PurchasePriceCents = price;
        }

        if (offer.Quote is { } quote)
        {
            var shown = Math.Min(MaxMonths, Math.Max(quote.Terms.ExpectedMonths, quote.BreakEvenMonth ?? 0));
            proto.Months.AddRange(quote.Months.Take(shown).Select(month => Write(month, quote.Terms.Schedule)));
            proto.BreakEvenMonth = (uint)(quote.BreakEvenMonth ?? 0);
            proto.TotalRentCents = offer.TotalRentCents!.Value;
        }

        return proto;
    }

    private static Proto.QuotedMonth Write(QuotedMonth month, RentalSchedule schedule)
    {
        var proto = new Proto.QuotedMonth
        {
            Month = (uint)month.Month,
            FeeCents = month.FeeCents,
            RentCents = month.RentCents,
            ExpectedModifiers = { PricingModifiers.OfRentalMonth(schedule, month.Month).Select(modifier => modifier.ToString()) },
        };
        if (month.PurchaseCents is { } cents)
        {
            proto.PurchaseCents = cents;
        }

        return proto;
    }

    // A row is evidence even where no quote comes of it; the fee is given only where the area is known.
    private static IEnumerable<ReferenceProto.Fee> FeesOf(EquipmentOffer offer)
    {
        var isPriced = !offer.Fees.DependsOnArea || offer.Question.Area.Gap == NotEvaluatedReason.None;
        foreach (var priced in (PricedRow?[])[offer.Fees.Rental, offer.Fees.Purchase])
        {
            if (priced is not null)
            {
                yield return offer.Fees.Schedule!.ToProto(priced.Row, offer.Question.State, isPriced ? priced.Cents : null);
            }
        }
    }

    private static Proto.RentalScheduleKind KindOf(RentalSchedule? schedule) => schedule?.Kind switch
    {
        null => Proto.RentalScheduleKind.Unspecified,
        RentalKind.CappedRental => Proto.RentalScheduleKind.CappedRental,
        RentalKind.PowerWheelchair => Proto.RentalScheduleKind.PowerWheelchair,
        RentalKind.Oxygen => Proto.RentalScheduleKind.Oxygen,
        RentalKind.Inexpensive => Proto.RentalScheduleKind.Inexpensive,
        RentalKind.FrequentlyServiced => Proto.RentalScheduleKind.FrequentlyServiced,
        _ => throw new ArgumentOutOfRangeException(nameof(schedule)),
    };

    private static Proto.EquipmentChoice ChoiceOf(EquipmentQuote? quote) => quote switch
    {
        null or { Reason: EquipmentChoiceReason.NotForSale } => Proto.EquipmentChoice.Unspecified,
        { Choice: EquipmentChoice.Purchase } => Proto.EquipmentChoice.Purchase,
        _ => Proto.EquipmentChoice.Rent,
    };
}
