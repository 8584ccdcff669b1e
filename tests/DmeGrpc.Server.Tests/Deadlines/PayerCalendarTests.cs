using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Server.Deadlines;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Tests.Deadlines;

public class PayerCalendarTests
{
    private static readonly DateTimeOffset LateEvening = new(2026, 3, 3, 2, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Today_is_the_payer_s_day() => Assert.Equal(
        (new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 2)), (Calendar(new CalendarSettings()).Today, Calendar(new CalendarSettings { TimeZone = "Etc/GMT+5" }).Today));

    [Fact]
    public void Receipt_of_today_is_now_and_of_an_earlier_day_its_beginning()
    {
        var calendar = Calendar(new CalendarSettings { TimeZone = "Etc/GMT+5" });

        Assert.Equal(LateEvening, calendar.ReceiptOn(new DateOnly(2026, 3, 2)));
        Assert.Equal(new DateTimeOffset(2026, 2, 27, 0, 0, 0, TimeSpan.FromHours(-5)), calendar.ReceiptOn(new DateOnly(2026, 2, 27)));
    }

    [Fact]
    public void Closed_and_open_days_move_due_dates()
    {
        var settings = new CalendarSettings { ClosedDays = { "2026-03-04" }, OpenDays = { "2026-03-07" } };

        Assert.Equal(new DateOnly(2026, 3, 7), DecisionDeadlines.AddBusinessDays(new DateOnly(2026, 3, 2), 4, Calendar(settings).BusinessDays));
        Assert.Equal(new DateOnly(2026, 3, 6), DecisionDeadlines.AddBusinessDays(new DateOnly(2026, 3, 2), 4, Calendar(new CalendarSettings()).BusinessDays));
    }

    private static PayerCalendar Calendar(CalendarSettings settings) => new(Options.Create(settings), new StoppedClock());

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => LateEvening;
    }
}
