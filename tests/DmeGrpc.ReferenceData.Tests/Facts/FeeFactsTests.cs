using System.Globalization;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Facts;

public sealed class FeeFactsTests
{
    private static readonly Edition Starter = StarterEdition.Load();

    [SharedDataFact]
    public void Every_fee_of_April_2025_is_the_published_one_and_no_row_of_a_priced_code_is_left_out() =>
        AssertPublished(CmsFiles.FeeSchedule2025, new DateOnly(2025, 4, 1));

    [SharedDataFact]
    public void Every_fee_of_January_2026_is_the_published_one_and_no_row_of_a_priced_code_is_left_out() =>
        AssertPublished(CmsFiles.FeeSchedule2026, new DateOnly(2026, 1, 1));

    [SharedDataFact]
    public void Every_ZIP_code_is_the_published_one()
    {
        AssertPublished("DME_Rural_ZIP_Q2_2025.csv", "ZIP CODE", new DateOnly(2025, 4, 1));
        AssertPublished("DME_Rural_ZIP_Q1_2026.csv", "DMEPOS RURAL ZIP CODE", new DateOnly(2026, 1, 1));
    }

    [Fact]
    public void Every_item_that_needs_prior_authorization_is_priced_in_both_schedules() => Assert.All(
        Starter.PriorAuthorizations(PayerProgram.Medicare)!.Rows,
        row => Assert.All(Starter.FeeSchedules(PayerProgram.Medicare), schedule => Assert.False(schedule.Find(row.Code).IsEmpty, row.Code.ToString())));

    [Fact]
    public void Every_item_of_the_list_of_codes_that_is_rented_month_by_month_is_priced_in_January_2026()
    {
        // Wheelchair bases in force that CMS's schedule lacks too.
        string[] withoutFee = ["K0830", "K0831"];
        var rented = Starter.Codes!.Rows.Where(row => row.Validity.Last is null
            && row.Category is PaymentCategory.CappedRental or PaymentCategory.FrequentlyServiced or PaymentCategory.Oxygen);

        Assert.Equal(
            withoutFee,
            rented.Where(row => Starter.Fees(PayerProgram.Medicare, new DateOnly(2026, 1, 1))!.Find(row.Code).IsEmpty).Select(row => row.Code.ToString()).Distinct());
    }

    [Theory]
    [InlineData(PaymentCategory.Inexpensive)]
    [InlineData(PaymentCategory.CappedRental)]
    [InlineData(PaymentCategory.FrequentlyServiced)]
    [InlineData(PaymentCategory.Oxygen)]
    [InlineData(PaymentCategory.ProstheticOrthotic)]
    [InlineData(PaymentCategory.Supply)]
    [InlineData(PaymentCategory.OstomySupply)]
    [InlineData(PaymentCategory.SurgicalDressing)]
    [InlineData(PaymentCategory.NerveStimulator)]
    public void Every_payment_category_of_the_schedule_has_a_fee(PaymentCategory category) => Assert.All(
        Starter.FeeSchedules(PayerProgram.Medicare), schedule => Assert.Contains(schedule.Rows, row => row.Category == category && row.Cents("PA", rural: false) > 0));

    private static void AssertPublished(IEnumerable<Dictionary<string, string>> published, DateOnly day)
    {
        var schedule = Starter.Fees(PayerProgram.Medicare, day)!;
        var codes = schedule.Rows.Select(row => row.Code.ToString()).ToHashSet();

        Assert.Equal(["AK", "CA", "NY", "OR", "PA", "TX"], schedule.Rows[0].States);
        Assert.Equal(
            published.Where(row => codes.Contains(row["HCPCS"])).Select(Text).Order(StringComparer.Ordinal), schedule.Rows.Select(Text).Order(StringComparer.Ordinal));
    }

    private static void AssertPublished(string file, string zipColumn, DateOnly day)
    {
        var published = Support.PlainCsv.Read(CmsFiles.Locate("dmepos", file)).ToLookup(row => int.Parse(row[zipColumn], CultureInfo.InvariantCulture));
        var ours = Starter.RuralZips(PayerProgram.Medicare, day)!.Rows;

        Assert.True(ours.Count > 50);
        Assert.All(ours, row => Assert.Equal(
            [$"{row.State} {row.QuarterStart.Year}{(row.QuarterStart.Month + 2) / 3:00} {(row.IsRural ? "RURAL" : row.FormerBiddingArea)}"],
            published[row.Zip].Select(other => $"{other["STATE"]} {other["YEAR/QTR"]} {other["LOCATION"]}")));
    }

    private static string Text(Dictionary<string, string> row) =>
        $"{row["HCPCS"]} {row["Mod"]} {row["Mod2"]} {row["JURIS"]} {row["CATG"]} {Cents(row["Ceiling"])} {Cents(row["Floor"])} "
        + string.Join(' ', new[] { "AK", "CA", "NY", "OR", "PA", "TX" }.Select(state => $"{state} {Cents(row[$"{state} (NR)"])} {Cents(row[$"{state} (R)"])}"));

    private static string Text(FeeScheduleRow row) =>
        $"{row.Code} {row.Modifier} {row.SecondModifier} {Jurisdiction(row.Jurisdiction)} {Category(row.Category)} {row.CeilingCents} {row.FloorCents} "
        + string.Join(' ', row.States.Select(state => $"{state} {row.Cents(state, rural: false) ?? 0} {row.Cents(state, rural: true) ?? 0}"));

    private static int Cents(string dollars) => dollars.Length == 0 ? 0 : (int)(decimal.Parse(dollars, CultureInfo.InvariantCulture) * 100);

    private static string Jurisdiction(FeeJurisdiction jurisdiction) => jurisdiction switch
    {
        FeeJurisdiction.DmeContractor => "D",
        FeeJurisdiction.Joint => "J",
        _ => "L",
    };

    private static string Category(PaymentCategory category) => category switch
    {
        PaymentCategory.Inexpensive => "IN",
        PaymentCategory.FrequentlyServiced => "FS",
        PaymentCategory.CappedRental => "CR",
        PaymentCategory.Oxygen => "OX",
        PaymentCategory.ProstheticOrthotic => "PO",
        PaymentCategory.OstomySupply => "OS",
        PaymentCategory.SurgicalDressing => "SD",
        PaymentCategory.Supply => "SU",
        PaymentCategory.NerveStimulator => "TE",
        PaymentCategory.TherapeuticShoe => "TS",
        PaymentCategory.LymphedemaCompression => "LC",
        PaymentCategory.Labor => "LT",
        _ => $"{category}",
    };
}
