using DmeGrpc.Claims.V1;
using DmeGrpc.Coverage.V1;
using DmeGrpc.Reference.V1;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using Client = DmeGrpc.Coverage.V1.CoverageService.CoverageServiceClient;
using PaymentCategory = DmeGrpc.Reference.V1.PaymentCategory;

namespace DmeGrpc.Server.Tests.Services.Coverage;

public sealed class QuoteEquipmentTests(QuoteEquipmentTests.QuoteServer fixture) : IClassFixture<QuoteEquipmentTests.QuoteServer>
{
    private Client Service => new(fixture.Server.Channel);

    [Fact]
    public async Task D08_a_capped_rental_of_1000_00_is_quoted_at_100_00_three_times_and_75_00_ten_times_together_1050_00()
    {
        var quote = await QuoteAsync(Of("K0001", months: 13));

        Assert.Equal((RentalScheduleKind.CappedRental, 100_000, 105_000), (quote.ScheduleKind, quote.PurchasePriceCents, quote.TotalRentCents));
        Assert.Equal([10_000, 10_000, 10_000, .. Enumerable.Repeat(7_500L, 10)], quote.Months.Select(month => month.FeeCents));
        Assert.Equal((13u, EquipmentChoice.Purchase), (quote.BreakEvenMonth, quote.Choice));
    }

    [Fact]
    public async Task D09_a_power_wheelchair_of_4000_00_is_quoted_at_600_00_three_times_and_240_00_ten_times_together_4200_00()
    {
        var quote = await QuoteAsync(Of("K0823", months: 13));

        Assert.Equal((RentalScheduleKind.PowerWheelchair, 400_000, 420_000), (quote.ScheduleKind, quote.PurchasePriceCents, quote.TotalRentCents));
        Assert.Equal([60_000, 60_000, 60_000, .. Enumerable.Repeat(24_000L, 10)], quote.Months.Select(month => month.FeeCents));
        Assert.Equal(13u, quote.BreakEvenMonth);
    }

    [Fact]
    public async Task D21_the_months_of_a_power_wheelchair_are_billed_with_KH_KI_and_KJ_at_15_and_6_percent()
    {
        var quote = await QuoteAsync(Of("K0823", months: 14));

        Assert.Equal(
            ["KH 15", "KI 15", "KI 15", .. Enumerable.Repeat("KJ 6", 10)],
            quote.Months.Take(13).Select(month => $"{month.ExpectedModifiers[1]} {month.FeeCents * 100 / quote.PurchasePriceCents}"));
        Assert.All(quote.Months.Take(13), month => Assert.Equal("RR", month.ExpectedModifiers[0]));
        Assert.Empty(quote.Months[13].ExpectedModifiers);
        Assert.Equal((0, 420_000), (quote.Months[13].FeeCents, quote.Months[13].RentCents));
    }

    [Fact]
    public async Task Fees_are_evidence_with_their_row()
    {
        var quote = await QuoteAsync(Of("K0001", months: 1));

        var fee = Assert.Single(quote.Fees);
        Assert.Equal((10_000, "quotes-1", "Fees.csv", 2u), (fee.FeeCents, fee.Row.Table.EditionId, fee.Row.Table.Source, fee.Row.Table.Row));
        Assert.Equal((PaymentCategory.Cr, FeeArea.NonRural, NotEvaluatedReason.Unspecified), (quote.PaymentCategory, quote.FeeArea, quote.NotEvaluatedReason));
    }

    [Theory]
    [InlineData("15310", FeeArea.Rural, 12_000)]
    [InlineData("19103", FeeArea.NonRural, 10_000)]
    public async Task A_ZIP_code_decides_between_rural_and_other_fees_whatever_the_flag(string zip, FeeArea area, int cents)
    {
        var request = Of("K0001", months: 1);
        (request.ServiceZip, request.Rural) = (zip, zip != "15310");

        var quote = await QuoteAsync(request);

        Assert.Equal((area, cents), (quote.FeeArea, Assert.Single(quote.Fees).FeeCents));
    }

    [Fact]
    public async Task The_flag_decides_without_a_ZIP_code()
    {
        var request = Of("K0001", months: 1);
        request.Rural = true;

        Assert.Equal(12_000, Assert.Single((await QuoteAsync(request)).Fees).FeeCents);
    }

    [Fact]
    public async Task In_a_former_bidding_area_there_is_no_quote_where_its_fees_could_be_others()
    {
        var (capped, serviced) = (Of("K0001", months: 1), Of("E0465", months: 1));
        capped.ServiceZip = serviced.ServiceZip = "15001";

        var none = await QuoteAsync(capped);

        Assert.Equal((FeeArea.FormerBidding, NotEvaluatedReason.NoRow, EquipmentChoice.Unspecified), (none.FeeArea, none.NotEvaluatedReason, none.Choice));
        Assert.Empty(none.Months);
        Assert.False(none.HasPurchasePriceCents);
        Assert.False(Assert.Single(none.Fees).HasFeeCents);
        Assert.Equal(136_033, (await QuoteAsync(serviced)).TotalRentCents);
    }

    [Theory]
    [InlineData(1, 13)]
    [InlineData(13, 13)]
    [InlineData(14, 14)]
    [InlineData(120, 120)]
    [InlineData(121, 120)]
    [InlineData(1200, 120)]
    public async Task Months_are_shown_as_far_as_expected_or_to_the_break_even_month_and_120_at_most(uint expected, int shown) =>
        Assert.Equal(shown, (await QuoteAsync(Of("K0001", expected))).Months.Count);

    [Fact]
    public async Task The_total_counts_months_that_are_not_shown()
    {
        var quote = await QuoteAsync(Of("E0465", months: 1200));

        Assert.Equal((120, 163_239_600), (quote.Months.Count, quote.TotalRentCents));
        Assert.Equal((EquipmentChoice.Unspecified, 0u, false), (quote.Choice, quote.BreakEvenMonth, quote.HasPurchasePriceCents));
        Assert.All(quote.Months, month => Assert.False(month.HasPurchaseCents));
    }

    [Theory]
    [InlineData(12, EquipmentChoice.Rent)]
    [InlineData(13, EquipmentChoice.Purchase)]
    public async Task Who_needs_it_up_to_the_break_even_month_or_longer_buys_because_equal_costs_break_even(uint months, EquipmentChoice choice)
    {
        var quote = await QuoteAsync(Of("K0001", months));

        Assert.Equal(choice, quote.Choice);
        Assert.Contains("equal costs break even", quote.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Costs_beside_the_fees_count()
    {
        var request = Of("K0001", months: 12);
        (request.RentalOneOffCents, request.RepairCentsPerMonth, request.FirstRepairMonth, request.SalvageCents, request.SalvageLossCentsPerMonth) = (2_500, 100, 7, 1_000, 300);

        var quote = await QuoteAsync(request);

        Assert.Equal(100_000, quote.TotalRentCents);
        Assert.Equal([99_300, 99_600, 99_900, 100_000, 100_000, 100_000, 100_100], quote.Months.Take(7).Select(month => month.PurchaseCents));
        Assert.Equal(13u, quote.BreakEvenMonth);
    }

    [Fact]
    public async Task An_item_that_is_not_rented_has_a_price_and_nothing_to_choose()
    {
        var quote = await QuoteAsync(Of("L0648", months: 3));

        Assert.Equal((69_971, RentalScheduleKind.Unspecified, EquipmentChoice.Unspecified, 0), (quote.PurchasePriceCents, quote.ScheduleKind, quote.Choice, quote.Months.Count));
        Assert.Equal(NotEvaluatedReason.Unspecified, quote.NotEvaluatedReason);
    }

    [Theory]
    [InlineData("E9999", 2026, NotEvaluatedReason.NoRow)]
    [InlineData("K0001", 2025, NotEvaluatedReason.NoRowOnDate)]
    public async Task What_no_schedule_prices_is_an_answer_and_no_error(string code, int year, NotEvaluatedReason reason)
    {
        var request = Of(code, months: 1);
        request.ServiceDate = SampleClaims.Day(year, 3, 2);

        var quote = await QuoteAsync(request);

        Assert.Equal((code, reason, 0), (quote.ProcedureCode, quote.NotEvaluatedReason, quote.Fees.Count));
    }

    [Fact]
    public async Task Every_violation_is_named()
    {
        var request = new QuoteEquipmentRequest
        {
            ProcedureCode = "k0001",
            Modifiers = { "KU", "K", "KE" },
            ServiceZip = "1500",
            ServiceDate = new Google.Type.Date { Year = 2026, Month = 2, Day = 30 },
            ExpectedMonths = 1201,
            FirstRepairMonth = 1201,
            RentalOneOffCents = -1,
            RepairCentsPerMonth = 100_000_000_001,
            SalvageCents = long.MinValue,
            SalvageLossCentsPerMonth = -1,
        };

        var status = await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await Service.QuoteEquipmentAsync(request));

        Assert.Equal(
            [
                "expected_months", "first_repair_month", "modifiers", "procedure_code", "rental_one_off_cents", "repair_cents_per_month", "salvage_cents",
                "salvage_loss_cents_per_month", "service_date", "service_state", "service_zip",
            ],
            ErrorAssert.ViolationsOf(status).Select(violation => violation.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["expected_months: It must be from 1 to 1200."],
            ErrorAssert.ViolationsOf(await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await Service.QuoteEquipmentAsync(Of("K0001", 0)))));
    }

    private static QuoteEquipmentRequest Of(string code, uint months) => new()
    {
        ProcedureCode = code,
        ServiceState = "PA",
        ServiceDate = SampleClaims.Day(2026, 3, 2),
        ExpectedMonths = months,
    };

    private async Task<EquipmentQuote> QuoteAsync(QuoteEquipmentRequest request) => (await Service.QuoteEquipmentAsync(request)).Quote;

    public sealed class QuoteServer : IAsyncLifetime
    {
        public RunningServer Server { get; } = new();

        public async Task InitializeAsync()
        {
            await Server.InitializeAsync();
            Server.Editions.Publish(QuoteEdition.Build());
        }

        public Task DisposeAsync() => Server.DisposeAsync();
    }
}
