using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>Rented and bought equipment, line by line and question after question.</summary>
internal sealed partial class NaiveEquipment(Claim claim, List<NaiveLine> lines, NaiveCatalog catalog, ClaimContext context)
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
            if (undecided.Length > 0)
            {
                line.Add("Rental", "NotEvaluated", Text("Unknown", reason: undecided));
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

        var isChoice = IsComplex(line.Code) && category == "CappedRental";
        if (isChoice && line.Has("BP"))
        {
            return;
        }

        if (claim.PlanId.Length > 0)
        {
            line.Add("Rental", "NotEvaluated", Text(category, reason: "ContractorDefined"));
        }
        else
        {
            // No code that random claims draw is a wheelchair option.
            line.Add("Rental", "Deny", isChoice ? Text(category, with: "BP") : Text(category));
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

        Add("Rental", line => Category(line, out _) is var category && (line.Has("RR") || line.Has("MS")
            ? category is "CappedRental" or "Inexpensive" || IsOxygen(line, category)
            : category == "Inexpensive" && (line.Has("NU") || line.Has("UE")) && !line.Has("RB") && !IsNeverRented(line)));
        Add("UsefulLifetime", line => line.Has("RA") && NaiveRentals.Years(policy, line.Code!) is not null && Category(line, out _) != "FrequentlyServiced");
        Add("SameOrSimilar", IsOfGroup);
        Add("Accessory", line => Lacking(line) is not null);
    }

    private bool IsNeverRented(NaiveLine line) => catalog.On("Fees", line.Days[0]) is { } fees && fees.Covers("Fees", line.Code!)
        && !fees.Fees!.Any(fee => fee.Code == line.Code && fee.Modifier == "RR");

    private static bool IsComplex(string code) => string.CompareOrdinal(code, "K0835") >= 0 && string.CompareOrdinal(code, "K0864") <= 0
        && (string.CompareOrdinal(code, "K0843") <= 0 || string.CompareOrdinal(code, "K0848") >= 0);

    private static string Text(string category, NaiveMonth? month = null, string? with = null, DateOnly? title = null, string reason = "") =>
        $"{category} month {month?.Number}-{month?.LastNumber} with {with} since {month?.Period.Months[0].First:yyyy-MM-dd} {month?.Period.Beginning} "
        + $"gap {month?.Gap ?? 0} title {title:yyyy-MM-dd} price  rented  {reason}";

    private string Category(NaiveLine line, out string undecided) => Category(line.Code!, line.Days[0], out undecided);

    private string Category(string code, DateOnly day, out string undecided)
    {
        undecided = string.Empty;
        var codes = catalog.On("Codes", day);
        var isListed = codes?.Codes!.Any(row => row.Code == code && row.Window.Has(day)) == true;
        var category = isListed ? codes!.Categories.GetValueOrDefault(code) : null;
        if (category is not (null or "Unknown"))
        {
            return category;
        }

        var fees = catalog.On("Fees", day);
        if (fees?.Fees!.Any(fee => fee.Code == code) == true)
        {
            return code[0] is 'E' or 'K' ? "Inexpensive" : "ProstheticOrthotic";
        }

        undecided = category != "Unknown" ? string.Empty
            : fees is null ? catalog.GapReason("Fees")
            : fees.Covers("Fees", code) ? string.Empty
            : "TablePartial";
        return "Unknown";
    }

    /// <summary>Whether it is a brace or a limb of the policy's rows, billed as such are, without RR, NU, UE and MS.</summary>
    private bool IsOutright(string code, IEnumerable<string> modifiers) =>
        !modifiers.Any(modifier => modifier is "RR" or "NU" or "UE" or "MS")
        && (GroupOf(code) is not null || policy.Lifetimes.All.Any(rule =>
            string.CompareOrdinal($"{rule.Codes.First}", code) <= 0 && string.CompareOrdinal(code, $"{rule.Codes.Last}") <= 0))
        && Category(code, lines.Where(line => line.Code is not null && line.Days.Count > 0 && !line.IsRejected && !line.IsDuplicate).Select(line => line.Days[0]).DefaultIfEmpty().Min(), out _) == "ProstheticOrthotic";

    /// <summary>What the member was furnished with, lines of the claim that nothing stops among it; and every line of the claim that can be placed.</summary>
    private (List<NaiveItem> Standing, Dictionary<NaiveLine, NaiveItem> Own) Items()
    {
        var own = lines.Where(line => line.Code is not null && line.Days.Count > 0 && !line.IsRejected && !line.IsDuplicate).ToDictionary(line => line, line => new NaiveItem(
            line.Code!, line.Modifiers, line.Days[0], line.Days[^1], claim.BillingNpi, line.Billed.HasNewNeedOnFile, line.Place, string.Empty, line.Number, null,
            IsOutright(line.Code!, line.Modifiers)));
        return ([.. Posted(), .. own.Where(pair => !pair.Key.IsStopped).Select(pair => pair.Value)], own);
    }

    private IEnumerable<NaiveItem> Posted() => known is null ? [] : known.History
        .Where(posted => posted.Disposition is Disposition.Payable or Disposition.Adjusted or Disposition.NotEvaluated && posted.Setting == ServiceSetting.DmeSupplier)
        .Select(posted => new NaiveItem(
            $"{posted.Code}", [.. posted.Modifiers.Select(modifier => $"{modifier}")], posted.Span.From, posted.Span.Through, posted.SupplierNpi,
            posted.HasNewNeedOnFile, EngineReading.Place(0, posted), $"{posted.Submitter}\n{posted.ClaimId}", posted.LineNumber,
            posted.AllowedCents is { } cents ? (long)(posted.PaidUnits > 1 ? cents / posted.PaidUnits : cents) : null,
            IsOutright($"{posted.Code}", posted.Modifiers.Select(modifier => $"{modifier}"))));

    private static IEnumerable<NaiveItem> Before(NaiveLine line, List<NaiveItem> standing) => standing.Where(item => item.From < line.Days[0]);

    /// <summary>The same without braces that are for the other side alone.</summary>
    private IEnumerable<NaiveItem> BeforeOnItsSide(NaiveLine line, List<NaiveItem> standing) => Before(line, standing).Where(item =>
        !IsLateral(line) || line.Has("RT") == line.Has("LT") || item.Has("RT") == item.Has("LT") || line.Has("RT") == item.Has("RT"));

    private bool IsLateral(NaiveLine line) => context.ItemPolicy.LateralItems.Any(item =>
        string.CompareOrdinal($"{item.Codes.First}", line.Code) <= 0 && string.CompareOrdinal(line.Code, $"{item.Codes.Last}") <= 0);
}
