using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Policy;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>What the member has already: replacements, similar items, and what accessories belong to.</summary>
internal sealed partial class NaiveEquipment
{
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
            var (holding, delivered) = NaiveRentals.Holding(BeforeOnItsSide(line, standing), line.Code!, category, day, policy);
            var years = NaiveRentals.Years(policy, line.Code!);
            if (holding == "None" || years is null || NaiveRentals.Anniversary(delivered, years.Value) <= day)
            {
                continue;
            }

            var isNever = category == "Oxygen" || (category == "Inexpensive" && holding == "Rented");
            if (isNever || cause == ReplacementCause.Wear || string.IsNullOrWhiteSpace(line.Billed.Narrative))
            {
                line.Add("UsefulLifetime", "Deny", $"{cause} {delivered:yyyy-MM-dd}..{NaiveRentals.Anniversary(delivered, years.Value).AddDays(-1):yyyy-MM-dd} {holding}");
            }
        }
    }

    public void SimilarItems()
    {
        var (standing, own) = Items();
        foreach (var line in Readable.Where(line => known is not null && own.ContainsKey(line) && IsOfGroup(line)).ToList())
        {
            var month = MonthOf(line, standing, own);
            if (month is { Number: > 1 } || NaiveRentals.Years(policy, line.Code!) is null)
            {
                continue;
            }

            var category = Category(line, out _);
            var day = line.Days[0];
            var before = BeforeOnItsSide(line, standing).ToList();
            var sameAllowed = line.Has("RA") || month is { Period.Beginning: "LongInterruption" }
                || (category == "Inexpensive" && NaiveRentals.Holding(before, line.Code!, category, day, policy).Holding == "Rented");
            var group = GroupOf(line.Code!)!;
            var given = before.Where(item => item.IsBought && GroupOf(item.Code) == group).ToList();
            foreach (var code in before.Select(item => item.Code).Distinct().Where(code => GroupOf(code) == group))
            {
                given.AddRange(NaiveRentals.Of(before, code, policy).GroupBy(rented => rented.Period.Months[0].First).Select(period => period.First().Item));
            }

            var inUse = given.Where(item => item.From <= day && NaiveRentals.Years(policy, item.Code) is { } years && day < NaiveRentals.Anniversary(item.From, years)
                    && !(sameAllowed && item.Code == line.Code))
                .OrderBy(item => item.From).ThenBy(item => item.Claim, StringComparer.Ordinal).ThenBy(item => item.Line).ToList();
            var sure = inUse.Where(item => !IsLateral(line) || ((line.Has("RT") || line.Has("LT")) && (item.Has("RT") || item.Has("LT")))).ToList();
            if (inUse.Count > 0)
            {
                var found = sure.Count > 0 ? sure[^1] : inUse[^1];
                var ends = NaiveRentals.Anniversary(found.From, NaiveRentals.Years(policy, found.Code)!.Value);
                line.Add(
                    "SameOrSimilar", sure.Count > 0 ? "Deny" : "NotEvaluated",
                    $"{group} {found.Code} same {found.Code == line.Code} {found.From:yyyy-MM-dd}..{ends.AddDays(-1):yyyy-MM-dd} {found.Place}{(sure.Count > 0 ? "" : " OutsideClaim")}");
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

    private static bool InRanges(AccessoryRule rule, string code) =>
        rule.Bases.Any(range => string.CompareOrdinal($"{range.First}", code) <= 0 && string.CompareOrdinal(code, $"{range.Last}") <= 0);

    private bool IsOfGroup(NaiveLine line) =>
        !line.Has("RB") && GroupOf(line.Code!) is not null && Category(line, out _) is var category && category != "Oxygen" && !OxygenCodes.Contains(line.Code)
        && (line.Has("RR") || line.Has("NU") || line.Has("UE") || (category == "ProstheticOrthotic" && !line.Has("MS")));

    private string? GroupOf(string code) => policy.SimilarItems.Groups.FirstOrDefault(group => group.Codes.Any(range =>
        string.CompareOrdinal($"{range.First}", code) <= 0 && string.CompareOrdinal(code, $"{range.Last}") <= 0))?.Id;

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
