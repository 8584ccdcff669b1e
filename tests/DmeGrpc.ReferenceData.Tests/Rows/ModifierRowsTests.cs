using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests.Rows;

public sealed class ModifierRowsTests
{
    [Theory]
    [InlineData("rr,,,,HCPCS", "modifier: 'rr' is not a modifier")]
    [InlineData("R,,,,HCPCS", "modifier: 'R' is not a modifier")]
    [InlineData("NU,,1994,,HCPCS", "effective_date: '1994' is not a date")]
    [InlineData("NU,,1994-01-02,1994-01-01,HCPCS", "termination_date: 1994-01-01 is before effective_date")]
    [InlineData("NU,,,,", "level: '' is not a modifier's level")]
    [InlineData("25,Separate visit,,,CPT", "short_name: the modifier is the AMA's")]
    [InlineData("RR,Again,2025-01-01,,HCPCS", "The row repeats line 3: RR.")]
    public void A_faulty_row_is_refused(string row, string reason) =>
        Assert.StartsWith(reason, TestFiles.Sound().WithLines("modifiers.csv", row).ProblemAt("modifiers.csv", 4), StringComparison.Ordinal);
}
