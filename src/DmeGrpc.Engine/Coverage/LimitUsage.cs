using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Coverage;

/// <summary>What has been used of a limit, by day.</summary>
/// <param name="limit">The limit.</param>
/// <param name="earlyDays">By how many days the periods of a rolling limit are shorter, because what follows may come early.</param>
internal sealed class LimitUsage(ItemLimit limit, int earlyDays)
{
    // In the order of the days.
    private readonly List<(DateOnly Day, decimal Units)> uses = [];

    /// <summary>Adds units of a day.</summary>
    public void Add(DateOnly day, decimal units)
    {
        if (units == 0)
        {
            return;
        }

        var place = uses.Count;
        while (place > 0 && uses[place - 1].Day > day)
        {
            place--;
        }

        uses.Insert(place, (day, units));
    }

    /// <summary>The same, to be added to by itself.</summary>
    public LimitUsage Copy()
    {
        var copy = new LimitUsage(limit, earlyDays);
        copy.uses.AddRange(uses);
        return copy;
    }

    /// <summary>
    /// What is used in the period of a day. Of a rolling limit a later use has a period of its own that may hold the day, and then the fullest of these periods
    /// counts, so that it makes no difference which of two claims comes first.
    /// </summary>
    public (decimal Units, ServiceSpan Days) In(DateOnly day)
    {
        var days = Around(day);
        var first = uses.FindIndex(use => use.Day >= days.From);
        if (first < 0)
        {
            return (0, days);
        }

        var next = first;
        var sum = 0m;
        for (; next < uses.Count && uses[next].Day <= days.Through; next++)
        {
            sum += uses[next].Units;
        }

        var fullest = (Units: sum, Days: days);
        for (; next < uses.Count && Around(uses[next].Day) is var later && later.Contains(day); next++)
        {
            sum += uses[next].Units;
            for (; uses[first].Day < later.From; first++)
            {
                sum -= uses[first].Units;
            }

            var isLastOfDay = next + 1 == uses.Count || uses[next + 1].Day != uses[next].Day;
            fullest = isLastOfDay && sum > fullest.Units ? (sum, later) : fullest;
        }

        return fullest;
    }

    private ServiceSpan Around(DateOnly day)
    {
        var days = limit.Period.Around(day);
        return limit.Period.Alignment == LimitAlignment.Calendar || days.Days <= earlyDays ? days : days with { From = days.From.AddDays(earlyDays) };
    }
}
