using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests.Rows;

public sealed class AddOnRowsTests
{
    [Theory]
    [InlineData("MEDICARE,1100,11000,1,,", "add_on_code: '1100' is not a procedure code")]
    [InlineData("MEDICARE,11008,C,1,,", "primary_code: 'C' is not a procedure code")]
    [InlineData("MEDICARE,11008,11000,4,,", "edit_type: '4' is not an add-on edit type: use one of 1, 2, 3.")]
    [InlineData("MEDICARE,11008,CCCCC,1,,", "primary_code: an add-on code of type 1 names its primary.")]
    [InlineData("MEDICARE,11008,11000,2,,", "primary_code: the contractor defines the primaries of type 2")]
    [InlineData("MEDICARE,11008,11008,1,,", "primary_code: the code is the add-on code itself.")]
    [InlineData("MEDICARE,11008,11000,1,2024-07-01,2024-06-30", "deletion_date: 2024-06-30 is before effective_date")]
    [InlineData("MEDICAID,11008,11000,1,,", "edition.json does not list the table of this row's program and setting.")]
    [InlineData("MEDICARE,11001,11000,1,2024-07-01,", "The row repeats line 2:")]
    [InlineData("MEDICARE,11001,11000,1,2025-01-01,", "The row's days overlap those of line 2:")]
    public void A_faulty_row_is_refused(string row, string reason) =>
        Assert.StartsWith(reason, TestFiles.Sound().WithLines("add_on_codes.csv", row).ProblemAt("add_on_codes.csv", 3), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("CCCCC")]
    public void The_contractor_defines_the_primary_of_a_blank_one(string primary)
    {
        var edition = TestFiles.Sound().WithLines("add_on_codes.csv", $"MEDICARE,0054T,{primary},2,,").Read();
        var edit = edition.AddOns(PayerProgram.Medicare)!.Find(ProcedureCode.Parse("0054T"))[0];

        Assert.Equal((null, AddOnType.ContractorList, 3), (edit.Primary, edit.Type, edit.Source.Line));
    }
}
