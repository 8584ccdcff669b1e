using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>
/// Counts the months of one period. The months keep the anniversary of the period's first day while each line begins in the anniversary
/// month that is due; after a longer pause the first day of use is the new anniversary. A line within the current month adds none. A month
/// that was billed from 28 February, because the anniversary is the 31st, ends on 27 March: what is billed from the 28th is the next one.
/// </summary>
internal sealed class PeriodCount(EquipmentLine first, PeriodBeginning beginning)
{
    private readonly List<ServiceSpan> months = [];
    private readonly List<(EquipmentLine Line, int Number, int LastNumber, int Interruption)> places = [];
    private DateOnly anniversary = first.Span.From;
    private int monthsSince;

    public string SupplierNpi => places[^1].Line.SupplierNpi;

    public DateOnly FirstDay => months[0].From;

    /// <summary>Whether every line so far replaces the equipment, so that one more goes on with the same replacement.</summary>
    public bool IsAllReplacement { get; private set; } = true;

    /// <summary>The days from the end of the last rental month to the day, both left out; negative within it.</summary>
    public int DaysSince(DateOnly day) => day.DayNumber - months[^1].Through.DayNumber - 1;

    public void Add(EquipmentLine line, int interruption)
    {
        IsAllReplacement &= line.IsReplacement;
        var number = AddMonth(line.Span.From);

        // A span that ends on the anniversary is still one month: suppliers bill it both ways.
        for (var i = 1; CalendarDays.AddMonths(line.Span.From, i) < line.Span.Through; i++)
        {
            AddMonth(CalendarDays.AddMonths(line.Span.From, i));
        }

        places.Add((line, number, months.Count, interruption));
    }

    public IEnumerable<RentalMonth> Close()
    {
        var period = new RentalPeriod(first.Code, beginning, months);
        return places.Select(place => new RentalMonth(place.Line, period, place.Number, place.LastNumber, place.Interruption));
    }

    /// <summary>The number of the month that the day belongs to, begun when the day lies past the current one.</summary>
    private int AddMonth(DateOnly day)
    {
        if (months.Count > 0)
        {
            if (day <= months[^1].Through && day < CalendarDays.AddMonths(anniversary, monthsSince + 1))
            {
                return months.Count;
            }

            (anniversary, monthsSince) = day < CalendarDays.AddMonths(anniversary, monthsSince + 2) ? (anniversary, monthsSince + 1) : (day, 0);
        }

        months.Add(new ServiceSpan(day, CalendarDays.EndOfMonthFrom(day)));
        return months.Count;
    }
}
