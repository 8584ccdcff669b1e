using System.Globalization;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms;
using DmeGrpc.ReferenceData.Tests.Cms.SharedData;
using DmeGrpc.ReferenceData.Tests.Support;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.CmsEditions;

/// <summary>The real files through the built and opened edition file: counts as their index gives them, values as their text has them.</summary>
public class SharedEditionTests
{
    private static Edition Edition => SharedEdition.Opened;

    [SharedDataFact]
    public void Every_table_has_as_many_rows_as_was_published() => Assert.Equal(
        [
            "Codes 2024Q3 8033", "PairEdits Medicare OutpatientHospital 2024Q3 1775818", "PairEdits Medicare Practitioner 2024Q3 2546017",
            "UnitLimits Medicare DmeSupplier 2024Q3 2928", "UnitLimits Medicare OutpatientHospital 2024Q3 14628", "UnitLimits Medicare Practitioner 2024Q3 14677",
            "AddOnCodes Medicare 2024-06-03 7465", "Fees Medicare 2025Q2 3511", "Fees Medicare 2026Q1 3515", "RuralZips Medicare 2025Q2 32036",
            "RuralZips Medicare 2026Q1 32035", "PriorAuthorizations Medicare 2026-07-29 110", "FaceToFaceOrders Medicare 2026-10-28 105",
            "DiagnosisCodes FY2024 97296", "DiagnosisCodes FY2026 15",
        ],
        Edition.Tables.Zip(SharedEdition.Description.Sections.Skip(2))
            .Where(table => table.First.Kind is not (TableKind.Modifiers or TableKind.IntegralPairs))
            .OrderBy(table => (table.First.Kind, table.First.Setting == ServiceSetting.Practitioner, table.First.Span.First))
            .Select(table => string.Join(' ', ((object?[])[table.First.Kind, table.First.Program, table.First.Setting, table.First.Release, table.Second.Rows]).OfType<object>())));

    [SharedDataFact]
    public void Excerpts_of_later_releases_do_not_hide_the_whole_tables() => Assert.Equal(
        ["MCR_MUE_PractitionerServices_Eff_07-01-2026.excerpt.csv", "ccipra-v322r0-f1.excerpt.txt"],
        SharedEdition.Made.Problems.Select(problem => Path.GetFileName(problem.File)).Order(StringComparer.Ordinal));

    [SharedDataFact]
    public void The_list_of_codes_answers_for_the_letters_it_has_and_for_no_CPT_code() =>
        Assert.Equal(
            new TableCoverage(IsComplete: false, "ABCEGHJKLMPQRSTUV") { CompleteThrough = new DateOnly(2024, 9, 30) }, Edition.Codes!.Info.Coverage);

    [SharedDataFact]
    public void L1933_which_is_newer_than_the_list_of_2024Q3_is_no_code_of_that_quarter_and_not_judged_by_it_later()
    {
        var inside = TestClaims.Supplier().On(2024, 9, 30).Line("L1933").JudgedBy(Edition);
        var later = TestClaims.Supplier().On(2024, 10, 1).Line("L1933").JudgedBy(Edition);

        Assert.Equal(Outcome.Deny, inside.FindingOf(1, EditKind.ProcedureCode).Outcome);
        Assert.Equal(
            (Outcome.NotEvaluated, NotEvaluatedReason.NoRowOnDate),
            (later.FindingOf(1, EditKind.ProcedureCode).Outcome, later.FindingOf(1, EditKind.ProcedureCode).NotEvaluatedReason));
    }

    [SharedDataFact]
    public void A_pair_that_is_newer_than_the_tables_of_2024Q3_is_free_in_that_quarter_and_not_judged_by_them_later()
    {
        var inside = TestClaims.Practitioner().On(2024, 9, 30).Line("0001U").Line("0417U").JudgedBy(Edition);
        var later = TestClaims.Practitioner().On(2026, 2, 2).Line("0001U").Line("0417U").JudgedBy(Edition);

        Assert.DoesNotContain(inside.Findings, finding => finding.Edit == EditKind.NcciPtp);
        Assert.Equal(NotEvaluatedReason.NoRowOnDate, Assert.Single(later.Findings, finding => finding.Edit == EditKind.NcciPtp).NotEvaluatedReason);
    }

    [SharedDataFact]
    public void The_prior_authorization_list_of_2026_07_29_lets_nothing_pass_after_its_quarter()
    {
        Assert.Empty(Judged(2026, 9, 30));
        Assert.Equal(NotEvaluatedReason.NoRowOnDate, Assert.Single(Judged(2026, 10, 1)).NotEvaluatedReason);

        static IEnumerable<Finding> Judged(int year, int month, int day) =>
            TestClaims.Supplier().On(year, month, day).Line("E0601").JudgedBy(Edition).Findings.Where(finding => finding.Edit == EditKind.PriorAuthorization);
    }

    [SharedDataFact]
    public void R03_an_item_that_was_taken_off_the_list_before_its_day_needed_a_number_while_it_was_on_it()
    {
        var required = On(2024, 8, 11);
        var ended = On(2024, 8, 12);

        Assert.Equal((Outcome.Deny, "197"), (required.FindingOf(1, EditKind.PriorAuthorization).Outcome, required.FindingOf(1, EditKind.PriorAuthorization).Adjustment.Carc));
        Assert.Empty(ended.FindingsOf(1, EditKind.PriorAuthorization));

        static ClaimVerdict On(int year, int month, int day) => TestClaims.Supplier().On(year, month, day).Line("L1833")
            .With(claim => claim with { ServiceState = "TX" }).JudgedBy(Edition);
    }

    [SharedDataFact]
    public void The_face_to_face_list_says_nothing_of_days_before_it() =>
        Assert.Equal(new EffectiveWindow(new DateOnly(2026, 10, 28)), Edition.FaceToFaceOrders(PayerProgram.Medicare)!.Info.Span);

    [SharedDataFact]
    public void The_manifest_names_every_file_that_gave_rows_with_its_checksum()
    {
        var sources = SharedEdition.Description.Manifest.Build.Sources;

        Assert.All(Edition.Tables.SelectMany(table => table.Sources), file => Assert.Contains(file, sources.Select(source => source.Name)));
        Assert.Contains("hcpcs/hcpcs_level2_descriptions_2024Q3.csv", sources.Select(source => source.Name));
        Assert.All(sources.Where(source => !source.Name.StartsWith("starter-", StringComparison.Ordinal)), source => Assert.Matches("^[0-9a-f]{64}$", source.Sha256));
    }

    [SharedDataFact]
    public void The_three_MUE_tables_agree_with_the_source_text()
    {
        AssertLimits(ServiceSetting.DmeSupplier, "mue_DMESupplierServices_2024Q3.tidy.csv");
        AssertLimits(ServiceSetting.Practitioner, "mue_PractitionerServices_2024Q3.tidy.csv");
        AssertLimits(ServiceSetting.OutpatientHospital, "mue_OutpatientHospitalServices_2024Q3.tidy.csv");
    }

    [SharedDataFact]
    public void The_HCPCS_list_agrees_with_the_source_text()
    {
        var names = PlainCsv.Read(SharedContents.Locate("hcpcs", "hcpcs_level2_descriptions_2024Q3.csv"))
            .Where(row => row["hcpcs_desc_type"] == "Short").ToDictionary(row => row["hcpcs_code"], row => row["hcpcs_description"]);

        Assert.Equal(
            PlainCsv.Read(SharedContents.Locate("hcpcs", "hcpcs_level2_attributes_2024Q3.csv")).OrderBy(row => row["hcpcs_code"], StringComparer.Ordinal)
                .Select(row => (row["hcpcs_code"], names[row["hcpcs_code"]], row["date_added"], row["date_term"])),
            Edition.Codes!.Rows.Select(row => (row.Code.ToString(), row.ShortName.Replace("\"", string.Empty, StringComparison.Ordinal),
                row.Validity.First == DateOnly.MinValue ? string.Empty : Iso(row.Validity.First), Iso(row.Validity.Last))));
    }

    [SharedDataFact]
    public void The_fee_schedules_agree_with_the_source_text()
    {
        AssertFees(new DateOnly(2025, 12, 31), "DMEPOS25_APR25.csv");
        AssertFees(new DateOnly(2026, 1, 1), "DMEPOS26_JAN.all_states.csv");
        Assert.Null(Edition.Fees(PayerProgram.Medicare, new DateOnly(2025, 3, 31)));
    }

    [SharedDataFact]
    public void Every_other_table_comes_back_as_it_was_read()
    {
        var read = SharedContents.All;

        AssertSame(read.AddOnCodes.Single().Rows, Edition.AddOns(PayerProgram.Medicare)!.Rows, row => row.Source);
        AssertSame(read.RuralZips[0].Rows, Edition.RuralZips(PayerProgram.Medicare, new DateOnly(2025, 4, 1))!.Rows, row => row.Source);
        AssertSame(read.RuralZips[1].Rows, Edition.RuralZips(PayerProgram.Medicare, new DateOnly(2026, 1, 1))!.Rows, row => row.Source);
        AssertSame(
            read.PriorAuthorizations.Single().Rows, Edition.PriorAuthorizations(PayerProgram.Medicare)!.Rows.Where(row => row.Window.Last is null), row => row.Source);
        AssertSame(read.FaceToFaceOrders.Single().Rows, Edition.FaceToFaceOrders(PayerProgram.Medicare)!.Rows, row => row.Source);
        AssertSame(read.DiagnosisCodes[0].Rows, Edition.DiagnosisCodes(new DateOnly(2024, 9, 30))!.Rows, row => row.Source);
        AssertSame(HospitalPairs().Rows, Edition.PairEdits(PayerProgram.Medicare, ServiceSetting.OutpatientHospital)!.Rows, row => row.Source);
        Assert.Null(Edition.DiagnosisCodes(new DateOnly(2024, 10, 1)));
    }

    [SharedDataFact]
    public void Modifiers_are_the_newest_record_of_each()
    {
        var newest = SharedContents.All.Modifiers.Single(table => table.Release.Label == "2026Q4").Rows;

        Assert.All(newest, record => Assert.Equal(record.Validity, Edition.Modifiers!.Find(record.Modifier)!.Validity));
        Assert.All(SharedContents.All.Modifiers.Single(table => table.Release.Label == "2020Q4").Rows, record => Assert.NotNull(Edition.Modifiers!.Find(record.Modifier)));
        Assert.Equal(SharedContents.All.Modifiers.Single(table => table.Release.Label == "2026Q4").Sources[0], Edition.Modifiers!.Info.Sources[0]);
    }

    private static CmsTable<PairEdit> HospitalPairs() => SharedContents.All.PairEdits.Single(table => table.Release.Setting == ServiceSetting.OutpatientHospital);

    // Tables have an order of their own, files another; where rows stand in the files orders both.
    private static void AssertSame<TRow>(IEnumerable<TRow> expected, IEnumerable<TRow> actual, Func<TRow, SourceRow> source) => Assert.True(
        expected.OrderBy(row => source(row).File).ThenBy(row => source(row).Line).SequenceEqual(actual.OrderBy(row => source(row).File).ThenBy(row => source(row).Line)));

    private static void AssertLimits(ServiceSetting setting, string file) => Assert.Equal(
        PlainCsv.Read(SharedContents.Locate("ncci_mue", file)).OrderBy(row => row["hcpcs_code"], StringComparer.Ordinal)
            .Select(row => (row["hcpcs_code"], row["mue_units"], row["mue_mai"], row["mue_rationale"], "from 2024-07-01")),
        Edition.UnitLimits(PayerProgram.Medicare, setting)!.Rows.Select(row => (row.Code.ToString(), row.Limit.ToString(CultureInfo.InvariantCulture),
            $"{(int)row.Indicator}", row.Rationale, row.Window.ToString())));

    private static void AssertFees(DateOnly day, string file)
    {
        var rows = Edition.Fees(PayerProgram.Medicare, day)!.Rows;
        var naive = PlainCsv.Read(SharedContents.Locate("dmepos", file))
            .OrderBy(row => row["HCPCS"], StringComparer.Ordinal).ThenBy(row => row["Mod"], StringComparer.Ordinal).ThenBy(row => row["Mod2"], StringComparer.Ordinal).ToList();
        Assert.Equal(naive.Select(row => (row["HCPCS"], row["Mod"], row["Mod2"], row["JURIS"][0], row["Ceiling"], row["Floor"])),
            rows.Select(row => (row.Code.ToString(), row.Modifier.ToString(), row.SecondModifier.ToString(), "?DJL"[(int)row.Jurisdiction],
                Amount(row.CeilingCents), Amount(row.FloorCents))));
        foreach (var state in rows[0].States)
        {
            Assert.Equal(naive.Select(row => (row[$"{state} (NR)"], row[$"{state} (R)"])),
                rows.Select(row => (Amount(row.Cents(state, rural: false) ?? 0), Amount(row.Cents(state, rural: true) ?? 0))));
        }
    }

    private static string Amount(int cents) => (cents / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
}
