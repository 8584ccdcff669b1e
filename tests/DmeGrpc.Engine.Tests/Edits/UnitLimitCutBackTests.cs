using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>The payer variant that pays units up to the limit.</summary>
public sealed class UnitLimitCutBackTests
{
    private static readonly EditPolicy CutBack = new() { ExcessUnits = ExcessUnitRule.CutBack };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_line_over_the_limit_is_paid_up_to_it(int indicator)
    {
        var verdict = TestClaims.Supplier().Line("A4218", 25).JudgedBy(TestEditions.Supplier().Limit("A4218", 20, indicator), CutBack);

        Assert.Equal(Disposition.Adjusted, verdict.DispositionOf(1));
        Assert.Equal(20, verdict.Line(1).PayableUnits);
        Assert.Equal(Outcome.CutBack, verdict.OnlyFinding(1).Outcome);
        Assert.Contains("20 of the 25 units on line 1 are payable.", verdict.OnlyFinding(1).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(verdict.OnlyFinding(1).Remedies, remedy => remedy.Condition == RemedyCondition.OnlyIfDocumented);
    }

    [Fact]
    public void Lines_of_a_day_are_served_in_the_order_of_their_numbers()
    {
        var verdict = TestClaims.Supplier().Line("A4218", 8).Line("A4218", 9).Line("A4218", 10)
            .JudgedBy(TestEditions.Supplier().Limit("A4218", 12, 3), CutBack);

        Assert.Equal([Disposition.Payable, Disposition.Adjusted, Disposition.Denied], verdict.DispositionsByNumber());
        Assert.Null(verdict.Line(1).PayableUnits);
        Assert.Equal(4, verdict.Line(2).PayableUnits);
        Assert.Null(verdict.Line(3).PayableUnits);
    }

    [Fact]
    public void The_order_in_which_lines_stand_makes_no_difference()
    {
        var verdict = TestClaims.Supplier()
            .Line("A4218", 9).WithLine(line => line with { LineNumber = 2 })
            .Line("A4218", 8).WithLine(line => line with { LineNumber = 1 })
            .JudgedBy(TestEditions.Supplier().Limit("A4218", 12, 3), CutBack);

        Assert.Equal([Disposition.Payable, Disposition.Adjusted], verdict.DispositionsByNumber());
        Assert.Equal(4, verdict.Line(2).PayableUnits);
    }

    [Fact]
    public void A_limit_of_a_line_serves_every_line_up_to_it()
    {
        var verdict = TestClaims.Supplier().Line("B4034", 3).Line("B4034", 2).JudgedBy(TestEditions.Supplier().Limit("B4034", 1, 1), CutBack);

        Assert.Equal([Disposition.Adjusted, Disposition.Adjusted], verdict.DispositionsByNumber());
        Assert.Equal(1, verdict.Line(1).PayableUnits);
        Assert.Equal(1, verdict.Line(2).PayableUnits);
    }

    [Fact]
    public void A_span_is_paid_its_daily_share_of_every_day()
    {
        var verdict = TestClaims.Supplier().Line("B4034", 90, days: 30).JudgedBy(TestEditions.Supplier().Limit("B4034", 2, 3), CutBack);

        Assert.Equal(60, verdict.Line(1).PayableUnits);
    }

    [Fact]
    public void The_share_of_a_span_is_what_is_left_on_its_fullest_day()
    {
        var verdict = TestClaims.Supplier()
            .On(2024, 1, 5).Line("B4034", 1)
            .On(2024, 1, 1).Line("B4034", 20, days: 10)
            .JudgedBy(TestEditions.Supplier().Limit("B4034", 2, 3), CutBack);

        Assert.Equal([Disposition.Payable, Disposition.Adjusted], verdict.DispositionsByNumber());
        Assert.Equal(10, verdict.Line(2).PayableUnits);
    }

    [Fact]
    public void No_more_is_payable_than_was_billed_when_the_daily_units_were_rounded_up()
    {
        var verdict = TestClaims.Supplier()
            .On(2024, 1, 1).Line("B4034", 0.1)
            .On(2024, 1, 1).Line("B4034", 4.8, days: 3)
            .JudgedBy(TestEditions.Supplier().Limit("B4034", 2, 3), CutBack);

        Assert.Equal([Disposition.Payable, Disposition.Payable], verdict.DispositionsByNumber());
        Assert.Null(verdict.Line(2).PayableUnits);
    }

    [Fact]
    public void A_limit_of_0_denies_the_line_like_any_other()
    {
        var verdict = TestClaims.Supplier().Line("A4206", 2).JudgedBy(TestEditions.Supplier().Limit("A4206", 0, 3), CutBack);

        Assert.Equal(Disposition.Denied, verdict.DispositionOf(1));
        Assert.Null(verdict.Line(1).PayableUnits);
        Assert.Equal("A4206 has a limit of 0 units on 2024-08-15: it is not payable in this setting.", verdict.OnlyFinding(1).Message);
    }

    [Fact]
    public void A_line_that_gets_nothing_is_denied()
    {
        var verdict = TestClaims.Supplier().Line("A4218", 5).Line("A4218", 6).JudgedBy(TestEditions.Supplier().Limit("A4218", 5, 2), CutBack);

        Assert.Equal([Disposition.Payable, Disposition.Denied], verdict.DispositionsByNumber());
        Assert.Equal(Outcome.Deny, verdict.OnlyFinding(2).Outcome);
    }

    [Fact]
    public void Lines_that_share_a_number_are_served_alike_in_either_order()
    {
        static Claim Billed(params double[] units) => units.Aggregate(
            TestClaims.Supplier(), (claim, billed) => claim.Line("A4218", billed).WithLine(line => line with { LineNumber = 1 })).Build();
        var edition = TestEditions.Supplier().Limit("A4218", 5, 2).Build();

        var one = ClaimValidator.Validate(Billed(4, 3), edition, CutBack);
        var other = ClaimValidator.Validate(Billed(3, 4), edition, CutBack);

        Assert.Equal(one.Lines.Select(line => line.PayableUnits), other.Lines.Reverse().Select(line => line.PayableUnits));
    }
}
