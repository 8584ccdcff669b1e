using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Policy;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// What may be missing of a member's rentals because claims are on file from a day only. Unseen months make a rental longer and its beginning earlier, and
/// never the other way round. A first month that is billed with KH is the beginning.
/// </summary>
/// <param name="historyFrom">The day from which claims are on file; null where all are.</param>
/// <param name="rules">How periods are found.</param>
/// <param name="lines">The lines that are known.</param>
internal sealed class UnseenMonths(DateOnly? historyFrom, RentalRules rules, IReadOnlyCollection<EquipmentLine> lines)
{
    private const int LongestMonth = 31;

    /// <summary>Thirteen months of a capped rental, and interruptions that do not end it.</summary>
    private const int CappedRentalMonths = 18;

    private static readonly Modifier FirstMonth = RentalMonthModifiers.Expected(1)!.Value;

    /// <summary>The day from which claims are on file; null where all are.</summary>
    public DateOnly? HistoryFrom => historyFrom;

    /// <summary>Whether a rental may have begun before the first day that is known of it.</summary>
    public bool MayPrecede(ProcedureCode code, DateOnly firstDay) => EarliestBefore(code, firstDay) < historyFrom
        && !lines.Any(line => line.Code == code && line.IsRental && line.Span.From == firstDay && line.Modifiers.Contains(FirstMonth));

    /// <summary>Whether a rental may have months that are not known, before its first known day or after it.</summary>
    public bool MayBelongTo(ProcedureCode code, DateOnly firstDay) => firstDay < historyFrom || MayPrecede(code, firstDay);

    /// <summary>Whether a rental that is known from a day may have begun so much earlier that the useful lifetime of the item is over on another.</summary>
    public bool MayEndLifetime(ProcedureCode code, PaymentCategory category, UsefulLifetime lifetime, DateOnly firstDay, DateOnly day) =>
        MayPrecede(code, firstDay) && !(category == PaymentCategory.CappedRental && !rules.NewPeriodNeedsDocuments
            && lifetime.Contains(MonthsEarlier(firstDay, CappedRentalMonths), day));

    // A line that ends on a day is for a rental month that ends less than a month later. Where long interruptions end no rental, the useful lifetime does.
    private DateOnly EarliestBefore(ProcedureCode code, DateOnly firstDay) => rules.NewPeriodNeedsDocuments
        ? MonthsEarlier(firstDay, 12 * (rules.Lifetimes.Of(code) ?? UsefulLifetime.Default).Years)
        : DateOnly.FromDayNumber(Math.Max(0, firstDay.DayNumber - LongestMonth - rules.TemporaryInterruptionDays));

    private static DateOnly MonthsEarlier(DateOnly day, int months) => day > DateOnly.MinValue.AddMonths(months) ? day.AddMonths(-months) : DateOnly.MinValue;
}
