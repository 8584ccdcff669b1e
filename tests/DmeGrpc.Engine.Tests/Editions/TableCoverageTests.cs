using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
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

    [Theory]
    [InlineData("2024-09-29", "2024-09-30", null)]
    [InlineData("2024-09-29", "2024-10-02", "2024-10-01 to 2024-10-02")]
    [InlineData("2024-10-05", "2024-10-05", "2024-10-05")]
    public void A_table_is_silent_on_days_after_those_it_speaks_for(string from, string through, string? silent)
    {
        var coverage = TableCoverage.Complete with { CompleteThrough = new DateOnly(2024, 9, 30) };
        var days = new ServiceSpan(DateOnly.Parse(from), DateOnly.Parse(through));

        Assert.Equal(silent, coverage.SilentDays(days)?.ToString());
        Assert.Null(TableCoverage.Complete.SilentDays(days));
    }
}
