using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Tests.Codes;

public sealed class ProcedureCodeTests
{
    [Theory]
    [InlineData("E0601", true)]
    [InlineData("A4218", true)]
    [InlineData("99213", false)]
    [InlineData("0469T", false)]
    [InlineData("1111F", false)]
    [InlineData("0001U", false)]
    [InlineData("0002M", false)]
    public void TryParse_reads_every_shape_and_tells_level_two_from_CPT(string text, bool isLevelTwo)
    {
        Assert.True(ProcedureCode.TryParse(text, out var code));
        Assert.Equal(text, $"{code}");
        Assert.Equal(text[0], code.FirstCharacter);
        Assert.Equal(isLevelTwo, code.IsLevelTwo);
        Assert.False(code.IsNone);
    }

    [Theory]
    [InlineData("")]
    [InlineData("E060")]
    [InlineData("E06011")]
    [InlineData("e0601")]
    [InlineData("E0601 ")]
    [InlineData("E06O1")]
    [InlineData("EE601")]
    [InlineData("E0-01")]
    [InlineData("E０601")]
    public void TryParse_refuses_everything_else(string text)
    {
        Assert.False(ProcedureCode.TryParse(text, out var code));
        Assert.True(code.IsNone);
        Assert.Equal(string.Empty, $"{code}");
        Assert.Throws<FormatException>(() => ProcedureCode.Parse(text));
    }

    [Fact]
    public void Ordinals_are_ASCII_order_and_turn_back_into_the_code()
    {
        string previous = string.Empty;
        for (var ordinal = 0; ordinal < ProcedureCode.OrdinalCount; ordinal += 997)
        {
            var code = ProcedureCode.FromOrdinal(ordinal);

            Assert.Equal(ordinal, code.Ordinal);
            Assert.Equal(code, ProcedureCode.Parse($"{code}"));
            Assert.True(string.CompareOrdinal(previous, $"{code}") < 0);
            previous = $"{code}";
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(ProcedureCode.OrdinalCount)]
    public void FromOrdinal_refuses_what_is_out_of_range(int ordinal) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ProcedureCode.FromOrdinal(ordinal));

    [Theory]
    [InlineData("99201", false)]
    [InlineData("99202", true)]
    [InlineData("99499", true)]
    [InlineData("99500", false)]
    [InlineData("G0422", false)]
    public void Visits_run_from_99202_to_99499(string code, bool expected) =>
        Assert.Equal(expected, ProcedureCode.Parse(code).IsEvaluationAndManagement);

    [Theory]
    [InlineData("99202", true)]
    [InlineData("99205", true)]
    [InlineData("99211", false)]
    public void Visits_of_new_patients_run_from_99202_to_99205(string code, bool expected) =>
        Assert.Equal(expected, ProcedureCode.Parse(code).IsNewPatientVisit);
}
