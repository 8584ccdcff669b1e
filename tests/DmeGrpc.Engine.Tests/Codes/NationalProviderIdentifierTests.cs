using System.Globalization;
using DmeGrpc.Engine.Codes;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Codes;

public sealed class NationalProviderIdentifierTests
{
    [Theory]
    [InlineData(TestClaims.ValidNpi)]
    [InlineData("1245319599")]
    [InlineData("1003000126")]
    [InlineData("1679576722")]
    [InlineData("2000000002")]
    public void Ten_digits_with_the_right_check_digit_are_well_formed(string npi) => Assert.True(NationalProviderIdentifier.IsWellFormed(npi));

    [Theory]
    [InlineData("")]
    [InlineData("123456789")]
    [InlineData("12345678933")]
    [InlineData("1234567890")]
    [InlineData("3234567899")]
    [InlineData("0234567895")]
    [InlineData("123456789X")]
    [InlineData("12345 7893")]
    [InlineData(" 1234567893")]
    [InlineData("１234567893")]
    public void Every_other_text_is_not(string text) => Assert.False(NationalProviderIdentifier.IsWellFormed(text));

    [Fact]
    public void Exactly_one_check_digit_fits_nine_digits()
    {
        for (var number = 100_000_000; number < 300_000_000; number += 1_234_567)
        {
            var fitting = Enumerable.Range(0, 10).Count(check =>
                NationalProviderIdentifier.IsWellFormed(string.Create(CultureInfo.InvariantCulture, $"{number}{check}")));

            Assert.Equal(1, fitting);
        }
    }

    [Fact]
    public void Two_neighbouring_digits_that_change_places_are_noticed()
    {
        Assert.False(NationalProviderIdentifier.IsWellFormed("1324567893"));
        Assert.False(NationalProviderIdentifier.IsWellFormed("1234567983"));
    }
}
