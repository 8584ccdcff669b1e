using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

public sealed class DuplicateLineEditTests
{
    private static EditionSketch Edition => TestEditions.Supplier().Limit("E0601", 2, 3);

    [Fact]
    public void The_line_with_the_higher_number_is_denied()
    {
        var verdict = TestClaims.Supplier().Line("E0601", 1, "RR KX").Line("E0601", 1, "RR KX").JudgedBy(Edition);

        Assert.Equal([Disposition.Payable, Disposition.Denied], verdict.DispositionsByNumber());
        var finding = verdict.OnlyFinding(2);
        Assert.Equal("Line 2 repeats line 1: E0601 with the same modifiers, dates, units and charge.", finding.Message);
        Assert.Equal(GroupCode.OtherAdjustment, finding.Adjustment.Group);
        Assert.Equal("18", finding.Adjustment.Carc);
        Assert.Equal(["M86"], finding.Adjustment.Rarcs);
        Assert.Equal(1, Assert.IsType<DuplicateEvidence>(finding.Evidence).OtherLineNumber);
        Assert.False(finding.MemberMayBeBilled);
    }

    [Fact]
    public void The_lowest_number_stands_wherever_its_line_is()
    {
        var verdict = TestClaims.Supplier()
            .Line("E0601").WithLine(line => line with { LineNumber = 3 })
            .Line("E0601").WithLine(line => line with { LineNumber = 1 })
            .Line("E0601").WithLine(line => line with { LineNumber = 2 })
            .JudgedBy(Edition);

        Assert.Equal([Disposition.Payable, Disposition.Denied, Disposition.Denied], verdict.DispositionsByNumber());
    }

    [Fact]
    public void The_order_of_modifiers_makes_no_difference()
    {
        var verdict = TestClaims.Supplier().Line("E0601", 1, "RR KX").Line("E0601", 1, "KX RR").JudgedBy(Edition);

        Assert.Equal(Disposition.Denied, verdict.DispositionOf(2));
    }

    [Theory]
    [InlineData("RT", "LT")]
    [InlineData("RT", "")]
    [InlineData("76", "76")]
    [InlineData("77", "77")]
    [InlineData("91", "91")]
    [InlineData("59", "59")]
    [InlineData("XE", "XE")]
    [InlineData("XS", "XS")]
    [InlineData("XP", "XP")]
    [InlineData("XU", "XU")]
    public void Lines_whose_modifiers_differ_or_say_repeated_or_distinct_are_no_duplicates(string first, string second)
    {
        var verdict = TestClaims.Supplier().Line("E0601", 1, first).Line("E0601", 1, second).JudgedBy(Edition);

        Assert.Equal([Disposition.Payable, Disposition.Payable], verdict.DispositionsByNumber());
    }

    [Fact]
    public void Lines_of_other_days_units_or_charges_are_no_duplicates()
    {
        var verdict = TestClaims.Supplier().Line("E0601").Line("E0601", 0.5)
            .Line("E0601").WithLine(line => line with { ChargeCents = 5 })
            .On(2024, 8, 16).Line("E0601")
            .JudgedBy(TestEditions.Supplier().Limit("E0601", 9, 3));

        Assert.All(verdict.Lines, line => Assert.Empty(line.Findings));
    }

    [Fact]
    public void A_line_with_a_malformed_modifier_does_not_repeat_one_without_it()
    {
        var verdict = TestClaims.Supplier().Line("E0601", 1, "RR ?").Line("E0601", 1, "RR").JudgedBy(Edition);

        Assert.Equal([Disposition.Rejected, Disposition.Payable], verdict.DispositionsByNumber());
    }

    [Fact]
    public void An_empty_modifier_is_not_none_and_one_with_a_blank_is_not_two()
    {
        var verdict = TestClaims.Supplier()
            .Line("E0601").WithLine(line => line with { Modifiers = [""] })
            .Line("E0601")
            .Line("E0601").WithLine(line => line with { Modifiers = ["RR KX"] })
            .Line("E0601", 1, "RR KX")
            .JudgedBy(TestEditions.Supplier().Limit("E0601", 9, 3));

        Assert.Equal([Disposition.Rejected, Disposition.Payable, Disposition.Rejected, Disposition.Payable], verdict.DispositionsByNumber());
    }

    [Fact]
    public void Units_of_a_duplicate_do_not_count_towards_the_limit()
    {
        var verdict = TestClaims.Supplier().Line("E0601", 2).Line("E0601", 2).JudgedBy(Edition);

        Assert.Equal([Disposition.Payable, Disposition.Denied], verdict.DispositionsByNumber());
        Assert.Equal(EditKind.Duplicate, verdict.OnlyFinding(2).Edit);
    }
}
