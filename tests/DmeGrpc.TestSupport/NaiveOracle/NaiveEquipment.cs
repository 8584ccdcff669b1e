using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>Rented and bought equipment, line by line and question after question.</summary>
internal sealed class NaiveEquipment(Claim claim, List<NaiveLine> lines, NaiveCatalog catalog, ClaimContext context)
{
    private static readonly string[] MonthModifiers = ["KH", "KI", "KJ"];
    private static readonly string[] OxygenCodes = ["E0424", "E0431", "E0433", "E0434", "E0439", "E1390", "E1391", "E1392", "E1405", "E1406", "K0738"];

    private readonly EquipmentPolicy policy = context.Policy;
    private readonly MemberSnapshot? known = (context.Member as MemberFacts.Known)?.Snapshot;
    private readonly bool applies = claim is { Setting: ServiceSetting.DmeSupplier, Program: PayerProgram.Medicare };

    private IEnumerable<NaiveLine> Readable => applies ? lines.Where(line => line.Code is not null && line.Days.Count > 0) : [];

    public void Pricing()
    {
        foreach (var line in Readable)
        {
            var category = Category(line, out var undecided);
            var buys = (line.Has("NU") || line.Has("UE")) && !line.Has("RB");
            var priced = new[] { "NU", "RR", "UE" }.Where(line.Has).ToList();
            if (undecided)
            {
                line.Add("Rental", "NotEvaluated", Text("Unknown", reason: "TablePartial"));
            }
            else if (category is not ("Inexpensive" or "CappedRental" or "FrequentlyServiced") && !IsOxygen(line, category))
            {
                continue;
            }
            else if (priced.Count > 1)
            {
                line.Add("Modifier", "Reject", string.Join(' ', priced));
            }
            else if (priced.Count == 0)
            {
                var hasPlainFee = catalog.On("Fees", line.Days[0])?.Fees!.Any(fee => fee.Code == line.Code && fee.Modifier.Length == 0) == true;
                if (!line.Has("RB") && !line.Has("MS") && !hasPlainFee)
                {
                    line.Add("Modifier", "Reject", string.Empty);
                }
            }
            else if (buys)
            {
                Purchase(line, category);
            }
            else if (IsComplex(line.Code!) && line.Days[0].Year >= 2011 && line.Has("KH") && line.Has("RR") && !line.Has("BR"))
            {
                line.Add("Rental", "Advisory", Text(category, with: "BR"));
            }
        }
    }

    private void Purchase(NaiveLine line, string category)
    {
        var firstYear = line.Code!.StartsWith("K08", StringComparison.Ordinal) ? 2011 : 2006;
        if (category == "Inexpensive" || (category == "CappedRental" && line.Days[0].Year < firstYear))
        {
            return;
        }

        if (IsComplex(line.Code))
        {
            if (!line.Has("BP"))
            {
                line.Add("Rental", "Deny", Text(category, with: "BP"));
            }
        }
        else if (category == "CappedRental" && claim.PlanId.Length > 0)
        {
            line.Add("Rental", "NotEvaluated", Text(category, reason: "ContractorDefined"));
        }
        else
        {
            // No code that random claims draw is a wheelchair option.
            line.Add("Rental", "Deny", Text(category));
        }
    }

    public void Months()
    {
        var (standing, own) = Items();
        foreach (var line in Readable)
        {
            var category = Category(line, out _);
            var numbers = MonthModifiers.Where(line.Has).ToList();
            if (line.Has("MS"))
            {
                Maintenance(line, category, standing, own);
            }

            if (!line.Has("RR"))
            {
                if (line.Has("KI") || line.Has("KJ"))
                {
                    line.Add("Rental", "Deny", Text(category));
                }
                else if (known is not null && own.TryGetValue(line, out var bought) && bought.IsBought && category == "Inexpensive"
                    && NaiveRentals.Holding(Before(line, standing), line.Code!, category, line.Days[0], policy.Rental) is ("Rented", var delivered))
                {
                    Cap(line, category, standing, delivered, null);
                }

                continue;
            }

            var month = MonthOf(line, standing, own);
            if (category == "CappedRental" && month is not null)
            {
                if (month.LastNumber > 13)
                {
                    line.Add("Rental", "Deny", Text(category, month, title: month.Period.Months.Count >= 13 ? month.Period.Months[12].Last.AddDays(1) : null));
                }
                else if (numbers is not [var only] || only != Expected(month.Number) || only != Expected(month.LastNumber))
                {
                    line.Add("Rental", "Deny", Text(category, month, with: Expected(month.Number)));
                }

                continue;
            }

            if (numbers.Count > 1 || (numbers.Count == 0 && category == "CappedRental"))
            {
                line.Add("Rental", "Deny", Text(category));
            }

            if (month is not null && IsOxygen(line, category) && month.LastNumber > 36)
            {
                line.Add("Rental", "Deny", Text(category, month));
            }
            else if (month is { LastNumber: > 1 } && category == "Inexpensive")
            {
                Cap(line, category, standing, month.Period.Months[0].First, month);
            }
        }
    }

    private void Maintenance(NaiveLine line, string category, List<NaiveItem> standing, Dictionary<NaiveLine, NaiveItem> own)
    {
        if (category is "FrequentlyServiced" or "Inexpensive" || (category == "CappedRental" && line.Days[0].Year >= 2011))
        {
            line.Add("Rental", "Deny", Text(category));
        }
        else if (IsOxygen(line, category) && own.ContainsKey(line) && known is not null
            && NaiveRentals.Holding(Before(line, standing), line.Code!, category, line.Days[0], policy.Rental) is ("Rented", var delivered))
        {
            var months = NaiveRentals.Of(Before(line, standing), line.Code!, policy.Rental).Where(month => month.Period.Months[0].First == delivered).Max(month => month.LastNumber);
            if (months < 36)
            {
                line.Add("Rental", "Deny", $"{category} month {months}-{months} with  since {delivered:yyyy-MM-dd}  gap 0 title  price  rented  ");
            }
        }
    }

    private void Cap(NaiveLine line, string category, List<NaiveItem> standing, DateOnly since, NaiveMonth? month)
    {
        var buying = line.Has("UE") ? "UE" : "NU";
        var fees = catalog.On("Fees", line.Days[0]);
        var rent = fees?.Fees!.Where(fee => fee.Code == line.Code && fee.Modifier == "RR").Select(fee => (int?)fee.Cents).FirstOrDefault();
        var price = fees?.Fees!.Where(fee => fee.Code == line.Code && fee.Modifier == buying).Select(fee => (int?)fee.Cents).FirstOrDefault();
        var lacking = fees is null || fees.Covers("Fees", line.Code!) ? "NoRow" : "TablePartial";
        var reason = fees is null ? catalog.GapReason("Fees")
            : rent is null || price is null ? lacking
            : claim.ServiceState.Length == 0 ? "OutsideClaim"
            : claim.ServiceState != "TX" ? lacking
            : string.Empty;
        var place = month is null ? $"{category} month - with  since {since:yyyy-MM-dd}  gap 0 title " : Text(category, month).Split(" price")[0];
        if (reason.Length > 0)
        {
            line.Add("Rental", "NotEvaluated", $"{place} price  rented  {reason}");
            return;
        }

        var rented = NaiveRentals.Of(Before(line, standing), line.Code!, policy.Rental).Where(earlier => earlier.Period.Months[0].First == since)
            .GroupBy(earlier => earlier.Number)
            .Select(same => same.OrderByDescending(earlier => earlier.LastNumber).ThenByDescending(earlier => earlier.Item.Allowed ?? -1).First())
            .Sum(earlier => earlier.Item.Allowed ?? (rent!.Value * (earlier.LastNumber - earlier.Number + 1)));
        var left = Math.Max(0, price!.Value - rented);
        var due = month is null ? price.Value : rent!.Value * (month.LastNumber - month.Number + 1);
        if (left < due)
        {
            line.Add("Rental", left == 0 ? "Deny" : "HistoryOffset", $"{place} price {price} rented {rented} ");
        }
    }

    public void Replacements()
    {
        var (standing, own) = Items();
        foreach (var line in Readable)
        {
            if (line.Has("RB") && string.IsNullOrWhiteSpace(line.Billed.Narrative))
            {
                line.Add("UsefulLifetime", "Deny", "narrative");
            }

            if (!line.Has("RA"))
            {
                continue;
            }

            var category = Category(line, out _);
            var cause = line.Billed.ReplacementCause ?? ReplacementCause.Wear;
            if (category == "FrequentlyServiced")
            {
                line.Add("UsefulLifetime", "Deny", $"{cause} .. None");
                continue;
            }

            if (known is null || !own.ContainsKey(line) || MonthOf(line, standing, own) is { Number: > 1 })
            {
                continue;
            }

            var day = line.Days[0];
            var (holding, delivered) = NaiveRentals.Holding(Before(line, standing), line.Code!, category, day, policy.Rental);
            var years = Years(line.Code!);
            if (holding == "None" || years is null || Anniversary(delivered, years.Value) <= day)
            {
                continue;
            }

            var isNever = category == "Oxygen" || (category == "Inexpensive" && holding == "Rented");
            if (isNever || cause == ReplacementCause.Wear || string.IsNullOrWhiteSpace(line.Billed.Narrative))
            {
                line.Add("UsefulLifetime", "Deny", $"{cause} {delivered:yyyy-MM-dd}..{Anniversary(delivered, years.Value).AddDays(-1):yyyy-MM-dd} {holding}");
            }
        }
    }

    public void SimilarItems()
    {
        var (standing, own) = Items();
        foreach (var line in Readable.Where(line => known is not null && own.ContainsKey(line) && IsOfGroup(line)).ToList())
        {
            var month = MonthOf(line, standing, own);
            if (month is { Number: > 1 } || Years(line.Code!) is not { } years)
            {
                continue;
            }

            var category = Category(line, out _);
            var day = line.Days[0];
            var before = Before(line, standing).ToList();
            var sameAllowed = line.Has("RA") || month is { Period.Beginning: "LongInterruption" }
                || (category == "Inexpensive" && NaiveRentals.Holding(before, line.Code!, category, day, policy.Rental).Holding == "Rented");
            var group = GroupOf(line.Code!)!;
            var given = before.Where(item => item.IsBought && GroupOf(item.Code) == group).ToList();
            foreach (var code in before.Select(item => item.Code).Distinct().Where(code => GroupOf(code) == group))
            {
                given.AddRange(NaiveRentals.Of(before, code, policy.Rental).GroupBy(rented => rented.Period.Months[0].First).Select(period => period.First().Item));
            }

            var found = given.Where(item => item.From <= day && day < Anniversary(item.From, years) && !(sameAllowed && item.Code == line.Code))
                .OrderBy(item => item.From).ThenBy(item => item.Claim, StringComparer.Ordinal).ThenBy(item => item.Line).LastOrDefault();
            if (found is not null)
            {
                line.Add(
                    "SameOrSimilar", "Deny",
                    $"{group} {found.Code} same {found.Code == line.Code} {found.From:yyyy-MM-dd}..{Anniversary(found.From, years).AddDays(-1):yyyy-MM-dd} {found.Place}");
            }
        }
    }

    public void Accessories()
    {
        foreach (var line in Readable.Where(line => known is not null && !line.IsRejected))
        {
            if (Lacking(line) is { } rule && !Posted().Any(item => item.From <= line.Days[^1] && InRanges(rule, item.Code)))
            {
                line.Add("Accessory", "Deny", $"{line.Code} of {string.Join(' ', rule.Bases)}");
            }
        }
    }

    public void Gaps(List<NaiveFinding> ofClaim)
    {
        if (context.Member is not MemberFacts.Unavailable unavailable)
        {
            return;
        }

        void Add(string edit, Func<NaiveLine, bool> asks)
        {
            if (Readable.Any(asks))
            {
                ofClaim.Add(new NaiveFinding(edit, "NotEvaluated", $"{unavailable.Reason}"));
            }
        }

        Add("Rental", line => (line.Has("RR") || line.Has("MS")) && Category(line, out _) is var category
            && (category is "CappedRental" or "Inexpensive" || IsOxygen(line, category)));
        Add("UsefulLifetime", line => line.Has("RA"));
        Add("SameOrSimilar", IsOfGroup);
        Add("Accessory", line => Lacking(line) is not null);
    }

    /// <summary>How many rental months a line bills by history, or by KH, KI and KJ where no history is known; null where neither tells.</summary>
    public int? MonthsBilled(NaiveLine line)
    {
        if (known is null)
        {
            return MonthModifiers.Count(line.Has) == 1 ? 1 : null;
        }

        var (standing, own) = Items();
        return MonthOf(line, standing, own) is { } month ? month.LastNumber - month.Number + 1 : null;
    }

    private static string? Expected(int month) => month == 1 ? "KH" : month <= 3 ? "KI" : month <= 13 ? "KJ" : null;

    private static bool IsComplex(string code) => string.CompareOrdinal(code, "K0835") >= 0 && string.CompareOrdinal(code, "K0864") <= 0
        && (string.CompareOrdinal(code, "K0843") <= 0 || string.CompareOrdinal(code, "K0848") >= 0);

    private static bool IsOxygen(NaiveLine line, string category) => category == "Oxygen" && OxygenCodes.Contains(line.Code);

    /// <summary>The day on which so many years are over; from 29 February that is 1 March of a common year.</summary>
    private static DateOnly Anniversary(DateOnly day, int years) =>
        day is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(day.Year + years) ? new DateOnly(day.Year + years, 3, 1) : new DateOnly(day.Year + years, day.Month, day.Day);

    private static string Text(string category, NaiveMonth? month = null, string? with = null, DateOnly? title = null, string reason = "") =>
        $"{category} month {month?.Number}-{month?.LastNumber} with {with} since {month?.Period.Months[0].First:yyyy-MM-dd} {month?.Period.Beginning} "
        + $"gap {month?.Gap ?? 0} title {title:yyyy-MM-dd} price  rented  {reason}";

    private static bool InRanges(AccessoryRule rule, string code) =>
        rule.Bases.Any(range => string.CompareOrdinal($"{range.First}", code) <= 0 && string.CompareOrdinal(code, $"{range.Last}") <= 0);

    private string Category(NaiveLine line, out bool undecided)
    {
        undecided = false;
        var day = line.Days[0];
        var codes = catalog.On("Codes", day);
        var isListed = codes?.Codes!.Any(row => row.Code == line.Code && row.Window.Has(day)) == true;
        var category = isListed ? codes!.Categories.GetValueOrDefault(line.Code!) : null;
        if (category is not (null or "Unknown"))
        {
            return category;
        }

        var fees = catalog.On("Fees", day);
        if (fees?.Fees!.Any(fee => fee.Code == line.Code) == true)
        {
            return line.Code![0] is 'E' or 'K' ? "Inexpensive" : "ProstheticOrthotic";
        }

        undecided = category == "Unknown" && !(fees is not null ? fees.Covers("Fees", line.Code!) : codes!.Covers("Codes", line.Code!));
        return "Unknown";
    }

    /// <summary>What the member was furnished with, lines of the claim that nothing stops among it; and every line of the claim that can be placed.</summary>
    private (List<NaiveItem> Standing, Dictionary<NaiveLine, NaiveItem> Own) Items()
    {
        var own = lines.Where(line => line.Code is not null && line.Days.Count > 0 && !line.IsRejected && !line.IsDuplicate).ToDictionary(line => line, line => new NaiveItem(
            line.Code!, line.Modifiers, line.Days[0], line.Days[^1], claim.BillingNpi, line.Billed.HasNewNeedOnFile, line.Place, string.Empty, line.Number, null));
        return ([.. Posted(), .. own.Where(pair => !pair.Key.IsStopped).Select(pair => pair.Value)], own);
    }

    private IEnumerable<NaiveItem> Posted() => known is null ? [] : known.History
        .Where(posted => posted.Disposition is Disposition.Payable or Disposition.Adjusted or Disposition.NotEvaluated && posted.Setting == ServiceSetting.DmeSupplier)
        .Select(posted => new NaiveItem(
            $"{posted.Code}", [.. posted.Modifiers.Select(modifier => $"{modifier}")], posted.Span.From, posted.Span.Through, posted.SupplierNpi,
            posted.HasNewNeedOnFile, EngineReading.Place(0, posted), $"{posted.Submitter}\n{posted.ClaimId}", posted.LineNumber,
            posted.AllowedCents is { } cents ? (long)(posted.PaidUnits > 1 ? cents / posted.PaidUnits : cents) : null));

    private NaiveMonth? MonthOf(NaiveLine line, List<NaiveItem> standing, Dictionary<NaiveLine, NaiveItem> own)
    {
        if (known is null || !own.TryGetValue(line, out var self))
        {
            return null;
        }

        var all = standing.Contains(self) ? standing : [.. standing, self];
        return NaiveRentals.Of(all, line.Code!, policy.Rental).Find(month => month.Item == self);
    }

    private static IEnumerable<NaiveItem> Before(NaiveLine line, List<NaiveItem> standing) => standing.Where(item => item.From < line.Days[0]);

    private bool IsOfGroup(NaiveLine line) =>
        !line.Has("RB") && (line.Has("RR") || line.Has("NU") || line.Has("UE")) && GroupOf(line.Code!) is not null && Category(line, out _) != "Oxygen";

    private string? GroupOf(string code) => policy.SimilarItems.Groups.FirstOrDefault(group => group.Codes.Any(range =>
        string.CompareOrdinal($"{range.First}", code) <= 0 && string.CompareOrdinal(code, $"{range.Last}") <= 0))?.Id;

    private int? Years(string code) => policy.Lifetimes.All.FirstOrDefault(rule => $"{rule.Codes.First}" == code) is { } rule ? rule.Lifetime?.Years : 5;

    private AccessoryRule? Lacking(NaiveLine line)
    {
        if (line.Has("RB") || policy.Accessories.All.FirstOrDefault(rule =>
            string.CompareOrdinal($"{rule.Accessories.First}", line.Code) <= 0 && string.CompareOrdinal(line.Code, $"{rule.Accessories.Last}") <= 0) is not { } rule)
        {
            return null;
        }

        var words = line.Billed.Narrative.ToUpperInvariant().Split([' ', ';', '.', ',']);
        return words.Any(word => rule.Words.Contains(word) || (word.Length == 5 && InRanges(rule, word)))
            || lines.Exists(other => other.Code is not null && !other.IsRejected && InRanges(rule, other.Code)) ? null : rule;
    }
}
