using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>The days on which a pair row applies.</summary>
public sealed class PairEditWindowTests
{
    private static readonly DateOnly First = new(2017, 4, 1);
    private static readonly DateOnly Last = new(2023, 12, 31);

    [Theory]
    [InlineData("2017-03-31", Disposition.Payable)]
    [InlineData("2017-04-01", Disposition.Denied)]
    [InlineData("2023-12-31", Disposition.Denied)]
    [InlineData("2024-01-01", Disposition.Payable)]
    public void A_row_applies_from_its_first_to_its_last_day(string day, Disposition expected) =>
        Assert.Equal(expected, ColumnTwoOn(day, TestEditions.Practitioner().Pair("28230", "64450", 0, First, Last)));

    [Fact]
    public void A_row_without_a_last_day_is_in_force() =>
        Assert.Equal(Disposition.Denied, ColumnTwoOn("2026-02-28", TestEditions.Practitioner().Pair("28230", "64450", 0, First)));

    [Fact]
    public void A_row_of_indicator_9_never_fires_even_on_its_one_day() =>
        Assert.Equal(Disposition.Payable, ColumnTwoOn("2017-04-01", TestEditions.Practitioner().Pair("28230", "64450", 9, First, First)));

    [Fact]
    public void A_row_of_indicator_0_or_1_fires_on_its_one_day()
    {
        Assert.Equal(Disposition.Denied, ColumnTwoOn("2017-04-01", TestEditions.Practitioner().Pair("28230", "64450", 0, First, First)));
        Assert.Equal(Disposition.Denied, ColumnTwoOn("2017-04-01", TestEditions.Practitioner().Pair("28230", "64450", 1, First, First)));
    }

    [Fact]
    public void Each_window_of_a_pair_has_its_own_indicator()
    {
        var edition = TestEditions.Practitioner()
            .Pair("28230", "64450", 0, First, Last).Pair("28230", "64450", 1, Last.AddDays(2)).Pair("28230", "64450", 9, Last.AddDays(1), Last.AddDays(1));

        Assert.Equal(Disposition.Denied, ColumnTwoOn("2023-12-31", edition, "59"));
        Assert.Equal(Disposition.Payable, ColumnTwoOn("2024-01-01", edition));
        Assert.Equal(Disposition.Denied, ColumnTwoOn("2024-01-02", edition));
        Assert.Equal(Disposition.Payable, ColumnTwoOn("2024-01-02", edition, "59"));
    }

    [Fact]
    public void A_reversed_pair_does_not_match()
    {
        var verdict = TestClaims.Practitioner().Line("64450").Line("28230").JudgedBy(TestEditions.Practitioner().Pair("28230", "64450", 0));

        Assert.Equal([Disposition.Denied, Disposition.Payable], verdict.DispositionsByNumber());
        Assert.Empty(verdict.Line(2).Findings);
    }

    [Fact]
    public void Lines_of_different_days_are_not_held_against_each_other()
    {
        var verdict = TestClaims.Practitioner().On(2024, 8, 14).Line("28230").On(2024, 8, 15).Line("64450")
            .JudgedBy(TestEditions.Practitioner().Pair("28230", "64450", 0));

        Assert.Equal(Disposition.Payable, verdict.DispositionOf(2));
    }

    [Fact]
    public void Spans_that_share_one_day_are_held_against_each_other_on_that_day()
    {
        var verdict = TestClaims.Practitioner().On(2024, 8, 10).Line("28230", days: 6).On(2024, 8, 15).Line("64450", days: 3)
            .JudgedBy(TestEditions.Practitioner().Pair("28230", "64450", 0));

        Assert.Equal(Disposition.Denied, verdict.DispositionOf(2));
        Assert.Equal(new DateOnly(2024, 8, 15), Assert.IsType<PairEvidence>(verdict.OnlyFinding(2).Evidence).ServiceDate);
    }

    [Fact]
    public void A_row_that_applies_to_none_of_the_shared_days_does_not_fire()
    {
        var verdict = TestClaims.Practitioner().On(2023, 12, 30).Line("28230", days: 5).On(2024, 1, 1).Line("64450", days: 5)
            .JudgedBy(TestEditions.Practitioner().Pair("28230", "64450", 0, First, Last));

        Assert.Equal(Disposition.Payable, verdict.DispositionOf(2));
    }

    [Fact]
    public void Over_several_windows_the_one_that_is_not_lifted_wins()
    {
        var edition = TestEditions.Practitioner().Pair("28230", "64450", 1, First, Last).Pair("28230", "64450", 0, Last.AddDays(1));

        var verdict = TestClaims.Practitioner().On(2023, 12, 30).Line("28230", days: 5).Line("64450", 1, "59", days: 5).JudgedBy(edition);

        var evidence = Assert.IsType<PairEvidence>(verdict.OnlyFinding(2).Evidence);
        Assert.Equal(Disposition.Denied, verdict.DispositionOf(2));
        Assert.Equal(new DateOnly(2024, 1, 1), evidence.ServiceDate);
        Assert.Equal(ModifierIndicator.NotAllowed, evidence.Indicator);
        Assert.Equal(new EffectiveWindow(Last.AddDays(1)), evidence.Window);
    }

    private static Disposition ColumnTwoOn(string day, EditionSketch edition, string modifiers = "")
    {
        var date = DateOnly.Parse(day);
        return TestClaims.Practitioner().On(date.Year, date.Month, date.Day).Line("28230").Line("64450", 1, modifiers).JudgedBy(edition).DispositionOf(2);
    }
}
