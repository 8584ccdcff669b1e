using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Oracles;

/// <summary>Unit limit cases of which others published both the claim and the answer. Limits are those of the case, not of today.</summary>
public sealed class PublishedUnitLimitCases
{
    [Fact]
    public void M01_all_8_units_are_denied_when_the_limit_of_the_line_is_4()
    {
        var verdict = TestClaims.Practitioner().Line("88350", 8).JudgedBy(TestEditions.Practitioner().Limit("88350", 4, 1));

        Assert.Equal(Disposition.Denied, verdict.DispositionOf(1));
        Assert.Equal(Outcome.Deny, verdict.OnlyFinding(1).Outcome);
        Assert.Null(verdict.Line(1).PayableUnits);
        Assert.Contains("all units of line 1 are denied", verdict.OnlyFinding(1).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, Disposition.Payable)]
    [InlineData(3, Disposition.Denied)]
    public void M03_2_units_pass_a_limit_of_2_and_3_do_not(double units, Disposition expected)
    {
        var verdict = TestClaims.Practitioner().Line("82374", units).JudgedBy(TestEditions.Practitioner().Limit("82374", 2, 1));

        Assert.Equal(expected, verdict.DispositionOf(1));
    }

    [Fact]
    public void M07_two_units_of_a_bilateral_surgery_are_denied_and_one_with_50_is_paid()
    {
        var edition = TestEditions.Practitioner().Limit("64721", 1, 2);

        Assert.Equal(Disposition.Denied, TestClaims.Practitioner().Line("64721", 2).JudgedBy(edition).DispositionOf(1));
        Assert.Equal(Disposition.Payable, TestClaims.Practitioner().Line("64721", 1, "50").JudgedBy(edition).DispositionOf(1));
    }

    [Fact]
    public void M08_31_units_over_31_days_are_one_a_day()
    {
        var verdict = TestClaims.Supplier().On(2024, 1, 1).Line("B4035", 31, days: 31).JudgedBy(TestEditions.Supplier().Limit("B4035", 1, 1));

        Assert.Equal(Disposition.Payable, verdict.DispositionOf(1));
    }

    [Fact]
    public void M08_31_units_on_one_of_those_days_are_denied()
    {
        var verdict = TestClaims.Supplier().On(2024, 1, 1).Line("B4035", 31).JudgedBy(TestEditions.Supplier().Limit("B4035", 1, 1));

        Assert.Equal(Disposition.Denied, verdict.DispositionOf(1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void M14_as_many_units_as_the_limit_pass(int indicator)
    {
        var verdict = TestClaims.Supplier().Line("A4218", 20).JudgedBy(TestEditions.Supplier().Limit("A4218", 20, indicator));

        Assert.Equal(Disposition.Payable, verdict.DispositionOf(1));
        Assert.Empty(verdict.Line(1).Findings);
    }
}
