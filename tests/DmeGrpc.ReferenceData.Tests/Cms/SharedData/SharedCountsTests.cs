using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Tables;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Cms.SharedData;

/// <summary>Every real file gives as many rows as its index says.</summary>
public class SharedCountsTests
{
    [SharedDataFact]
    public void No_real_file_has_a_problem() => Assert.Empty(SharedContents.All.Problems);

    [SharedDataFact]
    public void The_practitioner_PTP_table_is_whole()
    {
        var table = SharedContents.All.PairEdits.Single(table => table.Release is { Setting: ServiceSetting.Practitioner, Label: "2024Q3" });

        Assert.Equal((2_546_017, 2_238_466, 4_965, 0), (table.Rows.Count, table.DistinctKeys, table.PairsInBothOrders, table.OverlappingRows));
        Assert.Equal(1_669_820, table.Rows.Count(row => row.Window.Last is null));
        Assert.Equal([739_553, 1_707_611, 98_853],
            new[] { ModifierIndicator.NotAllowed, ModifierIndicator.Allowed, ModifierIndicator.NotApplicable }.Select(value => table.Rows.Count(row => row.Indicator == value)));
        Assert.Equal(12, table.Rows.Select(row => row.Rationale).Distinct().Count());
        Assert.Equal(305_096, PairsWithSeveralRows(table.Rows));
        Assert.True(table.Coverage.IsComplete);
    }

    [SharedDataFact]
    public void The_hospital_PTP_table_is_whole()
    {
        var table = SharedContents.All.PairEdits.Single(table => table.Release.Setting == ServiceSetting.OutpatientHospital);

        Assert.Equal((1_775_818, 1_695_434, 0), (table.Rows.Count, table.DistinctKeys, table.OverlappingRows));
        Assert.Equal(1_335_857, table.Rows.Count(row => row.Window.Last is null));
    }

    [SharedDataFact]
    public void The_excerpt_of_a_later_release_is_a_table_of_its_own_and_not_whole()
    {
        var table = SharedContents.All.PairEdits.Single(table => table.Release.Label == "2026Q3");

        Assert.Equal((154, false), (table.Rows.Count, table.Coverage.IsComplete));
    }

    [SharedDataFact]
    public void Every_PTP_file_has_six_lines_before_its_rows() => Assert.All(
        SharedContents.All.Sources.Where(source => source.Layout.StartsWith("PTP", StringComparison.Ordinal)), source => Assert.Equal(6, source.PreambleLines));

    [SharedDataFact]
    public void The_MUE_tables_are_whole()
    {
        Assert.Equal(
            [(ServiceSetting.DmeSupplier, 2_928, 977), (ServiceSetting.Practitioner, 14_677, null), (ServiceSetting.OutpatientHospital, 14_628, (int?)null)],
            SharedContents.All.UnitLimits.Where(table => table.Release.Label == "2024Q3").Select(table => (table.Release.Setting!.Value, table.Rows.Count,
                table.Release.Setting == ServiceSetting.DmeSupplier ? table.Rows.Count(row => row.Limit == 0) : (int?)null)));
        Assert.Equal(44, SharedContents.All.UnitLimits.Single(table => table.Release.Label == "2026Q3").Rows.Count);
    }

    [SharedDataFact]
    public void The_indicators_of_the_DME_table_are_as_published() => Assert.Equal(
        [23, 1_256, 1_649],
        new[] { AdjudicationIndicator.ClaimLine, AdjudicationIndicator.DateOfServicePolicy, AdjudicationIndicator.DateOfServiceClinical }
            .Select(value => SharedContents.All.UnitLimits[0].Rows.Count(row => row.Indicator == value)));

    [SharedDataFact]
    public void The_add_on_edits_are_whole()
    {
        var rows = Assert.Single(SharedContents.All.AddOnCodes).Rows;

        Assert.Equal((7_465, 6_860, 36, 569, 44), (rows.Count, rows.Count(row => row.Type == AddOnType.CompleteList),
            rows.Count(row => row.Type == AddOnType.ContractorList), rows.Count(row => row.Type == AddOnType.PartialList), rows.Count(row => row.Primary is null)));
    }

    [SharedDataFact]
    public void The_HCPCS_file_of_2019_has_its_records_of_each_kind()
    {
        var source = SharedContents.Source("HCPC2019_CONTR_ANWEB.txt");

        Assert.Equal((11_630, 8, 6_440 + 360, 4_656 + 166), (source.Lines, source.PreambleLines, source.RowsKept, source.ContinuationRecords));
        Assert.Equal((6_440, 360), (Codes("2019Q1"), SharedContents.All.Modifiers.Single(table => table.Release.Label == "2019Q1").Rows.Count));
    }

    [SharedDataFact]
    public void The_later_HCPCS_files_are_whole()
    {
        Assert.Equal((0, 7_158, 10, 7_196),
            (SharedContents.Source("HCPC2020_07_ANWEB.xlsx").PreambleLines, SharedContents.Source("HCPC2020_07_ANWEB.xlsx").RowsKept,
                SharedContents.Source("HCPC2020_10_ANWEB.xlsx").PreambleLines, SharedContents.Source("HCPC2020_10_ANWEB.xlsx").RowsKept));
        Assert.Equal(8_033, Codes("2024Q3"));
        Assert.Equal(1_058, SharedContents.All.Codes.Single(table => table.Release.Label == "2024Q3").Rows.Count(row => row.Terminated is not null));
        Assert.Equal(13, SharedContents.All.Modifiers.Single(table => table.Release.Label == "2026Q4").Rows.Count);
    }

    [SharedDataFact]
    public void The_fee_schedules_and_ZIP_codes_are_whole()
    {
        Assert.Equal([("2025Q2", 3_511), ("2026Q1", 3_515)], SharedContents.All.Fees.Select(table => (table.Release.Label, table.Rows.Count)));
        Assert.All(SharedContents.All.Fees.SelectMany(table => table.Rows), row => Assert.Equal(53, row.States.Count));
        Assert.Equal([("2025Q2", 32_036), ("2026Q1", 32_035)], SharedContents.All.RuralZips.Select(table => (table.Release.Label, table.Rows.Count)));
        Assert.Equal(15_911, SharedContents.All.RuralZips[1].Rows.Count(row => row.IsRural));
    }

    [SharedDataFact]
    public void The_required_lists_are_whole()
    {
        var required = Assert.Single(SharedContents.All.PriorAuthorizations).Rows;
        var day = new DateOnly(2026, 9, 30);

        Assert.Equal((107, 82), (required.Count, required.Select(row => row.Code).Distinct().Count()));
        Assert.Equal(74, required.Where(row => row.Window.Contains(day)).Select(row => row.Code).Distinct().Count());
        Assert.Equal(105, Assert.Single(SharedContents.All.FaceToFaceOrders).Rows.Count);
    }

    [SharedDataFact]
    public void The_diagnosis_codes_are_whole()
    {
        var rows = SharedContents.All.DiagnosisCodes.Single(table => table.Release.Label == "FY2024").Rows;

        Assert.Equal((97_296, 74_044), (rows.Count, rows.Count(row => row.IsBillable)));
        Assert.Equal(15, SharedContents.All.DiagnosisCodes.Single(table => table.Release.Label == "FY2026").Rows.Count);
    }

    [SharedDataFact]
    public void Files_that_are_no_table_of_ours_are_named_as_not_used()
    {
        var unused = SharedContents.All.Unused.Select(file => Path.GetFileName(file.File)).ToList();

        Assert.Contains("mue_DMESupplierServices_2024Q3.tidy.csv", unused);
        Assert.Contains("hcpcs_noc_codes_2024.csv", unused);
        Assert.Contains("carc_rarc_group_codes_2024-06.csv", unused);
        Assert.Contains("HCPC2019_CONTR_ANWEB.xlsx", unused);
    }

    // Rows of a pair stand together, newest first.
    private static int PairsWithSeveralRows(IReadOnlyList<PairEdit> rows) => Enumerable.Range(1, rows.Count - 1).Count(i =>
        (rows[i].ColumnOne, rows[i].ColumnTwo) == (rows[i - 1].ColumnOne, rows[i - 1].ColumnTwo)
        && (i == 1 || (rows[i].ColumnOne, rows[i].ColumnTwo) != (rows[i - 2].ColumnOne, rows[i - 2].ColumnTwo)));

    private static int Codes(string release) => SharedContents.All.Codes.Single(table => table.Release.Label == release).Rows.Count;
}
