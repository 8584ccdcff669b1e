using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests.Rows;

public sealed class UnitLimitRowsTests
{
    [Theory]
    [InlineData("MEDICARE,DME_SUPPLIER,E0260,-1,3,,,", "limit: '-1' is not a whole number from 0")]
    [InlineData("MEDICARE,DME_SUPPLIER,E0260,one,3,,,", "limit: 'one' is not a whole number from 0")]
    [InlineData("MEDICARE,DME_SUPPLIER,E0260,1.5,3,,,", "limit: '1.5' is not a whole number from 0")]
    [InlineData("MEDICARE,DME_SUPPLIER,E0260,,3,,,", "limit: '' is not a whole number from 0")]
    [InlineData("MEDICARE,DME_SUPPLIER,E0260,99999999999,3,,,", "limit: '99999999999' is not a whole number from 0")]
    [InlineData("MEDICARE,DME_SUPPLIER,E0260,1,4,,,", "adjudication_indicator: '4' is not an adjudication indicator")]
    [InlineData("MEDICARE,DME_SUPPLIER,E0260,1,,,,", "adjudication_indicator: Medicare's limits have one")]
    [InlineData("MEDICARE,DME_SUPPLIER,E0260,1,0,,,", "adjudication_indicator: Medicare's limits have one")]
    [InlineData("MEDICAID,DME_SUPPLIER,E0260,1,3,,,", "adjudication_indicator: Medicaid publishes none")]
    [InlineData("TRICARE,DME_SUPPLIER,E0260,1,3,,,", "program: 'TRICARE' is not a program: use one of MEDICARE, MEDICAID.")]
    [InlineData("MEDICARE,HOME,E0260,1,3,,,", "setting: 'HOME' is not a setting")]
    [InlineData("MEDICARE,PRACTITIONER,E0260,1,3,,,", "edition.json does not list the table of this row's program and setting.")]
    [InlineData("MEDICARE,DME_SUPPLIER,E0260,1,3,,2024-07-01,2024-06-30", "end_date: 2024-06-30 is before effective_date")]
    [InlineData("MEDICARE,DME_SUPPLIER,E0250,2,3,,2024-07-01,", "The row repeats line 2:")]
    [InlineData("MEDICARE,DME_SUPPLIER,E0250,2,3,,2024-08-01,", "The row's days overlap those of line 2:")]
    public void A_faulty_row_is_refused(string row, string reason) =>
        Assert.StartsWith(reason, TestFiles.Sound().WithLines("unit_limits.csv", row).ProblemAt("unit_limits.csv", 4), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    public void Medicaid_has_no_adjudication_indicator(string indicator)
    {
        var files = TestFiles.Sound().WithLines("unit_limits.csv", $"MEDICAID,DME_SUPPLIER,E0260,0,{indicator},CMS Policy,,");
        var limit = files.Read().UnitLimits(PayerProgram.Medicaid, ServiceSetting.DmeSupplier)!.Find(ProcedureCode.Parse("E0260"))[0];

        Assert.Equal((AdjudicationIndicator.None, 0, 4), (limit.Indicator, limit.Limit, limit.Source.Line));
    }
}
