using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Modifier 55: postoperative care lines stay out of the sum of a day (CR 8853), and out of nothing else.</summary>
public sealed class PostoperativeCareTests
{
    private static readonly EditPolicy Counting = new() { CountPostoperativeCareLines = true };

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void A_line_with_55_stays_out_of_the_sum_of_the_day(int indicator)
    {
        var verdict = TestClaims.Practitioner().Line("66984").Line("66984", 5, "55")
            .JudgedBy(TestEditions.Practitioner().Limit("66984", 1, indicator));

        Assert.Equal([Disposition.Payable, Disposition.Payable], verdict.DispositionsByNumber());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void A_line_with_55_is_summed_where_the_policy_says_so(int indicator)
    {
        var verdict = TestClaims.Practitioner().Line("66984").Line("66984", 5, "55")
            .JudgedBy(TestEditions.Practitioner().Limit("66984", 1, indicator), Counting);

        Assert.Equal([Disposition.Denied, Disposition.Denied], verdict.DispositionsByNumber());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_limit_of_the_line_holds_for_a_line_with_55(int indicator)
    {
        var verdict = TestClaims.Practitioner().Line("66984", 5, "55").JudgedBy(TestEditions.Practitioner().Limit("66984", 1, indicator));

        Assert.Equal(Disposition.Denied, verdict.DispositionOf(1));
    }

    [Fact]
    public void A_limit_of_0_holds_for_a_line_with_55()
    {
        var verdict = TestClaims.Practitioner().Line("66984", 1, "55").JudgedBy(TestEditions.Practitioner().Limit("66984", 0, 3));

        Assert.Equal(Disposition.Denied, verdict.DispositionOf(1));
    }

    [Fact]
    public void A_line_with_55_of_a_code_without_a_limit_is_not_evaluated()
    {
        var verdict = TestClaims.Practitioner().Line("66984", 1, "55").JudgedBy(TestEditions.Practitioner().NoLimit("66984"));

        Assert.Equal(Disposition.NotEvaluated, verdict.DispositionOf(1));
    }

    [Fact]
    public void Cutting_back_leaves_a_line_with_55_whole_and_its_units_unused()
    {
        var verdict = TestClaims.Practitioner().Line("66984", 5, "55").Line("66984", 3)
            .JudgedBy(TestEditions.Practitioner().Limit("66984", 2, 3), new EditPolicy { ExcessUnits = ExcessUnitRule.CutBack });

        Assert.Equal([Disposition.Payable, Disposition.Adjusted], verdict.DispositionsByNumber());
        Assert.Equal(2, verdict.Line(2).PayableUnits);
    }
}
