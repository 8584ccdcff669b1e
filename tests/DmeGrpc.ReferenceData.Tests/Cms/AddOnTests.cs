using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Tests.Cms.Support;

namespace DmeGrpc.ReferenceData.Tests.Cms;

/// <summary>Add-on code edits.</summary>
public class AddOnTests
{
    [Fact]
    public void A_row_without_dates_applies_to_every_day()
    {
        var table = Assert.Single(CmsTestFolder.Read("ncci_aoc_2024-06-03.csv", CmsSamples.AddOns).AddOnCodes);

        Assert.Equal((PayerProgram.Medicare, "2024-06-03"), (table.Release.Program!.Value, table.Release.Label));
        Assert.Equal(
            new AddOnEdit(ProcedureCode.Parse("11001"), ProcedureCode.Parse("11000"), AddOnType.CompleteList, EffectiveWindow.Always, new SourceRow(0, 3)),
            table.Rows[1]);
    }

    [Fact]
    public void Contractor_defined_primaries_are_no_code() =>
        Assert.Null(Assert.Single(CmsTestFolder.Read("aoc.csv", CmsSamples.AddOns).AddOnCodes).Rows[0].Primary);

    [Fact]
    public void The_workbook_dates_its_rows_by_the_day_of_the_year()
    {
        object?[][] rows =
        [
            ["Notice of copyright"],
            ["AOC_Edit_Type", "Add-On_Code", "AOC_DelDT", "Primary_Code", "Primary_Code_DelDT", "AOC_Edit_EffDT", "AOC_Edit_DelDT", "Special_Instruction_Notes"],
            [1, 11001, null, 11000, 2023365, 2013001, null, "none"],
            [2, "0054T", null, "CCCCC", null, 2020061, 2024366, null],
            [3, 99292, null, 99291, null, 2024001, 2023365, null],
            [3, 99292, null, 99291, null, 2023366, null, null],
        ];
        using var folder = new CmsTestFolder();
        var contents = folder.With("AOC_V2026Q2-MCR.xlsx", TestWorkbook.Of(rows)).Read();

        var table = Assert.Single(contents.AddOnCodes);
        Assert.Equal("2026Q2", table.Release.Label);
        Assert.Equal(["2013-01-01 to 2023-12-31", "2020-03-01 to 2024-12-31"], table.Rows.Select(row => row.Window.ToString()));
        Assert.Equal(
            ["The deletion date, 2023-12-31, is before the effective date, 2024-01-01.", "AOC edit effective date: '2023366' is not a date."],
            contents.Problems.Select(problem => problem.Reason));
    }

    [Theory]
    [InlineData("11000,11001,4", "AOC edit type: '4' is none of 1, 2 and 3.")]
    [InlineData("CCCC,11001,1", "Primary code: 'CCCC' is not of a code's shape.")]
    [InlineData("11000,11001,1", "11001 with 11000: aoc.csv:3 already answers for some of its days.")]
    public void A_faulty_row_is_refused(string row, string reason) =>
        Assert.Equal(reason, CmsTestFolder.Read("aoc.csv", $"{CmsSamples.AddOns}{row}\n").ProblemAt(5));
}
