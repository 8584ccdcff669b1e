using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Claims;

public sealed class HistoryWindowTests
{
    [Fact]
    public void It_is_the_days_of_the_claim() => Assert.Equal(
        new ServiceSpan(new DateOnly(2024, 3, 1), new DateOnly(2024, 5, 10)),
        HistoryWindow.Of(TestClaims.Supplier().On(2024, 5, 1).Line("A4351", days: 10).On(2024, 3, 1).Line("A4351").Build()));

    [Fact]
    public void With_a_rental_it_begins_18_months_before() => Assert.Equal(
        new ServiceSpan(new DateOnly(2022, 11, 1), new DateOnly(2024, 5, 1)), HistoryWindow.Of(TestClaims.Supplier().On(2024, 5, 1).Line("E0193", 1, "RR").Build()));

    [Fact]
    public void Lines_whose_days_are_no_span_of_service_or_yet_to_come_widen_it_by_nothing()
    {
        var claim = TestClaims.Supplier().On(2024, 5, 1).Line("E0193")
            .Line("E0601").WithLine(line => line with { FromDate = DateOnly.MinValue, ThroughDate = DateOnly.MaxValue })
            .Line("E0601").WithLine(line => line with { ThroughDate = DateOnly.MinValue })
            .Line("E0601").WithLine(line => line with { FromDate = TestClaims.Received.AddDays(1), ThroughDate = null })
            .Line("E0601", days: 367);

        Assert.Equal(new ServiceSpan(new DateOnly(2024, 5, 1), new DateOnly(2024, 5, 1)), HistoryWindow.Of(claim.Build()));
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
