using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Tests.Cms.Support;

namespace DmeGrpc.ReferenceData.Tests.Cms;

/// <summary>MUE tables.</summary>
public class UnitLimitTests
{
    [Fact]
    public void A_row_is_read_with_its_indicator_and_the_quarter_of_its_file()
    {
        var table = Assert.Single(CmsTestFolder.Read(CmsSamples.UnitLimitName, CmsSamples.UnitLimits).UnitLimits);

        Assert.Equal((PayerProgram.Medicare, ServiceSetting.DmeSupplier, "2024Q3"), (table.Release.Program!.Value, table.Release.Setting!.Value, table.Release.Label));
        Assert.Equal(
            new UnitLimit(ProcedureCode.Parse("K0823"), 1, AdjudicationIndicator.DateOfServicePolicy, "Code Descriptor / CPT Instruction",
                new EffectiveWindow(new DateOnly(2024, 7, 1)), new SourceRow(0, 10)),
            table.Rows[2]);
    }

    [Fact]
    public void Zero_is_a_limit() =>
        Assert.Equal(0, Assert.Single(CmsTestFolder.Read(CmsSamples.UnitLimitName, CmsSamples.UnitLimits).UnitLimits).Rows[0].Limit);

    [Theory]
    [InlineData("Practitioner Services MUE Values", ServiceSetting.Practitioner)]
    [InlineData("Outpatient Hospital Services MUE Values", ServiceSetting.OutpatientHospital)]
    [InlineData("DME Supplier Services MUE Values", ServiceSetting.DmeSupplier)]
    public void The_heading_decides_the_setting_whatever_the_name(string heading, ServiceSetting setting)
    {
        var text = CmsSamples.UnitLimits.Replace("DME Supplier Services MUE Values", heading, StringComparison.Ordinal);

        Assert.Equal(setting, Assert.Single(CmsTestFolder.Read("MCR_MUE_PractitionerServices_Eff_01-01-2025.csv", text).UnitLimits).Release.Setting);
    }

    [Fact]
    public void A_table_without_the_indicator_is_Medicaids()
    {
        var contents = CmsTestFolder.Read(
            "medicaid-ncci-q2-2026-mue-durable-medical-equipment.txt",
            "A notice, with a comma\tx\t\r\nHCPCS/CPT Code\tMUE Values\tMUE Rationale\r\nE0601\t1\tNature of Equipment\r\n");

        var table = Assert.Single(contents.UnitLimits);
        Assert.Equal((PayerProgram.Medicaid, ServiceSetting.DmeSupplier, "2026Q2"), (table.Release.Program!.Value, table.Release.Setting!.Value, table.Release.Label));
        Assert.Equal(AdjudicationIndicator.None, Assert.Single(table.Rows).Indicator);
    }

    [Fact]
    public void A_table_of_unknown_quarter_is_reported_and_not_read()
    {
        var contents = CmsTestFolder.Read("mue.csv", CmsSamples.UnitLimits);

        Assert.Empty(contents.UnitLimits);
        Assert.Contains("quarter", contents.ProblemAt(0), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("E060,1,3 Date of Service Edit: Clinical,CMS Policy", "HCPCS/CPT code: 'E060' is not of a code's shape.")]
    [InlineData("E0602,-1,3 Date of Service Edit: Clinical,CMS Policy", "MUE value: '-1' is not a whole number from 0 to 1000000.")]
    [InlineData("E0602,1.5,3 Date of Service Edit: Clinical,CMS Policy", "MUE value: '1.5' is not a whole number from 0 to 1000000.")]
    [InlineData("E0602,,3 Date of Service Edit: Clinical,CMS Policy", "MUE value: '' is not a whole number from 0 to 1000000.")]
    [InlineData("E0602,1,4 Date of Service Edit,CMS Policy", "MUE adjudication indicator: '4 Date of Service Edit' begins with none of 1, 2 and 3.")]
    [InlineData("E0602,1,33,CMS Policy", "MUE adjudication indicator: '33' begins with none of 1, 2 and 3.")]
    [InlineData("E0602,1,3 Date", "The row has 3 fields; the heading has 4.")]
    [InlineData("E0602,1,3 Date,CMS Policy,x", "The row has 5 fields; the heading has 4.")]
    [InlineData("E0602,1,\"3 Date,CMS Policy", "A quote is opened and not closed on the line.")]
    [InlineData("E0602,1\0,3 Date,CMS Policy", "The line holds a NUL byte or another control character.")]
    [InlineData("E0601,2,3 Date,CMS Policy", "E0601: MCR_MUE_DMESupplierServices_Eff_07-01-2024.csv:9 already answers for some of its days.")]
    public void A_faulty_row_is_refused_with_its_line_and_the_rest_is_read(string row, string reason)
    {
        var contents = CmsTestFolder.Read(CmsSamples.UnitLimitName, $"{CmsSamples.UnitLimits}{row}\r\nE0607,1,3 Date of Service Edit: Clinical,CMS Policy\r\n");

        Assert.Equal(reason, contents.ProblemAt(12));
        Assert.Equal((5, 1), (contents.OnlySource().RowsKept, contents.OnlySource().RowsRefused));
    }

    [Theory]
    [InlineData("E0602,1,3 Da", "The file stops in the middle of this row.")]
    [InlineData("E0602,1,\"3 Da", "The file stops inside a quoted field.")]
    [InlineData("E0602,1,3 Date,CMS Pol", "The file may stop in the middle of this row: it has no line end, and its last text is in no other row.")]
    public void A_file_that_stops_in_a_row_loses_that_row(string end, string reason) =>
        Assert.Equal(reason, CmsTestFolder.Read(CmsSamples.UnitLimitName, CmsSamples.UnitLimits + end).ProblemAt(12));

    [Fact]
    public void A_workbook_gives_the_same_rows_as_text()
    {
        var rows = TestWorkbook.Rows(
            "A notice", "HCPCS/\nCPT Code|DME Supplier Services MUE Values|MUE Adjudication Indicator|MUE Rationale",
            "A4206|0|3 Date of Service Edit: Clinical|CMS Policy", "E0601|1|3 Date of Service Edit: Clinical|Nature of Equipment",
            "K0823|1|2 Date of Service Edit: Policy|Code Descriptor / CPT Instruction", "B4034|1|1 Line Edit|Code Descriptor / CPT Instruction");
        rows[2][1] = 0.0;
        using var folder = new CmsTestFolder();
        var sheet = Assert.Single(folder.With("MCR_MUE_DMESupplierServices_Eff_07-01-2024.xlsx", TestWorkbook.Of(rows)).Read().UnitLimits);
        var text = Assert.Single(CmsTestFolder.Read(CmsSamples.UnitLimitName, CmsSamples.UnitLimits).UnitLimits);

        Assert.Equal(text.Rows.Select(row => row with { Source = default }), sheet.Rows.Select(row => row with { Source = default }));
    }
}
