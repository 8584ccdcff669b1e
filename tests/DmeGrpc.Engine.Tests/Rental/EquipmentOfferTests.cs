using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Fees;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Engine.Tests.Fees;

namespace DmeGrpc.Engine.Tests.Rental;

public sealed class EquipmentOfferTests
{
    [Theory]
    [InlineData("K0001", RentalKind.CappedRental, 20_000L, 19_500L, 13)]
    [InlineData("K0823", RentalKind.PowerWheelchair, 400_000L, 396_000L, 13)]
    [InlineData("E0950", RentalKind.Inexpensive, 8_834L, 8_834L, 11)]
    [InlineData("E1390", RentalKind.Oxygen, null, 115_668L, null)]
    [InlineData("E0465", RentalKind.FrequentlyServiced, null, 1_632_396L, null)]
    public void An_item_is_quoted_by_the_schedule_of_its_category(string code, RentalKind kind, long? price, long rentOfTwelveMonths, int? breakEven)
    {
        var offer = Offer(code);

        Assert.Equal((kind, price, breakEven, NotEvaluatedReason.None), (offer.Quote!.Terms.Schedule.Kind, offer.PurchaseCents, offer.Quote.BreakEvenMonth, offer.Gap));
        Assert.Equal(rentOfTwelveMonths, offer.TotalRentCents);
    }

    [Fact]
    public void What_renting_costs_once_counts_in_the_total()
    {
        var offer = EquipmentOffer.Of(Question("K0001") with { RentalOneOffCents = 500 }, FeeSketch.Catalog);

        Assert.Equal(20_000, offer.TotalRentCents);
        Assert.Equal(12, offer.Quote!.BreakEvenMonth);
    }

    [Theory]
    [InlineData("L0648", 69_971L)]
    [InlineData("E0720", 8_352L)]
    public void An_item_that_is_not_rented_has_a_price_and_no_quote(string code, long price)
    {
        var offer = Offer(code);

        Assert.Null(offer.Quote);
        Assert.Null(offer.TotalRentCents);
        Assert.Equal((price, NotEvaluatedReason.None), (offer.PurchaseCents, offer.Gap));
        Assert.Contains("is sold for $", offer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_tells_the_numbers_and_that_equal_costs_break_even() => Assert.Equal(
        "Renting K0001 for 12 months costs $195.00 and buying it $200.00 at first. In month 13 renting has cost as much as buying or more, and equal costs break even: "
        + "rent, as it is needed for less.",
        Offer("K0001").Message);

    [Theory]
    [InlineData("E9999", FeeArea.NonRural, NotEvaluatedReason.NoRow, "does not price E9999")]
    [InlineData("A9999", FeeArea.NonRural, NotEvaluatedReason.TablePartial, "holds only part")]
    [InlineData("K0001", FeeArea.FormerBidding, NotEvaluatedReason.NoRow, "former competitive bidding area")]
    [InlineData("K0001", FeeArea.NotEvaluated, NotEvaluatedReason.TablePartial, "whether rural fees apply")]
    public void Where_there_is_no_quote_the_message_says_why(string code, FeeArea area, NotEvaluatedReason gap, string words)
    {
        var offer = EquipmentOffer.Of(Question(code) with { Area = area == FeeArea.NonRural ? DeliveryArea.Of(rural: false) : new DeliveryArea(area, gap) }, FeeSketch.Catalog);

        Assert.Null(offer.Quote);
        Assert.Null(offer.PurchaseCents);
        Assert.Equal(gap, offer.Gap);
        Assert.Contains(words, offer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FeeArea.FormerBidding)]
    [InlineData(FeeArea.NotEvaluated)]
    public void The_area_need_not_be_known_where_rural_fees_are_no_others(FeeArea area) =>
        Assert.NotNull(EquipmentOffer.Of(Question("E0465") with { Area = new DeliveryArea(area, NotEvaluatedReason.NoRow) }, FeeSketch.Catalog).Quote);

    [Fact]
    public void A_state_without_a_fee_has_no_quote()
    {
        var offer = EquipmentOffer.Of(Question("L0648") with { State = "AK" }, FeeSketch.Catalog);

        Assert.Equal(NotEvaluatedReason.NoRow, offer.Gap);
        Assert.Contains("no fee of L0648 in AK", offer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ZIP_code_chooses_between_the_fees_of_a_state()
    {
        var rural = DeliveryArea.Of(FeeSketch.Catalog, PayerProgram.Medicare, 15310, FeeSketch.January);

        Assert.Equal(30_000, EquipmentOffer.Of(Question("K0001") with { Area = rural }, FeeSketch.Catalog).PurchaseCents);
    }

    private static EquipmentOffer Offer(string code) => EquipmentOffer.Of(Question(code), FeeSketch.Catalog);

    private static EquipmentQuestion Question(string code) => new()
    {
        Code = ProcedureCode.Parse(code),
        State = "PA",
        Area = DeliveryArea.Of(rural: false),
        Day = FeeSketch.January,
        ExpectedMonths = 12,
    };
}
