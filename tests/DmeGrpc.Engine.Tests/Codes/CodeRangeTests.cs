using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Tests.Codes;

public sealed class CodeRangeTests
{
    [Theory]
    [InlineData("E0601", "E0601", true)]
    [InlineData("E0601", "E0602", false)]
    [InlineData("E0250-E0304", "E0250", true)]
    [InlineData("E0250-E0304", "E0304", true)]
    [InlineData("E0250-E0304", "E0249", false)]
    [InlineData("E0250-E0304", "E0305", false)]
    public void Both_ends_belong_to_it(string range, string code, bool expected) =>
        Assert.Equal(expected, CodeRange.Parse(range).Contains(ProcedureCode.Parse(code)));

    [Theory]
    [InlineData("")]
    [InlineData("E060")]
    [InlineData("e0601")]
    [InlineData("E0304-E0250")]
    [InlineData("E0250-")]
    [InlineData("E0250-E0260-E0270")]
    [InlineData("E0250 - E0304")]
    [InlineData(null)]
    public void Another_shape_is_refused(string? text) => Assert.False(CodeRange.TryParse(text, out _));

    [Theory]
    [InlineData("E0250-E0260", "E0260-E0270", true)]
    [InlineData("E0250-E0260", "E0261", false)]
    public void Ranges_overlap_when_they_share_a_code(string first, string second, bool expected) =>
        Assert.Equal(expected, CodeRange.Parse(first).Overlaps(CodeRange.Parse(second)));

    [Theory]
    [InlineData("E0601")]
    [InlineData("E0250-E0304")]
    public void It_is_written_as_it_is_read(string text) => Assert.Equal(text, CodeRange.Parse(text).ToString());
}
