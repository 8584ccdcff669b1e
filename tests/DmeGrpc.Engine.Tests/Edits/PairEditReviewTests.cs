using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

public sealed class PairEditReviewTests
{
    private static readonly EditPolicy BypassAll = new() { PartialModifiers = PartialModifierRule.BypassAll };

    private static EditionSketch Edition => TestEditions.Practitioner().Pair("28230", "64450", 1, new DateOnly(2017, 4, 1));

    [Fact]
    public void A_denial_says_everything_that_stands_in_the_row_and_on_the_lines()
    {
        var finding = TestClaims.Practitioner().Line("28230").Line("64450").JudgedBy(Edition).OnlyFinding(2);

        Assert.Equal(
            "64450 on line 2 (column two) and 28230 on line 1 (column one) are not both paid on 2024-08-15: NCCI indicator 1, and no associated "
            + "modifier stands where it counts.", finding.Message);
        Assert.Equal(GroupCode.ContractualObligation, finding.Adjustment.Group);
        Assert.Equal("236", finding.Adjustment.Carc);
        Assert.Equal(["N20", "M16"], finding.Adjustment.Rarcs);
        Assert.Null(finding.Status);
        Assert.Equal(Appealability.Appealable, finding.Appealability);
        var evidence = Assert.IsType<PairEvidence>(finding.Evidence);
        Assert.Equal(("28230", "64450"), ($"{evidence.ColumnOne}", $"{evidence.ColumnTwo}"));
        Assert.Equal(new DateOnly(2017, 4, 1), evidence.Window.First);
        Assert.Null(evidence.Window.Last);
        Assert.Equal(ModifierIndicator.Allowed, evidence.Indicator);
        Assert.Equal("a rationale", evidence.Rationale);
        Assert.Equal(PairSource.Ncci, evidence.Source);
        Assert.Equal(1, evidence.OtherLineNumber);
        Assert.Equal(TestClaims.Day, evidence.ServiceDate);
        Assert.Null(evidence.BypassingModifier);
        Assert.Null(evidence.BypassingLineNumber);
        Assert.Equal(TableKind.PairEdits, evidence.Row!.Value.Table.Kind);
        Assert.Equal(EditionSketch.Place, evidence.Row.Value.Source);
        Assert.Equal("PairEdits.csv", evidence.Row.Value.File);
    }

    [Fact]
    public void Remedies_of_an_indicator_1_denial_are_a_documented_modifier_or_removal_and_never_the_member()
    {
        var remedies = TestClaims.Practitioner().Line("28230").Line("64450").JudgedBy(Edition).OnlyFinding(2).Remedies;

        Assert.Equal(
            [RemedyCondition.OnlyIfDocumented, RemedyCondition.AlwaysAllowed, RemedyCondition.Never], remedies.Select(remedy => remedy.Condition));
        Assert.StartsWith("Append XE, XS, XP, XU or 59, or an anatomic modifier, to line 2", remedies[0].Action, StringComparison.Ordinal);
    }

    [Fact]
    public void Remedies_of_an_indicator_0_denial_name_no_modifier()
    {
        var finding = TestClaims.Practitioner().Line("28230").Line("64450").JudgedBy(TestEditions.Practitioner().Pair("28230", "64450", 0)).OnlyFinding(2);

        Assert.EndsWith("NCCI indicator 0, no modifier lifts the edit.", finding.Message, StringComparison.Ordinal);
        Assert.Equal(
            [RemedyCondition.Never, RemedyCondition.AlwaysAllowed, RemedyCondition.Never], finding.Remedies.Select(remedy => remedy.Condition));
    }

    [Fact]
    public void Every_line_of_the_column_two_code_is_denied()
    {
        var verdict = TestClaims.Practitioner().Line("28230").Line("64450").Line("64450", 2).JudgedBy(Edition);

        Assert.Equal([Disposition.Payable, Disposition.Denied, Disposition.Denied], verdict.DispositionsByNumber());
    }

    [Fact]
    public void Only_lines_without_a_modifier_are_denied()
    {
        var verdict = TestClaims.Practitioner().Line("28230").Line("64450", 1, "59").Line("64450").JudgedBy(Edition);

        Assert.Equal([Disposition.Payable, Disposition.Payable, Disposition.Denied], verdict.DispositionsByNumber());
    }

    [Fact]
    public void One_modified_line_lifts_the_edit_for_all_where_the_policy_says_so()
    {
        var verdict = TestClaims.Practitioner().Line("28230").Line("64450", 1, "59").Line("64450").JudgedBy(Edition, BypassAll);

        Assert.Equal([Disposition.Payable, Disposition.Payable, Disposition.Payable], verdict.DispositionsByNumber());
        Assert.Equal(2, Assert.IsType<PairEvidence>(verdict.OnlyFinding(3).Evidence).BypassingLineNumber);
    }

    [Fact]
    public void A_modified_line_of_another_day_lifts_nothing_for_this_one()
    {
        var verdict = TestClaims.Practitioner().On(2024, 8, 14).Line("28230", days: 2).Line("64450", 1, "59").On(2024, 8, 15).Line("64450")
            .JudgedBy(Edition, BypassAll);

        Assert.Equal(Disposition.Denied, verdict.DispositionOf(3));
    }

    [Fact]
    public void A_line_against_two_column_one_lines_hears_of_both()
    {
        var verdict = TestClaims.Practitioner().Line("12002").Line("28230").Line("64450").JudgedBy(Edition.Pair("12002", "64450", 0));

        Assert.Equal([1, 2], verdict.FindingsOf(3, EditKind.NcciPtp).Select(finding => ((PairEvidence)finding.Evidence!).OtherLineNumber));
    }

    [Fact]
    public void A_rejected_column_one_line_denies_nobody_and_warns()
    {
        var verdict = TestClaims.Practitioner().Line("28230", 1, "KX GA").Line("64450").JudgedBy(Edition);

        Assert.Equal([Disposition.Rejected, Disposition.Payable], verdict.DispositionsByNumber());
        Assert.Equal(Outcome.Advisory, verdict.OnlyFinding(2).Outcome);
        Assert.EndsWith("line 2 would be denied on 2024-08-15 once line 1 is corrected.", verdict.OnlyFinding(2).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rejected_column_two_line_still_hears_of_the_pair()
    {
        var verdict = TestClaims.Practitioner().Line("28230").Line("64450", 1, "KX GA").JudgedBy(Edition);

        Assert.Equal([EditKind.Modifier, EditKind.NcciPtp], verdict.Line(2).Findings.Select(finding => finding.Edit));
    }

    [Fact]
    public void A_column_one_line_whose_code_is_not_valid_denies_nobody()
    {
        var verdict = TestClaims.Practitioner().Line("28230").Line("64450").JudgedBy(Edition.Code("28230", new DateOnly(2025, 1, 1)));

        Assert.Equal([Disposition.Denied, Disposition.Payable], verdict.DispositionsByNumber());
    }

    [Fact]
    public void The_same_anatomic_modifier_on_both_lines_lifts_the_edit_with_an_advisory()
    {
        var verdict = TestClaims.Practitioner().Line("28230", 1, "RT").Line("64450", 1, "RT").JudgedBy(Edition);

        Assert.Equal(Disposition.Payable, verdict.DispositionOf(2));
        Assert.Equal(
            "Lines 1 and 2 name the same site, RT; the edit between 28230 and 64450 is meant to be lifted for different sites.",
            verdict.FindingOf(2, EditKind.NcciPtp, Outcome.Advisory).Message);
    }

    [Theory]
    [InlineData("RT", "LT")]
    [InlineData("RT", "RT 59")]
    [InlineData("RT XS", "RT")]
    [InlineData("", "RT")]
    [InlineData("59", "59")]
    public void Other_modifiers_on_either_line_lift_the_edit_without_an_advisory(string one, string two)
    {
        var verdict = TestClaims.Practitioner().Line("28230", 1, one).Line("64450", 1, two).JudgedBy(Edition);

        Assert.Equal(Outcome.Bypassed, verdict.OnlyFinding(2).Outcome);
    }

    [Fact]
    public void Medicare_suppliers_have_no_pair_edits_and_no_gap()
    {
        var verdict = TestClaims.Supplier().Line("E0781").Line("E0782")
            .JudgedBy(TestEditions.Supplier().Codes("E0781", "E0782").Without(TableKind.PairEdits));

        Assert.All(verdict.Lines, line => Assert.Empty(line.Findings));
    }

    [Fact]
    public void Medicaid_suppliers_have_pair_edits()
    {
        var verdict = TestClaims.Medicaid(ServiceSetting.DmeSupplier).Line("E0781").Line("E0782")
            .JudgedBy(TestEditions.Medicaid(ServiceSetting.DmeSupplier).Pair("E0781", "E0782", 0));

        Assert.Equal(Disposition.Denied, verdict.DispositionOf(2));
    }
}
