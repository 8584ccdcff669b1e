using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// The units of one line on each of its days. Source: NCCI Policy Manual, chapter I, section V: units of a span are divided by its days and
/// rounded to the nearest whole number. Halves, which the manual leaves open, are rounded up. A single day's units are not rounded.
/// </summary>
/// <param name="Line">The line.</param>
/// <param name="Span">Its days.</param>
/// <param name="Raw">Units divided by days.</param>
/// <param name="PerDay">Units to compare with a limit.</param>
/// <param name="IsSummed">Whether they count towards the sum of a day.</param>
internal readonly record struct UnitCount(LineReview Line, ServiceSpan Span, decimal Raw, decimal PerDay, bool IsSummed)
{
    public static UnitCount Of(LineReview line, ServiceSpan span, decimal units, bool isSummed)
    {
        if (span.Days == 1)
        {
            return new UnitCount(line, span, units, units, isSummed);
        }

        var raw = units / span.Days;
        return new UnitCount(line, span, raw, Math.Round(raw, MidpointRounding.AwayFromZero), isSummed);
    }
}
