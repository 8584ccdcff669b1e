using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Tests.Codes;

public sealed class DiagnosisCodeFormatTests
{
    [Theory]
    [InlineData("J44.9")]
    [InlineData("J449")]
    [InlineData("I10")]
    [InlineData("Z99.81")]
    [InlineData("S72.001A")]
    [InlineData("S72001A")]
    [InlineData("T36.0X1A")]
    [InlineData("C4A.0")]
    [InlineData("C7B.1")]
    [InlineData("M1A.00X0")]
    [InlineData("U07.1")]
    public void A_code_with_or_without_its_point_is_well_formed(string code) => Assert.True(DiagnosisCodeFormat.IsWellFormed(code));

    [Theory]
    [InlineData("")]
    [InlineData("J4")]
    [InlineData("j44.9")]
    [InlineData("J44.9a")]
    [InlineData("J44.")]
    [InlineData("J4.49")]
    [InlineData("J44.99999")]
    [InlineData("J4499999")]
    [InlineData("J44..9")]
    [InlineData("J44.9 ")]
    [InlineData(" J44.9")]
    [InlineData("4J4.9")]
    [InlineData("JA4.9")]
    [InlineData("J4C.9")]
    [InlineData("J44-9")]
    [InlineData("496")]
    [InlineData("J４4.9")]
    public void Every_other_text_is_not(string text) => Assert.False(DiagnosisCodeFormat.IsWellFormed(text));
}
