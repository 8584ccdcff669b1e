using DmeGrpc.Engine.Coverage;
using DmeGrpc.ReferenceData.Plans.Json;

namespace DmeGrpc.ReferenceData.Plans.Sections;

/// <summary>Reads $.businessHours.</summary>
internal static class BusinessHoursReader
{
    public static BusinessHours Read(PlanValue value)
    {
        var source = value.Object("timeZone", "open", "closedOn");
        return new BusinessHours(
            source.Required("timeZone")?.Word(PlanWords.TimeZones) ?? UnitedStatesTimeZone.All[0],
            PlanObject.Items(source.Required("open"), Hours, min: 1), source.Optional("closedOn")?.Set(day => day.Date()) ?? []);
    }

    private static OpenHours Hours(PlanValue value)
    {
        var source = value.Object("days", "opens", "closes");
        var hours = new OpenHours(
            source.Required("days")?.Set(day => day.Word(PlanWords.Weekdays)) ?? [], source.Required("opens")?.Time() ?? default,
            source.Required("closes")?.Time() ?? TimeOnly.MaxValue);
        if (hours.Closes <= hours.Opens && source.Optional("closes") is { } closes)
        {
            closes.Refuse("It closes before it opens. Hours past midnight are hours of the next day.");
        }

        return hours;
    }
}
