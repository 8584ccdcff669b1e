using System.Globalization;
using DmeGrpc.Engine.Fees;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Rental;

/// <summary>Says in words what a quote comes to.</summary>
internal static class OfferText
{
    public static string Of(EquipmentOffer offer)
    {
        var (code, day) = (offer.Question.Code, offer.Question.Day);
        return offer switch
        {
            { Gap: not NotEvaluatedReason.None } => WhyNot(offer),
            { Quote: { } quote } => Compared(offer, quote),
            _ => $"{code} is sold for {Dollars(offer.PurchaseCents!.Value)} on {day:yyyy-MM-dd}, and the schedule has no rental of it.",
        };
    }

    public static string Dollars(long cents) => (cents / 100m).ToString("$#,0.00", CultureInfo.InvariantCulture);

    private static string Compared(EquipmentOffer offer, EquipmentQuote quote)
    {
        var months = quote.Terms.ExpectedMonths;
        var rent = $"Renting {offer.Question.Code} for {months} {(months == 1 ? "month" : "months")} costs {Dollars(offer.TotalRentCents!.Value)}";
        return quote.Reason switch
        {
            EquipmentChoiceReason.NotForSale when quote.Terms.Schedule.LastMonth is { } last => $"{rent}; it is not sold, and {last} months at most are paid.",
            EquipmentChoiceReason.NotForSale => $"{rent}; it is not sold, and paid as long as it is needed.",
            EquipmentChoiceReason.NeverBreaksEven => $"{rent} and buying it {Dollars(offer.PurchaseCents!.Value)} at first; renting never comes to cost as much: rent.",
            _ => $"{rent} and buying it {Dollars(offer.PurchaseCents!.Value)} at first. In month {quote.BreakEvenMonth} renting has cost as much as buying or more, "
                + $"and equal costs break even: {(quote.Choice == EquipmentChoice.Rent ? "rent, as it is needed for less" : "buy")}.",
        };
    }

    private static string WhyNot(EquipmentOffer offer)
    {
        var question = offer.Question;
        return offer.Fees.Gap switch
        {
            NotEvaluatedReason.TableNotLoaded => "No quote: no fee schedule is loaded.",
            NotEvaluatedReason.NoRowOnDate => $"No quote: no loaded fee schedule answers for {question.Day:yyyy-MM-dd}.",
            NotEvaluatedReason.NoRow => $"No quote: the fee schedule does not price {question.Code}.",
            NotEvaluatedReason.TablePartial => $"No quote: the edition holds only part of the fee schedule, and not {question.Code}.",
            _ when offer.Fees.DependsOnArea && question.Area.Area == FeeArea.FormerBidding => "No quote: the place is in a former competitive bidding area, whose own fees are not loaded.",
            _ when offer.Fees.DependsOnArea && question.Area.Gap != NotEvaluatedReason.None => "No quote: no loaded list tells whether rural fees apply at the ZIP code.",
            _ => $"No quote: the fee schedule has no fee of {question.Code} in {question.State} by which it is rented or sold.",
        };
    }
}
