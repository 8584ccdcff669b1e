using DmeGrpc.Engine.Claims;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// The units of one code on each day, over all lines that count towards the sum of a day. Added up once, because 450 lines over a year of days
/// would otherwise be added up anew for each of them.
/// </summary>
internal sealed class DailyUnits
{
    private readonly Dictionary<DateOnly, Day> days = [];

    public DailyUnits(IEnumerable<UnitCount> counts)
    {
        foreach (var count in counts.Where(count => count.IsSummed).OrderBy(count => count.Line.Number))
        {
            foreach (var date in count.Span.EachDay())
            {
                if (!days.TryGetValue(date, out var day))
                {
                    days.Add(date, day = new Day());
                }

                day.Units += count.PerDay;
                if (count.Line.Posted is { } posted)
                {
                    day.HistoryUnits += count.PerDay;
                    day.History.Add(posted);
                }
                else
                {
                    day.LineNumbers.Add(count.Line.Number);
                }
            }
        }
    }

    /// <summary>The day's units and lines; the day must be one of a line that is summed.</summary>
    public Day On(DateOnly date) => days[date];

    /// <summary>What is counted on one day.</summary>
    internal sealed class Day
    {
        public decimal Units { get; set; }

        /// <summary>Those of <see cref="Units"/> that were paid on other claims.</summary>
        public decimal HistoryUnits { get; set; }

        /// <summary>The lines of the claim it comes from, in ascending order of their numbers.</summary>
        public List<int> LineNumbers { get; init; } = [];

        /// <summary>The lines of other claims it comes from, in the order of the review's history.</summary>
        public List<PostedLine> History { get; } = [];
    }
}
