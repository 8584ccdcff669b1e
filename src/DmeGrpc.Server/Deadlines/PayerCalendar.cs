using DmeGrpc.Engine.Authorizations;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Deadlines;

/// <summary>The payer's days.</summary>
internal sealed class PayerCalendar(IOptions<CalendarSettings> settings, TimeProvider clock)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(settings.Value.TimeZone);

    /// <summary>The days on which the payer works.</summary>
    public IBusinessCalendar BusinessDays { get; } = new AdjustedCalendar(
        FederalCalendar.Instance, settings.Value.Closed, settings.Value.Open);

    /// <summary>The payer's day of today.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    private DateTimeOffset Now => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone);

    /// <summary>The instant of receipt on a day: now where it is today, and else the day's beginning, so that no time to decide is lost by being counted late.</summary>
    public DateTimeOffset ReceiptOn(DateOnly day)
    {
        var now = Now;
        if (day == DateOnly.FromDateTime(now.DateTime))
        {
            return now;
        }

        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }
}
