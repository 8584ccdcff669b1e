using DmeGrpc.Engine.Claims;

namespace DmeGrpc.Engine.Tests.Claims;

public sealed class UnitsOfServiceTests
{
    [Theory]
    [InlineData(1, "1")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.1, "0.1")]
    [InlineData(2.375, "2.375")]
    [InlineData(99_999_999, "99999999")]
    [InlineData(12_345_678.123, "12345678.123")]
    public void TryRead_reads_what_was_written(double billed, string expected)
    {
        Assert.True(UnitsOfService.TryRead(billed, out var units));
        Assert.Equal(decimal.Parse(expected), units);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(1e18)]
    [InlineData(1.0001)]
    [InlineData(0.0005)]
    [InlineData(99_999_999.5)]
    [InlineData(100_000_000)]
    public void TryRead_refuses_nothing_less_too_much_and_four_decimals(double billed)
    {
        Assert.False(UnitsOfService.TryRead(billed, out var units));
        Assert.Equal(0, units);
    }

    [Fact]
    public void TryRead_reads_every_thousandth()
    {
        for (var thousandths = 1; thousandths < 100_000; thousandths += 7)
        {
            Assert.True(UnitsOfService.TryRead(thousandths / 1000.0, out var units));
            Assert.Equal(thousandths / 1000m, units);
        }
    }
}
