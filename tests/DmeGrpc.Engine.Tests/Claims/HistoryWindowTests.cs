using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Tests.Coverage;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Claims;

public sealed class HistoryWindowTests
{
    [Fact]
    public void It_is_the_days_of_the_claim() => Assert.Equal(
        new ServiceSpan(new DateOnly(2024, 3, 1), new DateOnly(2024, 5, 10)),
        HistoryWindow.Of(TestClaims.Practitioner().On(2024, 5, 1).Line("A4351", days: 10).On(2024, 3, 1).Line("A4351").Build()));

    [Fact]
    public void With_a_rental_it_begins_18_months_before() => Assert.Equal(
        new ServiceSpan(new DateOnly(2022, 11, 1), new DateOnly(2024, 5, 1)), HistoryWindow.Of(TestClaims.Practitioner().On(2024, 5, 1).Line("E0193", 1, "RR").Build()));

    [Theory]
    [InlineData("E0601")]
    [InlineData("A7030")]
    public void A_supplier_s_begins_a_useful_lifetime_and_a_rental_before_and_ends_with_any_year_of_benefits(string code) => Assert.Equal(
        new ServiceSpan(new DateOnly(2017, 11, 1), new DateOnly(2025, 5, 10)),
        HistoryWindow.Of(TestClaims.Supplier().On(2024, 5, 1).Line(code, days: 10).Build()));

    [Fact]
    public void A_plan_that_limits_an_item_over_a_longer_period_makes_it_that_long()
    {
        var plan = PlanSketch.Plain with
        {
            Limits =
            [
                new ItemLimit(PlanSketch.Items("L8000"), 1, new LimitPeriod(120, LimitAlignment.Rolling)),
                new ItemLimit(PlanSketch.Items("L8001"), 1, new LimitPeriod(12, LimitAlignment.Calendar)),
            ],
        };

        Assert.Equal(new DateOnly(2014, 5, 1), HistoryWindow.Of(TestClaims.Supplier().On(2024, 5, 1).Line("L8000").Build(), plan)!.Value.From);
        Assert.Equal(new DateOnly(2034, 5, 1), HistoryWindow.Of(TestClaims.Supplier().On(2024, 5, 1).Line("L8000").Build(), plan)!.Value.Through);
        Assert.Equal(
            new DateOnly(2017, 11, 1), HistoryWindow.Of(TestClaims.Supplier().On(2024, 5, 1).Line("L8000").Build(), plan with { Limits = [] })!.Value.From);
    }

    [Fact]
    public void Lines_whose_days_are_no_span_of_service_or_yet_to_come_widen_it_by_nothing()
    {
        var claim = TestClaims.Supplier().On(2024, 5, 1).Line("E0193")
            .Line("E0601").WithLine(line => line with { FromDate = DateOnly.MinValue, ThroughDate = DateOnly.MaxValue })
            .Line("E0601").WithLine(line => line with { ThroughDate = DateOnly.MinValue })
            .Line("E0601").WithLine(line => line with { FromDate = TestClaims.Received.AddDays(1), ThroughDate = null })
            .Line("E0601", days: 367);

        Assert.Equal(new ServiceSpan(new DateOnly(2024, 5, 1), new DateOnly(2024, 5, 1)), HistoryWindow.DaysOf(claim.Build()));
        Assert.Null(HistoryWindow.Of(TestClaims.Supplier().Line("E0193", days: 367).Build()));
    }

    [Fact]
    public void The_ends_of_the_calendar_do_no_harm()
    {
        var claim = TestClaims.Supplier().Line("E0193", 1, "RR").WithLine(line => line with { FromDate = DateOnly.MinValue, ThroughDate = null })
            .Line("E0601").WithLine(line => line with { FromDate = DateOnly.MaxValue, ThroughDate = null }).With(one => one with { ReceivedDate = DateOnly.MaxValue });

        Assert.Equal(new ServiceSpan(DateOnly.MinValue, DateOnly.MaxValue), HistoryWindow.Of(claim.Build()));
        Assert.Null(HistoryWindow.Of(TestClaims.Supplier().Line("E0193").WithLine(line => line with { FromDate = null }).Build()));
    }
}
