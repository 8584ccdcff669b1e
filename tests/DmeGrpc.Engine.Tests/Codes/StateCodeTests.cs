using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Tests.Codes;

public sealed class StateCodeTests
{
    [Theory]
    [InlineData("CA", true)]
    [InlineData("DC", true)]
    [InlineData("PR", true)]
    [InlineData("ca", false)]
    [InlineData("XX", false)]
    [InlineData("", false)]
    public void Postal_codes_in_capitals_are_known(string text, bool expected) => Assert.Equal(expected, StateCode.IsKnown(text));
}
