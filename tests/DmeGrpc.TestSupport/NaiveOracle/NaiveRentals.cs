using DmeGrpc.Engine.Policy;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>Something the member was furnished with.</summary>
/// <param name="Place">How the oracle names the line.</param>
/// <param name="Allowed">What was allowed for one of it.</param>
/// <param name="IsOutright">Whether it is a brace or a limb that needs no pricing modifier and has none.</param>
internal sealed record NaiveItem(
    string Code, IReadOnlyList<string> Modifiers, DateOnly From, DateOnly Through, string Supplier, bool HasNewNeed, string Place, string Claim, int Line, long? Allowed,
    bool IsOutright = false)
{
    public bool Has(string modifier) => Modifiers.Contains(modifier);

    public bool IsBought => (IsOutright || Has("NU") || Has("UE")) && !Has("RB");
}

/// <summary>A rental line in its period: the numbers of its months, and the days between the last month and it.</summary>
internal sealed record NaiveMonth(NaiveItem Item, int Number, int LastNumber, int Gap, NaivePeriod Period);

/// <summary>A period of continuous use, by the first and last day of each of its months.</summary>
internal sealed class NaivePeriod(string beginning)
{
    public string Beginning { get; } = beginning;

    public List<(DateOnly First, DateOnly Last)> Months { get; } = [];

    public List<NaiveItem> Items { get; } = [];
}

/// <summary>42 CFR 414.230, month after month: rental lines of one code in the order of their days.</summary>
internal static class NaiveRentals
{
    public static List<NaiveMonth> Of(IEnumerable<NaiveItem> items, string code, EquipmentPolicy policy)
    {
        var found = new List<NaiveMonth>();
        var rules = policy.Rental;
        var years = Years(policy, code);
        NaivePeriod? period = null;
        (DateOnly Anniversary, int Since) kept = default;
        foreach (var item in items.Where(item => item.Code == code && item.Has("RR"))
            .OrderBy(item => item.From).ThenBy(item => item.Through).ThenBy(item => item.Has("RA") ? 0 : 1).ThenBy(item => item.HasNewNeed ? 0 : 1)
            .ThenBy(item => item.Supplier, StringComparer.Ordinal).ThenBy(item => item.Claim, StringComparer.Ordinal).ThenBy(item => item.Line))
        {
            var gap = period is null ? 0 : item.From.DayNumber - period.Months[^1].Last.DayNumber - 1;
            var why = period is null ? "FirstUse"
                : item.Has("RA") && period.Items.Exists(other => !other.Has("RA")) ? "Replacement"
                : gap > rules.TemporaryInterruptionDays && code is not ("E0424" or "E1390") && years is { } span && item.From >= Anniversary(period.Months[0].First, span) ? "LifetimeOver"
                : gap > rules.TemporaryInterruptionDays && (item.HasNewNeed || !rules.NewPeriodNeedsDocuments) ? "LongInterruption"
                : rules.NewSupplierBeginsPeriod && period.Items[^1].Supplier != item.Supplier ? "NewSupplier"
                : null;
            if (why is not null)
            {
                period = new NaivePeriod(why);
            }

            var number = 0;
            for (var i = 0; i == 0 || item.From.AddMonths(i) < item.Through; i++)
            {
                var day = item.From.AddMonths(i);
                if (period!.Months.Count == 0)
                {
                    kept = (day, 0);
                    period.Months.Add((day, day.AddMonths(1).AddDays(-1)));
                }
                else if (day >= kept.Anniversary.AddMonths(kept.Since + 1) || day > period.Months[^1].Last)
                {
                    kept = day < kept.Anniversary.AddMonths(kept.Since + 2) ? (kept.Anniversary, kept.Since + 1) : (day, 0);
                    period.Months.Add((day, day.AddMonths(1).AddDays(-1)));
                }

                number = i == 0 ? period.Months.Count : number;
            }

            period!.Items.Add(item);
            found.Add(new NaiveMonth(item, number, period.Months.Count, Math.Max(0, gap), period));
        }

        return found;
    }

    /// <summary>The useful lifetime of an item; null for none.</summary>
    public static int? Years(EquipmentPolicy policy, string code) => policy.Lifetimes.All.FirstOrDefault(rule =>
        string.CompareOrdinal($"{rule.Codes.First}", code) <= 0 && string.CompareOrdinal(code, $"{rule.Codes.Last}") <= 0) is { } rule ? rule.Lifetime?.Years : 5;

    /// <summary>The day on which so many years are over; from 29 February that is 1 March of a common year.</summary>
    public static DateOnly Anniversary(DateOnly day, int years) =>
        day is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(day.Year + years) ? new DateOnly(day.Year + years, 3, 1) : new DateOnly(day.Year + years, day.Month, day.Day);

    /// <summary>How the member has an item on a day, by what was furnished before it, and the day of its delivery; "None" for not at all.</summary>
    public static (string Holding, DateOnly Delivered) Holding(IEnumerable<NaiveItem> before, string code, string category, DateOnly day, EquipmentPolicy policy)
    {
        var items = before.ToList();
        var held = items.FindAll(item => item.Code == code && item.IsBought).ConvertAll(item => (Since: item.From, Rank: 2, Delivered: item.From));
        foreach (var period in Of(items, code, policy).Select(month => month.Period).Distinct())
        {
            var first = period.Months[0].First;
            if (category == "CappedRental" && period.Months.Count >= 13 && period.Months[12].Last < day)
            {
                held.Add((period.Months[12].Last.AddDays(1), 3, first));
            }
            else if (day.DayNumber - period.Months[^1].Last.DayNumber - 1 <= policy.Rental.TemporaryInterruptionDays)
            {
                held.Add((first, 1, first));
            }
        }

        return held.Count == 0 ? ("None", default) : held.Select(one => (new[] { "", "Rented", "Bought", "TitlePassed" }[one.Rank], one.Since, one.Rank, one.Delivered))
            .OrderByDescending(one => one.Since).ThenByDescending(one => one.Rank).Select(one => (one.Item1, one.Delivered)).First();
    }
}
