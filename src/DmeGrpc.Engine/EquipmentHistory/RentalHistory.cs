using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Rental;

namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>
/// The periods of continuous use of everything one member has rented, found from the dates of the lines alone: the order in which lines are given
/// or were received changes nothing. Each code is a piece of equipment: different equipment has its own period, and an accessory has one of its own
/// without touching that of its base. Source: 42 CFR 414.230.
/// </summary>
public sealed class RentalHistory
{
    private readonly Dictionary<(string ClaimId, int LineNumber), RentalMonth> byLine = [];

    private RentalHistory(IEnumerable<RentalMonth> months)
    {
        foreach (var month in months)
        {
            byLine.TryAdd((month.Line.ClaimId, month.Line.LineNumber), month);
        }

        Months = [.. byLine.Values];
        Periods = [.. Months.Select(month => month.Period).Distinct(ReferenceEqualityComparer.Instance).Cast<RentalPeriod>()];
    }

    /// <summary>Every rental line with its month, by code and date.</summary>
    public IReadOnlyList<RentalMonth> Months { get; }

    /// <summary>Every period, by code and date.</summary>
    public IReadOnlyList<RentalPeriod> Periods { get; }

    /// <summary>Finds the periods. Lines without RR are passed over.</summary>
    /// <param name="lines">One member's paid lines, and the lines to be judged among them.</param>
    /// <param name="rules">What payers read differently; null for the defaults.</param>
    public static RentalHistory Of(IEnumerable<EquipmentLine> lines, RentalRules? rules = null) => new(lines
        .Where(line => line.IsRental)
        .GroupBy(line => line.Code)
        .OrderBy(group => group.Key)
        .SelectMany(group => MonthsOf(group, rules ?? RentalRules.Default)));

    /// <summary>Where the line stands; null when it is not a rental line, or was not among the lines.</summary>
    public RentalMonth? MonthOf(EquipmentLine line) => byLine.GetValueOrDefault((line.ClaimId, line.LineNumber));

    /// <summary>The periods of one item, by date.</summary>
    public IEnumerable<RentalPeriod> PeriodsOf(ProcedureCode code) => Periods.Where(period => period.Code == code);

    private static IEnumerable<RentalMonth> MonthsOf(IEnumerable<EquipmentLine> lines, RentalRules rules)
    {
        var periods = new List<PeriodCount>();
        foreach (var line in InOrder(lines))
        {
            var last = periods.LastOrDefault();
            var beginning = last is null ? PeriodBeginning.FirstUse : Begins(last, line, rules);
            if (beginning is { } why)
            {
                periods.Add(new PeriodCount(line, why));
            }

            periods[^1].Add(line, last is null ? 0 : Math.Max(0, last.DaysSince(line.Span.From)));
        }

        return periods.SelectMany(period => period.Close());
    }

    /// <summary>By date; the rest only makes the order of lines of one day the same whatever order they came in.</summary>
    private static IOrderedEnumerable<EquipmentLine> InOrder(IEnumerable<EquipmentLine> lines) => lines
        .OrderBy(line => line.Span.From).ThenBy(line => line.Span.Through)
        .ThenBy(line => !line.IsReplacement).ThenBy(line => !line.HasNewNeedOnFile).ThenBy(line => line.SupplierNpi, StringComparer.Ordinal)
        .ThenBy(line => line.ClaimId, StringComparer.Ordinal).ThenBy(line => line.LineNumber);

    /// <summary>Why the line begins a new period; null when it goes on with the last.</summary>
    private static PeriodBeginning? Begins(PeriodCount last, EquipmentLine line, RentalRules rules)
    {
        if (line.IsReplacement && !last.IsAllReplacement)
        {
            return PeriodBeginning.Replacement;
        }

        if (last.DaysSince(line.Span.From) > rules.TemporaryInterruptionDays)
        {
            if (IsLifetimeOver(last, line, rules))
            {
                return PeriodBeginning.LifetimeOver;
            }

            if (line.HasNewNeedOnFile || !rules.NewPeriodNeedsDocuments)
            {
                return PeriodBeginning.LongInterruption;
            }
        }

        return rules.NewSupplierBeginsPeriod && line.SupplierNpi != last.SupplierNpi ? PeriodBeginning.NewSupplier : null;
    }

    // The supplier of oxygen equipment goes on furnishing it after the last month that is paid, so that RA alone tells the new from the old.
    private static bool IsLifetimeOver(PeriodCount last, EquipmentLine line, RentalRules rules) =>
        !OxygenEquipment.Contains(line.Code) && rules.Lifetimes.Of(line.Code) is { } lifetime && line.Span.From >= lifetime.EndsBefore(last.FirstDay);
}
