using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Tests.Sources;

public class NearestNameTests
{
    private static readonly string[] Names = ["units", "modifiers", "fromDate"];

    [Theory]
    [InlineData("unit", "units")]
    [InlineData("UNITS", "units")]
    [InlineData("modifers", "modifiers")]
    [InlineData("fromDaet", "fromDate")]
    [InlineData("quantity", null)]
    [InlineData("", null)]
    public void A_slip_is_recognised_and_another_word_is_not(string given, string? expected) => Assert.Equal(expected, NearestName.To(given, Names));
}
