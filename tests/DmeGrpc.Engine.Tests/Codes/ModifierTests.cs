using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Tests.Codes;

public sealed class ModifierTests
{
    [Fact]
    public void TryParse_reads_every_pair_of_digits_and_capitals_in_ASCII_order()
    {
        const string characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var ordinal = 0;
        foreach (var first in characters)
        {
            foreach (var second in characters)
            {
                Assert.True(Modifier.TryParse([first, second], out var modifier));
                Assert.Equal(ordinal++, modifier.Ordinal);
                Assert.Equal($"{first}{second}", $"{modifier}");
            }
        }

        Assert.Equal(Modifier.OrdinalCount, ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("R")]
    [InlineData("RRR")]
    [InlineData("rr")]
    [InlineData("R ")]
    [InlineData("R-")]
    [InlineData("５9")]
    public void TryParse_refuses_everything_else(string text)
    {
        Assert.False(Modifier.TryParse(text, out var modifier));
        Assert.True(modifier.IsNone);
        Assert.Equal(string.Empty, $"{modifier}");
    }
}
