using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Fees;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Tests.Fees;

public sealed class ItemFeesTests
{
    [Theory]
    [InlineData("K0001", "", false, 2_000, null)]
    [InlineData("K0001", "", true, 3_000, null)]
    [InlineData("E0950", "", false, 883, 8_834)]
    [InlineData("E0950", "KU", false, 999, 9_999)]
    [InlineData("E0950", "RR", false, 883, 8_834)]
    [InlineData("E0950", "RT", false, 883, 8_834)]
    [InlineData("L0648", "", false, null, 69_971)]
    [InlineData("L0648", "", true, null, 69_971)]
    public void Fees_are_those_of_the_rows_that_price_renting_and_buying(string code, string modifiers, bool rural, int? rental, int? purchase)
    {
        var fees = Of(code, "PA", rural, FeeSketch.January, modifiers);

        Assert.Equal((rental, purchase, NotEvaluatedReason.None), (fees.Rental?.Cents, fees.Purchase?.Cents, fees.Gap));
    }

    [Fact]
    public void A_state_without_a_fee_has_the_row_and_no_fee()
    {
        var fees = Of("L0648", "AK", rural: false, FeeSketch.January);

        Assert.NotNull(fees.Purchase);
        Assert.Null(fees.Purchase.Cents);
    }

    [Fact]
    public void What_no_schedule_answers_says_why()
    {
        Assert.Equal(NotEvaluatedReason.NoRowOnDate, Of("K0001", "PA", rural: false, FeeSketch.January.AddDays(-1)).Gap);
        Assert.Equal(NotEvaluatedReason.NoRow, Of("E9999", "PA", rural: false, FeeSketch.January).Gap);
        Assert.Equal(NotEvaluatedReason.TablePartial, Of("A9999", "PA", rural: false, FeeSketch.January).Gap);
        Assert.Equal(NotEvaluatedReason.TableNotLoaded, ItemFees.Of(FeeSketch.Catalog, PayerProgram.Medicaid, ProcedureCode.Parse("K0001"), [], "PA", rural: false, FeeSketch.January).Gap);
    }

    [Theory]
    [InlineData(15310, FeeArea.Rural, NotEvaluatedReason.None)]
    [InlineData(15001, FeeArea.FormerBidding, NotEvaluatedReason.NoRow)]
    [InlineData(19103, FeeArea.NonRural, NotEvaluatedReason.None)]
    public void A_ZIP_code_tells_the_area(int zip, FeeArea area, NotEvaluatedReason gap)
    {
        var found = DeliveryArea.Of(FeeSketch.Catalog, PayerProgram.Medicare, zip, FeeSketch.January);

        Assert.Equal((area, gap), (found.Area, found.Gap));
    }

    [Fact]
    public void A_ZIP_code_tells_nothing_on_a_day_that_no_list_answers() => Assert.Equal(
        new DeliveryArea(FeeArea.NotEvaluated, NotEvaluatedReason.NoRowOnDate),
        DeliveryArea.Of(FeeSketch.Catalog, PayerProgram.Medicare, 15310, FeeSketch.January.AddDays(-1)));

    private static ItemFees Of(string code, string state, bool rural, DateOnly day, string modifiers = "") => ItemFees.Of(
        FeeSketch.Catalog, PayerProgram.Medicare, ProcedureCode.Parse(code), [.. modifiers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Modifier.Parse)], state, rural, day);
}
