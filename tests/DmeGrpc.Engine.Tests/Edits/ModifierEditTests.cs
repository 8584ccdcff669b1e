using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Format, validity and contradictions of the modifiers of one line.</summary>
public sealed class ModifierEditTests
{
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Last = new(2024, 8, 15);

    private static EditionSketch Edition => TestEditions.Supplier().Codes("E0601", "99213");

    [Fact]
    public void Five_modifiers_are_rejected()
    {
        var finding = Judge("RR KX KH RT LT").OnlyFinding(1);

        Assert.Equal("The line has 5 modifiers; it may carry 4.", finding.Message);
        Assert.Equal((EditKind.Modifier, Outcome.Reject), (finding.Edit, finding.Outcome));
        Assert.Equal("4", finding.Adjustment.Carc);
        Assert.Equal(["N823", "MA130"], finding.Adjustment.Rarcs);
        Assert.Equal(new ClaimStatus("A7", "453"), finding.Status);
        Assert.Equal(["KH", "KX", "LT", "RR", "RT"], Assert.IsType<ModifierEvidence>(finding.Evidence).Modifiers);
    }

    [Theory]
    [InlineData("R")]
    [InlineData("RRR")]
    [InlineData("R-")]
    public void A_malformed_modifier_is_rejected(string modifier)
    {
        var finding = Judge(modifier).OnlyFinding(1);

        Assert.Equal($"'{modifier}' is not a modifier: two characters, digits or capitals.", finding.Message);
        Assert.Equal([Remedy.Always("Correct or remove the modifier.")], finding.Remedies);
    }

    [Fact]
    public void A_modifier_in_lower_case_is_rejected_with_the_one_that_was_meant() =>
        Assert.Equal([Remedy.Always("Send RR.")], Judge("rr").OnlyFinding(1).Remedies);

    [Fact]
    public void A_modifier_given_twice_gets_an_advisory_and_no_more()
    {
        var verdict = Judge("RR RR");

        Assert.Equal(Disposition.Payable, verdict.DispositionOf(1));
        Assert.Equal("Modifier RR is given more than once; once is enough.", verdict.OnlyFinding(1).Message);
    }

    [Theory]
    [InlineData("2019-12-31", Disposition.Denied)]
    [InlineData("2020-01-01", Disposition.Payable)]
    [InlineData("2024-08-15", Disposition.Payable)]
    [InlineData("2024-08-16", Disposition.Denied)]
    public void A_modifier_is_valid_from_its_first_to_its_last_day(string day, Disposition expected)
    {
        var date = DateOnly.Parse(day);

        var verdict = TestClaims.Supplier().On(date.Year, date.Month, date.Day).Line("E0601", 1, "RR")
            .JudgedBy(Edition.Modifiers(("RR", new EffectiveWindow(First, Last))));

        Assert.Equal(expected, verdict.DispositionOf(1));
    }

    [Fact]
    public void A_modifier_that_ends_within_the_span_is_denied_with_CO_182()
    {
        var finding = TestClaims.Supplier().Line("E0601", 1, "RR", days: 2).JudgedBy(Edition.Modifiers(("RR", new EffectiveWindow(First, Last)))).OnlyFinding(1);

        Assert.Equal("Modifier RR is valid 2020-01-01 to 2024-08-15, not on every day of 2024-08-15 to 2024-08-16.", finding.Message);
        Assert.Equal((Outcome.Deny, GroupCode.ContractualObligation, "182"), (finding.Outcome, finding.Adjustment.Group, finding.Adjustment.Carc));
    }

    [Fact]
    public void A_modifier_that_an_older_complete_list_lacks_is_not_evaluated()
    {
        var edition = Edition.Modifiers(("RR", EffectiveWindow.Always)).CompleteThrough(TableKind.Modifiers, TestClaims.Day.AddDays(-1));

        var finding = Judge("ZZ", edition).OnlyFinding(1);

        Assert.Equal((Outcome.NotEvaluated, NotEvaluatedReason.NoRowOnDate), (finding.Outcome, finding.NotEvaluatedReason));
        Assert.Equal(Outcome.Deny, Judge("ZZ", edition.CompleteThrough(TableKind.Modifiers, TestClaims.Day)).OnlyFinding(1).Outcome);
        Assert.Equal(Disposition.Payable, Judge("RR", edition).DispositionOf(1));
    }

    [Fact]
    public void A_modifier_that_a_complete_list_lacks_is_denied_and_one_that_a_part_lacks_is_not_evaluated()
    {
        var rows = ("RR", EffectiveWindow.Always);

        Assert.Equal("ZZ is not a modifier of the list in force.", Judge("ZZ", Edition.Modifiers(rows)).OnlyFinding(1).Message);
        var finding = Judge("RR ZZ", Edition.Modifiers(rows).Partial(TableKind.Modifiers)).OnlyFinding(1);
        Assert.Equal((Outcome.NotEvaluated, NotEvaluatedReason.TablePartial), (finding.Outcome, finding.NotEvaluatedReason));
        Assert.Equal(["ZZ"], Assert.IsType<ModifierEvidence>(finding.Evidence).Modifiers);
    }

    [Fact]
    public void Without_a_list_modifiers_are_not_evaluated_and_a_line_without_any_is()
    {
        var edition = Edition.Without(TableKind.Modifiers);

        Assert.Equal(NotEvaluatedReason.TableNotLoaded, Judge("RR KX", edition).OnlyFinding(1).NotEvaluatedReason);
        Assert.Equal(Disposition.Payable, Judge("", edition).DispositionOf(1));
    }

    [Theory]
    [InlineData("KX GA", "GA and KX")]
    [InlineData("GZ GY", "GY and GZ")]
    [InlineData("GA GZ", "GA and GZ")]
    [InlineData("GY KX GA GZ", "GA and GY and GZ and KX")]
    public void KX_GA_GZ_and_GY_exclude_each_other(string modifiers, string named)
    {
        var finding = Judge(modifiers).OnlyFinding(1);

        Assert.Equal($"Modifiers {named} exclude each other on one line.", finding.Message);
        Assert.Equal(Outcome.Reject, finding.Outcome);
        Assert.Equal(["N519", "MA130"], finding.Adjustment.Rarcs);
    }

    [Theory]
    [InlineData("KX")]
    [InlineData("GA")]
    [InlineData("GZ")]
    [InlineData("GY")]
    [InlineData("RR KX")]
    [InlineData("XE XS")]
    [InlineData("59 RT")]
    public void Modifiers_that_agree_pass(string modifiers) => Assert.Empty(Judge(modifiers).Line(1).Findings);

    [Theory]
    [InlineData("XE")]
    [InlineData("XS")]
    [InlineData("XP")]
    [InlineData("XU")]
    public void Modifier_59_and_an_X_modifier_exclude_each_other(string modifier) =>
        Assert.Equal($"Modifiers 59 and {modifier} exclude each other on one line.", Judge($"{modifier} 59").OnlyFinding(1).Message);

    [Theory]
    [InlineData("59")]
    [InlineData("XE")]
    [InlineData("XU")]
    public void A_distinct_service_modifier_may_not_stand_on_a_visit(string modifier)
    {
        var finding = TestClaims.Supplier().Line("99213", 1, modifier).JudgedBy(Edition).OnlyFinding(1);

        Assert.Equal($"{modifier} may not be used on 99213, an evaluation and management code.", finding.Message);
        Assert.Equal(Outcome.Reject, finding.Outcome);
    }

    private static ClaimVerdict Judge(string modifiers, EditionSketch? edition = null) =>
        TestClaims.Supplier().Line("E0601", 1, modifiers).JudgedBy(edition ?? Edition);
}
