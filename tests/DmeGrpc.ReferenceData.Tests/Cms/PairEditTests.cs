using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Tests.Cms.Support;

namespace DmeGrpc.ReferenceData.Tests.Cms;

/// <summary>PTP tables as text and as workbook.</summary>
public class PairEditTests
{
    private const string Sound = "E0781\tE0784\t\t20010101\t*\t1\tMisuse of Column Two code with Column One code\r\n";

    [Fact]
    public void A_Medicare_row_is_read_with_all_its_columns()
    {
        var table = Assert.Single(CmsTestFolder.Read(CmsSamples.PairEditName, CmsSamples.PairEdits).PairEdits);

        Assert.Equal((PayerProgram.Medicare, ServiceSetting.Practitioner, "2024Q3"), (table.Release.Program!.Value, table.Release.Setting!.Value, table.Release.Label));
        Assert.Equal(
            new PairEdit(ProcedureCode.Parse("E0781"), ProcedureCode.Parse("E0783"), new EffectiveWindow(new DateOnly(1996, 1, 1), new DateOnly(2004, 12, 31)),
                ModifierIndicator.NotAllowed, "Misuse of Column Two code with Column One code", new SourceRow(0, 8)),
            table.Rows[1]);
        Assert.Equal(ModifierIndicator.NotApplicable, table.Rows[2].Indicator);
    }

    [Fact]
    public void The_six_lines_before_the_rows_are_counted()
    {
        var source = CmsTestFolder.Read(CmsSamples.PairEditName, CmsSamples.PairEdits).OnlySource();

        Assert.Equal((9, 6, 3, 3, 0), (source.Lines, source.PreambleLines, source.RowsRead, source.RowsKept, source.RowsRefused));
        Assert.Equal([("CPT", 1), ("E", 2)], source.RowsByFamily.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public void A_Medicaid_table_is_known_by_its_six_columns()
    {
        var table = Assert.Single(CmsTestFolder.Read("medicaid-ncci-q2-2026-ptp-edits-durable-medical-equipment-services.txt", CmsSamples.MedicaidPairEdits).PairEdits);

        Assert.Equal(
            (PayerProgram.Medicaid, ServiceSetting.DmeSupplier, "2026Q2"), (table.Release.Program!.Value, table.Release.Setting!.Value, table.Release.Label));
        Assert.Equal([null, null, new DateOnly(2018, 12, 31)], table.Rows.Select(row => row.Window.Last));
    }

    [Fact]
    public void Names_do_not_decide_the_layout()
    {
        var contents = CmsTestFolder.Read("hospital/notes.dat", CmsSamples.PairEdits);

        Assert.Equal(ServiceSetting.OutpatientHospital, Assert.Single(contents.PairEdits).Release.Setting);
    }

    [Fact]
    public void A_table_of_unknown_setting_is_reported_and_not_read()
    {
        var contents = CmsTestFolder.Read("edits.txt", CmsSamples.PairEdits);

        Assert.Empty(contents.PairEdits);
        Assert.Contains("setting", contents.ProblemAt(0), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("e0781\tE0784\t\t20010101\t*\t1\tR", "Column 1: 'e0781' is not of a code's shape.")]
    [InlineData("E0781\tE078\t\t20010101\t*\t1\tR", "Column 2: 'E078' is not of a code's shape.")]
    [InlineData("E0781\tE0784\tx\t20010101\t*\t1\tR", "In existence before 1996: 'x' is neither blank nor '*'.")]
    [InlineData("E0781\tE0784\t\t20010230\t*\t1\tR", "Effective date: '20010230' is not a date.")]
    [InlineData("E0781\tE0784\t\t\t*\t1\tR", "Effective date: '' is not a date.")]
    [InlineData("E0781\tE0784\t\t20010101\t2001\t1\tR", "Deletion date: '2001' is neither a date nor '*'.")]
    [InlineData("E0781\tE0784\t\t20010102\t20010101\t1\tR", "The deletion date, 2001-01-01, is before the effective date, 2001-01-02.")]
    [InlineData("E0781\tE0784\t\t20010101\t*\t2\tR", "Modifier indicator: '2' is none of 0, 1 and 9.")]
    [InlineData("E0781\tE0784\t\t20010101\t*\t1", "The row has 6 columns in place of 7.")]
    [InlineData("E0781\tE0784\t\t20010101\t*\t1\tR\tx", "The row has 8 columns in place of 7.")]
    [InlineData("E0781\tE\07\t\t20010101\t*\t1\tR", "Column 2: 'E?7' is not of a code's shape.")]
    [InlineData("E078\xE9\tE0784\t\t20010101\t*\t1\tR", "Column 1: 'E078é' is not of a code's shape.")]
    [InlineData("E0781\tE0784\t\t20010101\t*\t1\tR\0R", "The rationale is too long, or holds a control character.")]
    public void A_faulty_row_is_refused_with_its_line_and_the_rest_is_read(string row, string reason)
    {
        var contents = CmsTestFolder.Read(CmsSamples.PairEditName, $"{CmsSamples.PairEdits}{row}\r\n{Sound}");

        Assert.Equal(reason, contents.ProblemAt(10));
        Assert.Equal((4, 1), (contents.OnlySource().RowsKept, contents.OnlySource().RowsRefused));
    }

    [Fact]
    public void A_faulty_first_row_is_no_part_of_the_preamble()
    {
        var contents = CmsTestFolder.Read(CmsSamples.PairEditName, $"{CmsSamples.PairEditPreamble}E07\tE0784\t\t20010101\t*\t1\tR\r\n{Sound}");

        Assert.Equal("Column 1: 'E07' is not of a code's shape.", contents.ProblemAt(7));
        Assert.Equal(6, contents.OnlySource().PreambleLines);
    }

    [Theory]
    [InlineData("E0781\tE0785\t\t2001", "The file stops in the middle of this row.")]
    [InlineData("E0781\tE0785\t\t20010101\t*\t1\tMisuse of Col", "The file may stop in the middle of this row: it has no line end, and its rationale is in no other row.")]
    public void A_file_that_stops_in_a_row_loses_that_row(string end, string reason)
    {
        var contents = CmsTestFolder.Read(CmsSamples.PairEditName, CmsSamples.PairEdits + end);

        Assert.Equal(reason, contents.ProblemAt(10));
        Assert.Equal(3, contents.OnlySource().RowsKept);
    }

    [Fact]
    public void A_last_row_without_a_line_end_is_read_when_it_is_whole()
    {
        var contents = CmsTestFolder.Read(CmsSamples.PairEditName, CmsSamples.PairEdits + Sound.TrimEnd());

        Assert.Empty(contents.Problems);
        Assert.Equal(4, contents.OnlySource().RowsKept);
    }

    [Fact]
    public void A_line_beyond_the_limit_is_passed_over()
    {
        var contents = CmsTestFolder.Read(CmsSamples.PairEditName, $"{CmsSamples.PairEdits}{new string('x', 1 << 20)}\r\n{Sound}");

        Assert.Equal("The line is longer than 65536 bytes.", contents.ProblemAt(10));
        Assert.Equal(4, contents.OnlySource().RowsKept);
    }

    [Fact]
    public void Overlapping_windows_of_a_pair_are_refused_across_files()
    {
        using var folder = new CmsTestFolder();
        var contents = folder.With("ccipra-v302r0-f1.txt", CmsSamples.PairEdits)
            .With("ccipra-v302r0-f2.txt", CmsSamples.PairEditPreamble + "E0781\tE0783\t\t20041231\t*\t1\tR\r\nE0781\tE0782\t*\t19960101\t20001231\t1\tR\r\n").Read();

        Assert.Equal("E0781/E0783 from 2004-12-31: ccipra-v302r0-f1.txt:8 already answers for some of its days.", contents.ProblemAt(7));
        var table = Assert.Single(contents.PairEdits);
        Assert.Equal((4, 3, 1), (table.Rows.Count, table.DistinctKeys, table.OverlappingRows));
        Assert.Equal((1, 1), (contents.Sources[1].RowsKept, contents.Sources[1].RowsRefused));
    }

    [Fact]
    public void An_edit_that_never_applied_overlaps_nothing()
    {
        var contents = CmsTestFolder.Read(CmsSamples.PairEditName, CmsSamples.PairEdits + "E0781\tE0782\t\t20010101\t20010101\t9\tR\r\n");

        Assert.Empty(contents.Problems);
    }

    [Fact]
    public void Pairs_in_both_orders_are_counted_once()
    {
        var contents = CmsTestFolder.Read(CmsSamples.PairEditName, CmsSamples.PairEdits + "E0782\tE0781\t\t20010101\t*\t1\tR\r\n");

        Assert.Equal(1, Assert.Single(contents.PairEdits).PairsInBothOrders);
    }

    [Fact]
    public void Part_of_the_parts_is_no_complete_table() =>
        Assert.False(Assert.Single(CmsTestFolder.Read(CmsSamples.PairEditName, CmsSamples.PairEdits).PairEdits).Coverage.IsComplete);

    [Fact]
    public void A_workbook_gives_the_same_rows_as_text()
    {
        object?[][] rows =
        [
            ["Notice of copyright"],
            ["Column 1", "Column 2", "*=in existence", "Effective", "Deletion", "Modifier", "PTP Edit Rationale"],
            [null, null, "prior to 1996", "Date", "Date", "0=not allowed"],
            ["E0781", "E0782", null, 20010101, "*", 1, "Misuse of Column Two code with Column One code"],
            ["E0781", "E0783", "*", 19960101, 20041231, 0, "Misuse of Column Two code with Column One code"],
            [96360, "E0781", null, 20220101, 20220101, 9, "Standards of medical/surgical practice"],
        ];
        using var folder = new CmsTestFolder();
        var sheet = Assert.Single(folder.With("ccipra-v302r0-f1.xlsx", TestWorkbook.Of(rows)).Read().PairEdits);
        var text = Assert.Single(CmsTestFolder.Read(CmsSamples.PairEditName, CmsSamples.PairEdits).PairEdits);

        Assert.Equal(text.Rows.Select(row => row with { Source = default }), sheet.Rows.Select(row => row with { Source = default }));
        Assert.Equal([4, 5, 6], sheet.Rows.Select(row => row.Source.Line));
    }

    [Fact]
    public void A_Medicaid_workbook_goes_on_in_its_next_sheet()
    {
        var first = TestWorkbook.Rows("Col1|Col2|EffDt|DelDt|Modifier Indicator|PTP Edit Rationale", "E0250|E0271|20130101||0|R");
        var second = TestWorkbook.Rows("Col1|Col2|EffDt|DelDt|Modifier Indicator|PTP Edit Rationale", "E0250|E0305|20130101|*|1|R", "E0250|E0310|20130101|*|7|R");
        using var folder = new CmsTestFolder();
        var contents = folder.With("medicaid-ncci-2026-q3-ptp-edits-durable-medical-equipment.xlsx", TestWorkbook.OfSheets(first, second)).Read();

        Assert.Equal(2, Assert.Single(contents.PairEdits).Rows.Count);
        Assert.Equal("medicaid-ncci-2026-q3-ptp-edits-durable-medical-equipment.xlsx#2:3: Modifier indicator: '7' is none of 0, 1 and 9.", contents.OnlyProblem().ToString());
    }
}
