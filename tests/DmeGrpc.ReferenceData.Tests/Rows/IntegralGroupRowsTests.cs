using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests.Rows;

public sealed class IntegralGroupRowsTests
{
    [Theory]
    [InlineData("BED,CODE_DESCRIPTOR,ANY,PART,E0310", "role: 'PART' is not a role: use one of BASE, INCLUDED.")]
    [InlineData("BED,LCD,ANY,BASE,E0290", "source: 'LCD' is not the source of an integral group")]
    [InlineData("BED,CODE_DESCRIPTOR,MEDICAID,BASE,E0290", "program: 'MEDICAID' is not the program of an integral group: use one of MEDICARE, ANY.")]
    [InlineData("BED,CODE_DESCRIPTOR,ANY,BASE,E029", "code: 'E029' is not a procedure code")]
    [InlineData(",CODE_DESCRIPTOR,ANY,BASE,E0290", "group: the group has no name.")]
    [InlineData("BED,POLICY_ARTICLE,ANY,BASE,E0290", "The group BED has another source or program on line 2.")]
    [InlineData("BED,CODE_DESCRIPTOR,MEDICARE,BASE,E0290", "The group BED has another source or program on line 2.")]
    [InlineData("BED,CODE_DESCRIPTOR,ANY,BASE,E0250", "The row repeats line 2: E0250.")]
    [InlineData("BED,CODE_DESCRIPTOR,ANY,INCLUDED,E0250", "The row repeats line 2: E0250.")]
    [InlineData("TRAY,CODE_DESCRIPTOR,ANY,BASE,A4311", "The group TRAY has no row of the role INCLUDED.")]
    [InlineData("TRAY,CODE_DESCRIPTOR,ANY,INCLUDED,A4310", "The group TRAY has no row of the role BASE.")]
    public void A_faulty_row_is_refused(string row, string reason) =>
        Assert.StartsWith(
            reason, TestFiles.Sound().WithLines("integral_groups.csv", row).ProblemAt("integral_groups.csv", 5), StringComparison.Ordinal);
}
