using DmeGrpc.Engine.Coverage;
using DmeGrpc.ReferenceData.Plans.Json;

namespace DmeGrpc.ReferenceData.Plans.Sections;

/// <summary>Reads an item of $.authorizations.</summary>
internal static class AuthorizationReader
{
    private const int LongestDays = 365;

    private static readonly DecisionTime NoTime = new(BusinessDays: null, CalendarDays: null, Hours: null);

    public static AuthorizationRule Read(PlanValue value, DocumentReader documents)
    {
        var source = value.Object("codes", "families", "states", "from", "through", "documents", "criteria", "turnaround");
        return new AuthorizationRule
        {
            Items = ItemReader.Selection(source),
            States = ItemReader.States(source),
            Window = source.Window(),
            Documents = documents.Named(source.Optional("documents")),
            Criteria = source.OptionalText("criteria"),
            Turnaround = source.Required("turnaround") is { } turnaround ? Turnaround(turnaround) : new Turnaround(NoTime, Expedited: null),
        };
    }

    private static Turnaround Turnaround(PlanValue value)
    {
        var source = value.Object("standard", "expedited");
        return new Turnaround(
            source.Required("standard") is { } standard ? Time(standard) : NoTime, source.Optional("expedited") is { } expedited ? Time(expedited) : null);
    }

    private static DecisionTime Time(PlanValue value)
    {
        var source = value.Object("businessDays", "calendarDays", "hours");
        var time = new DecisionTime(Whole("businessDays", LongestDays), Whole("calendarDays", LongestDays), Whole("hours", LongestDays * 24));
        if (source.IsObject && time == NoTime)
        {
            source.Refuse("One of businessDays, calendarDays and hours must be there.");
        }

        return time;

        int? Whole(string name, int max) => (int?)source.Optional(name)?.WholeNumber(1, max);
    }
}
