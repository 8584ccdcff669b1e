using DmeGrpc.Engine.Coverage;
using DmeGrpc.ReferenceData.Plans.Json;

namespace DmeGrpc.ReferenceData.Plans.Sections;

/// <summary>Reads an item of $.limits.</summary>
internal static class LimitReader
{
    private static readonly int[] CalendarMonths = [1, 2, 3, 4, 6, 12];

    public static ItemLimit Read(PlanValue value)
    {
        var source = value.Object("codes", "families", "units", "months", "years", "alignment");
        var items = ItemReader.Selection(source);
        var units = (int)(source.Required("units")?.WholeNumber(0, PlanLimits.Units) ?? 0);
        var alignment = source.Optional("alignment")?.Word(PlanWords.Alignments) ?? LimitAlignment.Rolling;
        if (source.IsObject && source.Optional("months") is null == source.Optional("years") is null)
        {
            source.Refuse("Either months or years must be there, and not both.");
        }

        var months = source.Optional("months") is { } inMonths
            ? (int)inMonths.WholeNumber(1, PlanLimits.PeriodMonths)
            : (int)(source.Optional("years")?.WholeNumber(1, PlanLimits.PeriodMonths / 12) ?? 1) * 12;
        if (alignment == LimitAlignment.Calendar && !CalendarMonths.Contains(months))
        {
            source.Optional("alignment")!.Refuse("A period aligned with the calendar has 1, 2, 3, 4, 6 or 12 months.");
        }

        return new ItemLimit(items, units, new LimitPeriod(months, alignment));
    }
}
