using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>On which line of a pair a modifier counts, by its kind, the date of service and the payer's rule.</summary>
public sealed class ModifierPlacementTests
{
    private static readonly DateOnly Before = new(2019, 6, 30);
    private static readonly DateOnly From = new(2019, 7, 1);

    [Theory]
    [InlineData("59", false, true)]
    [InlineData("XE", false, true)]
    [InlineData("XS", false, true)]
    [InlineData("XP", false, true)]
    [InlineData("XU", false, true)]
    [InlineData("RT", true, true)]
    [InlineData("LT", true, true)]
    [InlineData("E1", true, true)]
    [InlineData("FA", true, true)]
    [InlineData("LC", true, true)]
    [InlineData("24", false, false)]
    [InlineData("25", false, false)]
    [InlineData("57", false, false)]
    [InlineData("58", false, false)]
    [InlineData("78", false, false)]
    [InlineData("79", false, false)]
    [InlineData("27", false, false)]
    [InlineData("91", false, false)]
    [InlineData("76", false, false)]
    public void Medicare_part_B_counts_a_modifier_on_column_one_by_kind_and_date(string modifier, bool before, bool from)
    {
        Assert.Equal(before, LiftsOnColumnOne(modifier, Before, ModifierPlacementRule.MedicarePartB));
        Assert.Equal(from, LiftsOnColumnOne(modifier, From, ModifierPlacementRule.MedicarePartB));
    }

    [Theory]
    [InlineData("59", false)]
    [InlineData("XE", false)]
    [InlineData("25", false)]
    [InlineData("91", false)]
    [InlineData("RT", true)]
    public void The_column_two_rule_counts_only_anatomic_modifiers_on_column_one(string modifier, bool expected)
    {
        Assert.Equal(expected, LiftsOnColumnOne(modifier, Before, ModifierPlacementRule.ColumnTwo));
        Assert.Equal(expected, LiftsOnColumnOne(modifier, From, ModifierPlacementRule.ColumnTwo));
    }

    [Theory]
    [InlineData("59", true)]
    [InlineData("25", true)]
    [InlineData("91", true)]
    [InlineData("RT", true)]
    [InlineData("76", false)]
    public void The_either_column_rule_counts_every_associated_modifier_whatever_the_date(string modifier, bool expected)
    {
        Assert.Equal(expected, LiftsOnColumnOne(modifier, Before, ModifierPlacementRule.EitherColumn));
        Assert.Equal(expected, LiftsOnColumnOne(modifier, From, ModifierPlacementRule.EitherColumn));
    }

    [Theory]
    [InlineData(ModifierPlacementRule.MedicarePartB)]
    [InlineData(ModifierPlacementRule.ColumnTwo)]
    [InlineData(ModifierPlacementRule.EitherColumn)]
    public void Every_rule_counts_59_on_column_two_on_every_date(ModifierPlacementRule rule)
    {
        var policy = new EditPolicy { ModifierPlacement = rule };
        var edition = TestEditions.Practitioner().Pair("28230", "64450").Build();

        Assert.All([Before, From], day => Assert.Equal(
            Disposition.Payable, On(day).Line("28230").Line("64450", 1, "59").JudgedBy(edition, policy).DispositionOf(2)));
    }

    [Fact]
    public void Evidence_names_column_one_when_its_modifier_lifts_the_edit()
    {
        var verdict = On(From).Line("28230", 1, "XS").Line("64450").JudgedBy(TestEditions.Practitioner().Pair("28230", "64450"));

        var evidence = Assert.IsType<PairEvidence>(verdict.OnlyFinding(2).Evidence);
        Assert.Equal(1, evidence.BypassingLineNumber);
        Assert.Equal("XS", $"{evidence.BypassingModifier}");
    }

    [Fact]
    public void A_span_over_the_change_is_judged_by_the_day_on_which_the_modifier_does_not_count()
    {
        var verdict = On(Before).Line("28230", 1, "59", days: 2).Line("64450", days: 2).JudgedBy(TestEditions.Practitioner().Pair("28230", "64450"));

        Assert.Equal(Disposition.Denied, verdict.DispositionOf(2));
        Assert.Equal(Before, Assert.IsType<PairEvidence>(verdict.OnlyFinding(2).Evidence).ServiceDate);
    }

    private static ClaimBuilder On(DateOnly day) => TestClaims.Practitioner().On(day.Year, day.Month, day.Day);

    private static bool LiftsOnColumnOne(string modifier, DateOnly day, ModifierPlacementRule rule) =>
        On(day).Line("28230", 1, modifier).Line("64450")
            .JudgedBy(TestEditions.Practitioner().Pair("28230", "64450"), new EditPolicy { ModifierPlacement = rule })
            .DispositionOf(2) == Disposition.Payable;
}
