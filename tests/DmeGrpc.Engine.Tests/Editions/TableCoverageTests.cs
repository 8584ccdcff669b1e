using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tests.Editions;

public sealed class TableCoverageTests
{
    [Theory]
    [InlineData("E0601", true)]
    [InlineData("K0001", true)]
    [InlineData("A4218", false)]
    [InlineData("99213", false)]
    public void A_part_includes_the_codes_of_its_first_characters(string code, bool expected) =>
        Assert.Equal(expected, new TableCoverage(IsComplete: false, "EKL").Includes(ProcedureCode.Parse(code)));

    [Fact]
    public void A_complete_table_includes_every_code_and_an_excerpt_none()
    {
        Assert.True(TableCoverage.Complete.Includes(ProcedureCode.Parse("99213")));
        Assert.False(TableCoverage.Partial.Includes(ProcedureCode.Parse("E0601")));
    }
}
