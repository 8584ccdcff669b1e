using System.Globalization;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Fees;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Engine.Tables;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Facts;

/// <summary>
/// The national fee schedule of January 2026, quoted whole: every capped rental code with every pricing modifier, in every state and area. Sums are checked
/// against a calculation in dollars that shares nothing with the product.
/// </summary>
public sealed class QuoteFactsTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    [SharedDataFact]
    public void Every_capped_rental_of_every_state_and_area_is_quoted_with_the_sums_of_a_naive_calculation()
    {
        var published = CmsFiles.FeeSchedule2026.Where(row => row["CATG"] == "CR").ToList();
        string[] states = [.. published[0].Keys.Where(key => key.EndsWith("(NR)", StringComparison.Ordinal)).Select(key => key[..2])];
        var catalog = Catalog(published, states);
        var quoted = 0;
        foreach (var row in published)
        {
            foreach (var state in states)
            {
                foreach (var rural in (bool[])[false, true])
                {
                    var dollars = Dollars(row, state, rural);
                    var offer = EquipmentOffer.Of(Question(row, state, rural), catalog);
                    if (dollars == 0)
                    {
                        Assert.Null(offer.Quote);
                        continue;
                    }

                    var sums = Sums(row["HCPCS"], dollars);
                    Assert.Equal(sums, offer.Quote!.Months.Select(month => month.RentCents / 100m));
                    Assert.Equal((long)(sums[^1] * 100), offer.TotalRentCents);
                    Assert.Equal(13, offer.Quote.BreakEvenMonth);
                    quoted++;
                }
            }
        }

        Assert.True(quoted > 35_000, $"Only {quoted} quotes.");
    }

    private static EquipmentQuestion Question(Dictionary<string, string> row, string state, bool rural) => new()
    {
        Code = ProcedureCode.Parse(row["HCPCS"]),
        Modifiers = row["Mod2"].Length == 0 ? [] : [Modifier.Parse(row["Mod2"])],
        State = state,
        Area = DeliveryArea.Of(rural),
        Day = Day,
        ExpectedMonths = 15,
    };

    // Rent to the end of each of 15 months, in dollars: 13 are paid.
    private static List<decimal> Sums(string code, decimal fee)
    {
        var isPowerWheelchair = code is "K0010" or "K0011" or "K0012" or "K0013" or "K0014" || (code.StartsWith("K08", StringComparison.Ordinal)
            && int.Parse(code[1..], CultureInfo.InvariantCulture) is >= 813 and not (>= 832 and <= 834) and not (>= 865 and <= 867) and not (>= 892 and <= 897) and <= 898);
        var later = Math.Round(fee * (isPowerWheelchair ? 0.4m : 0.75m), 2, MidpointRounding.AwayFromZero);
        var sums = new List<decimal>();
        for (var month = 1; month <= 15; month++)
        {
            sums.Add((sums.Count == 0 ? 0 : sums[^1]) + (month <= 3 ? fee : month <= 13 ? later : 0));
        }

        return sums;
    }

    private static decimal Dollars(Dictionary<string, string> row, string state, bool rural)
    {
        var ruralFee = Fee(row[$"{state} (R)"]);
        return rural && ruralFee > 0 ? ruralFee : Fee(row[$"{state} (NR)"]);
    }

    private static decimal Fee(string text) => text.Length == 0 ? 0 : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static EditionCatalog Catalog(IReadOnlyList<Dictionary<string, string>> published, string[] states)
    {
        var places = new FeePlaces(states);
        var info = new TableInfo(TableKind.Fees, PayerProgram.Medicare, Setting: null, "January 2026", TableCoverage.Complete, ["fees.csv"]) { Span = new EffectiveWindow(Day) };
        return new EditionBuilder { Id = "national", Kind = EditionKind.Cms, Label = "a test's edition" }
            .WithFees(info, published.Select((row, line) => new FeeScheduleRow(
                places, [.. states.SelectMany(state => (int[])[(int)(Fee(row[$"{state} (NR)"]) * 100), (int)(Fee(row[$"{state} (R)"]) * 100)])])
            {
                Code = ProcedureCode.Parse(row["HCPCS"]),
                Modifier = Modifier.Parse(row["Mod"]),
                SecondModifier = row["Mod2"].Length == 0 ? default : Modifier.Parse(row["Mod2"]),
                Jurisdiction = FeeJurisdiction.DmeContractor,
                Category = PaymentCategory.CappedRental,
                CeilingCents = 0,
                FloorCents = 0,
                Source = new SourceRow(0, line + 2),
            }))
            .Build().Alone;
    }
}
