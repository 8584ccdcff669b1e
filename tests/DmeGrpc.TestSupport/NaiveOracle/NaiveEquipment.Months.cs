namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>Rental months, maintenance, and the price that rent may reach.</summary>
internal sealed partial class NaiveEquipment
{
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
                    && NaiveRentals.Holding(Before(line, standing), line.Code!, category, line.Days[0], policy) is ("Rented", var delivered))
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
            && NaiveRentals.Holding(Before(line, standing), line.Code!, category, line.Days[0], policy) is ("Rented", var delivered))
        {
            var months = NaiveRentals.Of(Before(line, standing), line.Code!, policy).Where(month => month.Period.Months[0].First == delivered).Max(month => month.LastNumber);
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
        var rows = fees?.Fees!.Where(fee => fee.Code == line.Code).ToList() ?? [];
        var isPriced = rows.Exists(fee => fee.Modifier == "RR") && rows.Exists(fee => fee.Modifier == buying);
        var (rent, whyNoRent) = isPriced ? NaiveCostShares.FeeAt(claim, catalog, rows.Find(fee => fee.Modifier == "RR"), line.Days[0]) : default;
        var (price, whyNoPrice) = isPriced ? NaiveCostShares.FeeAt(claim, catalog, rows.Find(fee => fee.Modifier == buying), line.Days[0]) : default;
        var reason = fees is null ? catalog.GapReason("Fees")
            : !isPriced ? (fees.Covers("Fees", line.Code!) ? "NoRow" : "TablePartial")
            : rent is null ? whyNoRent
            : price is null ? whyNoPrice
            : string.Empty;
        var place = month is null ? $"{category} month - with  since {since:yyyy-MM-dd}  gap 0 title " : Text(category, month).Split(" price")[0];
        if (reason.Length > 0)
        {
            line.Add("Rental", "NotEvaluated", $"{place} price  rented  {reason}");
            return;
        }

        var (rented, reckoned) = (0L, 0);
        foreach (var earlier in NaiveRentals.Of(Before(line, standing), line.Code!, policy).Where(earlier => earlier.Period.Months[0].First == since)
            .OrderBy(earlier => earlier.Number).ThenByDescending(earlier => earlier.LastNumber).ThenByDescending(earlier => earlier.Item.Allowed ?? -1))
        {
            rented += earlier.LastNumber <= reckoned ? 0 : earlier.Item.Allowed ?? (rent!.Value * (earlier.LastNumber - earlier.Number + 1));
            reckoned = Math.Max(reckoned, earlier.LastNumber);
        }

        var left = Math.Max(0, price!.Value - rented);
        decimal due = month is null ? price.Value : rent!.Value * (month.LastNumber - month.Number + 1);
        due = line.Billed.ChargeCents > 0 && line.Billed.ChargeCents / line.Units!.Value < due ? line.Billed.ChargeCents / line.Units!.Value : due;
        if (left < due)
        {
            line.Add("Rental", left == 0 ? "Deny" : "HistoryOffset", $"{place} price {price} rented {rented} ");
        }
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

    /// <summary>The places of the rental lines that bill a later month than the first.</summary>
    public HashSet<string> LaterMonths()
    {
        var (standing, _) = Items();
        return [.. standing.Select(item => item.Code).Distinct().SelectMany(code => NaiveRentals.Of(standing, code, policy)).Where(month => month.Number > 1).Select(month => month.Item.Place)];
    }

    private static string? Expected(int month) => month == 1 ? "KH" : month <= 3 ? "KI" : month <= 13 ? "KJ" : null;

    private static bool IsOxygen(NaiveLine line, string category) => category == "Oxygen" && OxygenCodes.Contains(line.Code);

    private NaiveMonth? MonthOf(NaiveLine line, List<NaiveItem> standing, Dictionary<NaiveLine, NaiveItem> own)
    {
        if (known is null || !own.TryGetValue(line, out var self))
        {
            return null;
        }

        var all = standing.Contains(self) ? standing : [.. standing, self];
        return NaiveRentals.Of(all, line.Code!, policy).Find(month => month.Item == self);
    }
}
