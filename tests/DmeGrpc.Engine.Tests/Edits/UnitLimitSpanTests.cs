using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Units of a span are divided by its days and rounded, halves up.</summary>
public sealed class UnitLimitSpanTests
{
    [Theory]
    [InlineData(31, 31, Disposition.Payable)]
    [InlineData(46, 31, Disposition.Payable)]
    [InlineData(47, 31, Disposition.Denied)]
    [InlineData(3, 2, Disposition.Denied)]
    [InlineData(2.9, 2, Disposition.Payable)]
    [InlineData(5, 4, Disposition.Payable)]
    [InlineData(6, 4, Disposition.Denied)]
    [InlineData(1, 31, Disposition.Payable)]
    public void Units_a_day_are_rounded_halves_up_and_compared_with_1(double units, int days, Disposition expected)
    {
        var verdict = TestClaims.Supplier().On(2024, 1, 1).Line("B4034", units, days: days).JudgedBy(TestEditions.Supplier().Limit("B4034", 1, 1));

        Assert.Equal(expected, verdict.DispositionOf(1));
    }

    [Fact]
    public void Half_of_an_even_number_is_rounded_up_too()
    {
        var verdict = TestClaims.Supplier().On(2024, 1, 1).Line("B4034", 5, days: 2).JudgedBy(TestEditions.Supplier().Limit("B4034", 2, 1));

        var evidence = Assert.IsType<UnitLimitEvidence>(verdict.OnlyFinding(1).Evidence);
        Assert.Equal(2.5m, evidence.UnitsPerDayRaw);
        Assert.Equal(3, evidence.CountedUnits);
    }

    [Fact]
    public void The_daily_units_of_spans_are_added_on_the_days_they_share()
    {
        var verdict = TestClaims.Supplier().On(2024, 1, 1).Line("B4034", 10, days: 10).On(2024, 1, 10).Line("B4034", 5, days: 5)
            .On(2024, 1, 11).Line("B4034")
            .JudgedBy(TestEditions.Supplier().Limit("B4034", 2, 3));

        Assert.All(verdict.Lines, line => Assert.Equal(Disposition.Payable, line.Disposition));
    }

    [Fact]
    public void All_units_of_a_span_are_denied_for_one_day_in_excess()
    {
        var verdict = TestClaims.Supplier().On(2024, 1, 1).Line("B4034", 10, days: 10).On(2024, 1, 10).Line("B4034", 5, days: 5)
            .On(2024, 1, 13).Line("B4034")
            .JudgedBy(TestEditions.Supplier().Limit("B4034", 1, 3));

        Assert.Equal([Disposition.Denied, Disposition.Denied, Disposition.Denied], verdict.DispositionsByNumber());
        Assert.Equal(new DateOnly(2024, 1, 10), Evidence(verdict, 1).ServiceDate);
        Assert.Equal([1, 2], Evidence(verdict, 1).CountedLineNumbers);
        Assert.Equal(new DateOnly(2024, 1, 13), Evidence(verdict, 3).ServiceDate);
        Assert.Equal([2, 3], Evidence(verdict, 3).CountedLineNumbers);
    }

    [Fact]
    public void A_line_that_rounds_down_to_nothing_is_denied_with_the_other_lines_of_the_day()
    {
        var verdict = TestClaims.Supplier().On(2024, 1, 1).Line("B4034", 1, days: 10).Line("B4034", 2)
            .JudgedBy(TestEditions.Supplier().Limit("B4034", 1, 3));

        Assert.Equal([Disposition.Denied, Disposition.Denied], verdict.DispositionsByNumber());
    }

    [Fact]
    public void A_span_over_a_change_of_the_limit_is_held_against_both()
    {
        var edition = TestEditions.Supplier().Limit("B4034", 5, 1, DateOnly.MinValue, new DateOnly(2024, 1, 3)).Limit("B4034", 1, 1, new DateOnly(2024, 1, 4));

        var verdict = TestClaims.Supplier().On(2024, 1, 1).Line("B4034", 10, days: 5).JudgedBy(edition);

        Assert.Equal(new DateOnly(2024, 1, 4), Evidence(verdict, 1).ServiceDate);
        Assert.Equal(1, Evidence(verdict, 1).Limit);
    }

    private static UnitLimitEvidence Evidence(ClaimVerdict verdict, int line) => Assert.IsType<UnitLimitEvidence>(verdict.OnlyFinding(line).Evidence);
}
