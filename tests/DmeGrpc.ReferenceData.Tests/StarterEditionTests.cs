using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests;

public sealed class StarterEditionTests
{
    private static readonly Edition Starter = StarterEdition.Load();

    [Fact]
    public void It_says_that_it_is_no_substitute_for_the_published_files()
    {
        Assert.Equal(EditionKind.Starter, Starter.Kind);
        Assert.Contains("not a substitute", Starter.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void It_has_the_fifteen_listed_tables_and_the_integral_items_of_both_programs() =>
        Assert.Equal(
            [
                "Codes", "Modifiers", "PairEdits Medicare Practitioner", "PairEdits Medicare OutpatientHospital", "IntegralPairs Medicare",
                "IntegralPairs Medicaid", "UnitLimits Medicare DmeSupplier", "UnitLimits Medicare Practitioner",
                "UnitLimits Medicare OutpatientHospital", "AddOnCodes Medicare", "Fees Medicare", "Fees Medicare", "RuralZips Medicare",
                "RuralZips Medicare", "PriorAuthorizations Medicare", "FaceToFaceOrders Medicare",
            ],
            Starter.Tables.Select(table => $"{table.Kind} {table.Program} {table.Setting}".TrimEnd()));

    [Fact]
    public void None_of_its_tables_is_called_complete() => Assert.All(Starter.Tables, table => Assert.False(table.Coverage.IsComplete));

    [Fact]
    public void It_has_at_least_300_codes_and_none_of_the_AMA()
    {
        Assert.True(Starter.Codes!.Rows.Count >= 300);
        Assert.All(Starter.Codes.Rows, row => Assert.True(row.Code.IsLevelTwo, row.Code.ToString()));
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
    [InlineData(PaymentCategory.Nutrition)]
    public void Every_payment_category_has_a_code(PaymentCategory category) =>
        Assert.Contains(Starter.Codes!.Rows, row => row.Category == category);

    [Fact]
    public void Every_code_has_a_short_name_of_at_most_60_ascii_characters() =>
        Assert.All(Starter.Codes!.Rows, row =>
        {
            Assert.InRange(row.ShortName.Length, 1, 60);
            Assert.All(row.ShortName, character => Assert.True(char.IsAscii(character)));
        });

    [Fact]
    public void Every_integral_pair_and_every_limit_is_of_a_code_of_the_catalogue()
    {
        var catalogue = Starter.Codes!.Rows.Select(row => row.Code).ToHashSet();

        Assert.All(Starter.IntegralPairs(PayerProgram.Medicare)!.Rows, row => Assert.True(catalogue.Contains(row.ColumnOne) && catalogue.Contains(row.ColumnTwo)));
        Assert.All(
            Enum.GetValues<ServiceSetting>().SelectMany(setting => Starter.UnitLimits(PayerProgram.Medicare, setting)!.Rows),
            row => Assert.Contains(row.Code, catalogue));
    }

    [Fact]
    public void No_pair_of_items_includes_each_other()
    {
        var pairs = Starter.IntegralPairs(PayerProgram.Medicare)!;

        Assert.All(pairs.Rows, row => Assert.True(pairs.Find(row.ColumnTwo, row.ColumnOne).IsEmpty, $"{row.ColumnOne} {row.ColumnTwo}"));
    }

    [Fact]
    public void Medicaid_keeps_only_what_a_codes_own_description_says()
    {
        var medicare = Starter.IntegralPairs(PayerProgram.Medicare)!.Rows;

        Assert.Equal(
            medicare.Where(row => row.Origin == Engine.Findings.PairSource.CodeDescriptor), Starter.IntegralPairs(PayerProgram.Medicaid)!.Rows);
        Assert.Contains(medicare, row => row.Origin == Engine.Findings.PairSource.PolicyArticle);
    }

    [Fact]
    public void The_add_on_table_is_empty_and_means_that_no_DME_code_is_an_add_on()
    {
        var addOns = Starter.AddOns(PayerProgram.Medicare)!;

        Assert.Empty(addOns.Rows);
        Assert.True(addOns.Info.Coverage.Includes(ProcedureCode.Parse("E0601")));
        Assert.False(addOns.Info.Coverage.Includes(ProcedureCode.Parse("11001")));
    }

    [Fact]
    public void No_modifier_of_the_AMA_has_a_short_name()
    {
        var rows = StarterRows.Of("modifiers.csv");

        Assert.All(rows.Where(row => row["level"] == "CPT"), row => Assert.Empty(row["short_name"]));
        Assert.Contains(rows, row => row["level"] == "CPT");
    }

    [Fact]
    public void Every_row_names_the_line_on_which_it_stands()
    {
        AssertLines("codes.csv", Starter.Codes!.Rows.Select(row => (row.Source.Line, row.Code.ToString())));
        AssertLines("modifiers.csv", Starter.Modifiers!.Rows.Select(row => (row.Source.Line, row.Modifier.ToString())));
        AssertLines("pair_edits.csv", Settings(setting => Starter.PairEdits(PayerProgram.Medicare, setting)?.Rows
            .Select(row => (row.Source.Line, $"{row.ColumnOne},{row.ColumnTwo},"))));
        AssertLines("unit_limits.csv", Settings(setting => Starter.UnitLimits(PayerProgram.Medicare, setting)?.Rows
            .Select(row => (row.Source.Line, $"{row.Code},{row.Limit},"))));
    }

    [Fact]
    public void Every_row_of_payment_names_the_line_on_which_it_stands()
    {
        AssertLines("fees.csv", Starter.FeeSchedules(PayerProgram.Medicare).SelectMany(table => table.Rows)
            .Select(row => (row.Source.Line, $",{row.Code},{row.Modifier},{row.SecondModifier},")));
        AssertLines("rural_zips.csv", Starter.RuralZipQuarters(PayerProgram.Medicare).SelectMany(table => table.Rows)
            .Select(row => (row.Source.Line, $"{row.QuarterStart:yyyy-MM-dd},{row.Zip:00000},{row.State},{row.FormerBiddingArea}")));
        AssertLines("prior_authorizations.csv", Starter.PriorAuthorizations(PayerProgram.Medicare)!.Rows
            .Select(row => (row.Source.Line, $"{row.Code},{row.Phase},{(row.States.Count == 0 ? "ALL" : row.States.ToString())},")));
        AssertLines("face_to_face_orders.csv", Starter.FaceToFaceOrders(PayerProgram.Medicare)!.Rows.Select(row => (row.Source.Line, $",{row.Code},")));
    }

    [Theory]
    [InlineData("L1833", "PA", "2022-07-11", false)]
    [InlineData("L1833", "PA", "2022-07-12", true)]
    [InlineData("L1833", "CA", "2024-08-11", true)]
    [InlineData("L1833", "CA", "2024-08-12", false)]
    [InlineData("L1833", "CA", "2026-10-28", true)]
    [InlineData("K0856", "IL", "2017-03-20", true)]
    [InlineData("K0856", "PA", "2017-03-20", false)]
    [InlineData("L3761", "PA", "2026-10-28", false)]
    [InlineData("L3761", "PA", "2027-01-26", true)]
    [InlineData("E0601", "PA", "2026-10-28", false)]
    public void It_knows_where_and_when_an_item_needs_prior_authorization(string code, string state, string day, bool needed) => Assert.Equal(
        needed, Starter.PriorAuthorizations(PayerProgram.Medicare)!.Find(ProcedureCode.Parse(code), state, DateOnly.Parse(day)) is not null);

    [Fact]
    public void Every_item_that_needs_prior_authorization_has_the_family_of_its_code() => Assert.All(
        Starter.PriorAuthorizations(PayerProgram.Medicare)!.Rows,
        row => Assert.Equal(FamilyOf(row.Code.ToString()), row.Family));

    private static PriorAuthorizationFamily FamilyOf(string code) => code switch
    {
        ['L', '5', ..] => PriorAuthorizationFamily.LowerLimbProsthesis,
        ['L', ..] => PriorAuthorizationFamily.Orthosis,
        ['K', '0', '8', ..] => PriorAuthorizationFamily.PowerMobilityDevice,
        ['K', '0', '0', ..] => PriorAuthorizationFamily.ManualWheelchair,
        ['E', '0', '6', ..] => PriorAuthorizationFamily.PneumaticCompressionDevice,
        _ => PriorAuthorizationFamily.SupportSurface,
    };

    [Fact]
    public void It_holds_no_diagnosis_codes() => Assert.Empty(Starter.DiagnosisYears);

    private static IEnumerable<T> Settings<T>(Func<ServiceSetting, IEnumerable<T>?> rows) =>
        Enum.GetValues<ServiceSetting>().SelectMany(setting => rows(setting) ?? []);

    private static void AssertLines(string file, IEnumerable<(int Line, string Text)> rows)
    {
        var lines = File.ReadAllLines(StarterRows.PathOf(file));
        var all = rows.ToList();

        Assert.Equal(Enumerable.Range(2, lines.Length - 1), all.Select(row => row.Line).Order());
        Assert.All(all, row => Assert.Contains(row.Text, lines[row.Line - 1], StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_without_days_in_their_rows_answer_from_the_release_they_were_read_for_and_others_for_every_date()
    {
        var spans = Starter.Tables.Where(table => table.Span != EffectiveWindow.Always).Select(table => $"{table.Kind} {table.Span}").Distinct();

        Assert.Equal(
            [
                "UnitLimits from 2024-07-01", "Fees from 2025-04-01", "Fees from 2026-01-01", "RuralZips from 2025-04-01", "RuralZips from 2026-01-01",
                "FaceToFaceOrders from 2026-10-28",
            ],
            spans);
    }
}
