using System.Globalization;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>What members owe, line after line with a purse: what is left of the deductible and of the maximum. Of items without rental.</summary>
internal sealed class NaiveCostShares(Claim claim, NaiveCatalog catalog, ClaimContext context, NaiveEquipment equipment)
{
    private readonly Dictionary<DateOnly, (decimal Deductible, decimal Maximum, bool IsSure)> purses = [];
    private readonly MemberEnrollment? enrollment = (context.Member as MemberFacts.Known)?.Snapshot.Enrollment;

    /// <summary>The shares as text, by line; lines that are not payable have none.</summary>
    public Dictionary<NaiveLine, string> Of(List<(NaiveLine Line, string Disposition)> lines)
    {
        var texts = new Dictionary<NaiveLine, string>();
        if (claim.Setting != ServiceSetting.DmeSupplier)
        {
            return texts;
        }

        foreach (var (line, disposition) in lines.Where(each => each.Disposition is "Payable" or "Adjusted" or "NotEvaluated")
            .OrderBy(each => each.Line.Days[0]).ThenBy(each => each.Line.Number).ThenBy(each => each.Line.Days[^1]).ThenBy(each => each.Line.Code, StringComparer.Ordinal))
        {
            if (disposition == "NotEvaluated")
            {
                Unsure(CountedOn(line));
            }
            else
            {
                texts[line] = Of(line);
            }
        }

        return texts;
    }

    private CountedShare? CountedOn(NaiveLine line) => enrollment?.Counted.SingleOrDefault(share => share.Year.Contains(line.Days[0]));

    private string Of(NaiveLine line)
    {
        var day = line.Days[0];
        var counted = CountedOn(line);
        var (allowed, why) = Allowed(line, day);
        if (allowed is not { } amount)
        {
            Unsure(counted);
            return why;
        }

        var cents = amount.ToString(CultureInfo.InvariantCulture);
        if (NaiveCoverage.PlanOn(claim, context, day) is not { } plan)
        {
            Unsure(counted);
            return $"{cents} {(context.Plan is null ? "ContractorDefined" : "NoRowOnDate")}";
        }

        var family = catalog.FamilyOf(line.Code!, day);
        var deductible = plan.CostShare.Deductibles.Where(each => each.Window.Contains(day)).Select(each => (decimal?)each.Cents).SingleOrDefault();
        var maximum = plan.CostShare.OutOfPocketMaximums.Count == 0
            ? decimal.MaxValue
            : plan.CostShare.OutOfPocketMaximums.Where(each => each.Window.Contains(day)).Select(each => (decimal?)each.Cents).SingleOrDefault();
        if (family == BenefitFamily.Unknown && plan.CostShare.FamilyTerms.Count > 0)
        {
            Unsure(counted);
            return $"{cents} {catalog.FamilyGap(line.Code!, day)}";
        }

        if (deductible is null || maximum is null)
        {
            Unsure(counted);
            return $"{cents} NoRowOnDate";
        }

        var terms = plan.CostShare.FamilyTerms.TryGetValue(family, out var own) ? own : plan.CostShare.Terms;
        var purse = counted is null ? (Deductible: 0, Maximum: 0, IsSure: false) : PurseOf(counted);
        var now = Owes(terms, amount, deductible.Value - purse.Deductible, maximum.Value - purse.Maximum);
        var later = Owes(terms, amount, 0, maximum == decimal.MaxValue ? decimal.MaxValue : 0);
        if (!purse.IsSure && now != later)
        {
            Unsure(counted);
            var reason = context.Member switch
            {
                MemberFacts.Unavailable unavailable => $"{unavailable.Reason}",
                MemberFacts.Known when enrollment is null => "NoMemberRecord",
                MemberFacts.Known when counted is null => "NoRowOnDate",
                _ => "OutsideClaim",
            };
            return $"{cents} {reason}";
        }

        if (counted is not null)
        {
            purses[counted.Year.First] = (purse.Deductible + now.Deductible, purse.Maximum + now.Deductible + now.Copay + now.Coinsurance, purse.IsSure);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{cents} = {now.Deductible} + {now.Copay} + {now.Coinsurance}");
    }

    private void Unsure(CountedShare? counted)
    {
        if (counted is not null)
        {
            var purse = PurseOf(counted);
            purses[counted.Year.First] = (purse.Deductible, purse.Maximum, false);
        }
    }

    private (decimal Deductible, decimal Maximum, bool IsSure) PurseOf(CountedShare counted)
    {
        if (!purses.TryGetValue(counted.Year.First, out var purse))
        {
            purse = (counted.Met.DeductibleMetCents, counted.Met.OutOfPocketMetCents, true);
            var snapshot = ((MemberFacts.Known)context.Member).Snapshot;
            var came = snapshot.History.Where(posted => IsOf(posted) && (posted.PostedAt is null || posted.PostedAt > counted.AsOf)).Select(posted => (posted.Share, Sign: 1));
            var left = snapshot.Undone.Where(each => IsOf(each.Line) && each.Line.PostedAt is { } at && at <= counted.AsOf && (each.At is null || each.At > counted.AsOf))
                .Select(each => (each.Line.Share, Sign: -1));
            var changes = came.Concat(left).ToList();
            foreach (var (share, sign) in changes)
            {
                var (deductible, maximum) = (purse.Deductible + (sign * (share?.DeductibleCents ?? 0)), purse.Maximum + (sign * (share?.OwedCents ?? 0)));
                purse = (Math.Max(0, deductible), Math.Max(0, maximum), purse.IsSure);
            }

            if (changes.Exists(change => change.Share is null))
            {
                purse = (0, 0, false);
            }

            purses[counted.Year.First] = purse;
        }

        return purse;

        bool IsOf(PostedLine posted) =>
            posted.Disposition is Disposition.Payable or Disposition.Adjusted or Disposition.NotEvaluated && counted.Year.Contains(posted.Span.From);
    }

    private static (decimal Deductible, decimal Copay, decimal Coinsurance) Owes(ShareTerms terms, decimal amount, decimal deductibleLeft, decimal maximumLeft)
    {
        var deductible = terms.DeductibleApplies ? Math.Min(amount, Math.Max(0, deductibleLeft)) : 0;
        var copay = Math.Min(terms.CopayCents, amount - deductible);
        var coinsurance = Math.Floor(((amount - deductible - copay) * terms.Coinsurance.BasisPoints / 10_000) + 0.5m);
        var left = Math.Max(0, maximumLeft);
        deductible = Math.Min(deductible, left);
        copay = Math.Min(copay, left - deductible);
        return (deductible, copay, Math.Min(coinsurance, left - deductible - copay));
    }

    /// <summary>The allowed cents; or why they are not known.</summary>
    private (decimal? Cents, string Why) Allowed(NaiveLine line, DateOnly day)
    {
        if (catalog.On("Fees", day) is not { } tables)
        {
            return (null, catalog.GapReason("Fees"));
        }

        var rows = tables.Fees!.Where(row => row.Code == line.Code && (row.Modifier.Length == 0 || line.Has(row.Modifier))).ToList();
        if (rows.Count == 0)
        {
            return (null, tables.Covers("Fees", line.Code!) ? "NoRow" : "TablePartial");
        }

        var row = rows.OrderBy(each => each.Modifier, StringComparer.Ordinal).MaxBy(each => each.Modifier.Length);
        var (atPlace, why) = FeeAt(claim, catalog, row, day);
        if (atPlace is not { } fee)
        {
            return (null, why);
        }

        if (line.Billed.ChargeCents == 0 || line.Findings.Exists(finding => finding is { Outcome: "HistoryOffset", Edit: not "Rental" }))
        {
            return (null, "OutsideClaim");
        }

        var perUnit = (decimal)fee;
        if (line.Has("RR") && line.Code![0] is ('E' or 'K'))
        {
            if (equipment.MonthsBilled(line) is not { } months)
            {
                return (null, "OutsideClaim");
            }

            perUnit *= months;
        }

        if (line.Findings.Find(finding => finding is { Outcome: "HistoryOffset", Edit: "Rental" }) is { } cap)
        {
            var words = cap.Detail.Split(' ');
            perUnit = Math.Min(perUnit, int.Parse(words[Array.IndexOf(words, "price") + 1], CultureInfo.InvariantCulture) - int.Parse(words[Array.IndexOf(words, "rented") + 1], CultureInfo.InvariantCulture));
        }

        var units = line.PayableUnits ?? line.Units!.Value;
        return (Math.Floor(Math.Min(perUnit * units, line.Billed.ChargeCents * units / line.Units!.Value) + 0.5m), string.Empty);
    }

    /// <summary>The fee of a row where the claim's items are used; or why it is not known.</summary>
    public static (int? Cents, string Why) FeeAt(Claim claim, NaiveCatalog catalog, (string Code, string Modifier, int Cents, int RuralCents) row, DateOnly day)
    {
        if (claim.ServiceState.Length == 0)
        {
            return (null, "OutsideClaim");
        }

        if (claim.ServiceState != "TX" || row is { RuralCents: 0, Cents: 0 })
        {
            return (null, "NoRow");
        }

        if (row.RuralCents == 0 || row.RuralCents == row.Cents)
        {
            return (row.Cents, string.Empty);
        }

        if (claim.ServiceZip.Length != 5)
        {
            return (null, "OutsideClaim");
        }

        if (catalog.On("Zips", day) is not { } zips)
        {
            return (null, catalog.GapReason("Zips"));
        }

        var place = zips.Zips!.FirstOrDefault(each => each.Zip == claim.ServiceZip);
        if (place.Zip is null && !zips.IsComplete("Zips"))
        {
            return (null, "TablePartial");
        }

        var fee = place.Zip is null ? row.Cents : place.IsRural ? row.RuralCents : 0;
        return fee == 0 ? (null, "NoRow") : (fee, string.Empty);
    }
}
