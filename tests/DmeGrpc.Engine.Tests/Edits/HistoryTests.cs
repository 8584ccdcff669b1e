using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>What paid lines of other claims do to a claim.</summary>
public sealed class HistoryTests
{
    private static readonly EditionSketch Pair = TestEditions.Practitioner().Pair("28230", "64450").Codes("99213");

    [Fact]
    public void Column_two_is_denied_where_column_one_was_paid_on_another_claim()
    {
        var verdict = TestClaims.Practitioner().Line("64450").JudgedBy(Pair, context: new MemberSketch().Paid("28230").Context);

        var finding = verdict.OnlyFinding(1);
        Assert.Equal((Outcome.Deny, "236"), (finding.Outcome, finding.Adjustment.Carc));
        var evidence = Assert.IsType<PairEvidence>(finding.Evidence);
        Assert.Equal((0, "PAID-1"), (evidence.OtherLineNumber, evidence.History!.ClaimId));
    }

    [Fact]
    public void Column_one_is_paid_less_what_was_paid_for_column_two_on_another_claim()
    {
        var verdict = TestClaims.Practitioner().Line("28230").JudgedBy(Pair, context: new MemberSketch().Paid("64450").Context);

        Assert.Equal(Disposition.Adjusted, verdict.DispositionOf(1));
        Assert.Equal(Outcome.HistoryOffset, verdict.OnlyFinding(1).Outcome);
        Assert.Equal("64450", $"{((PairEvidence)verdict.OnlyFinding(1).Evidence!).History!.Code}");
    }

    [Theory]
    [InlineData("28230", "59", "64450", "")]
    [InlineData("28230", "", "64450", "59")]
    [InlineData("64450", "XS", "28230", "")]
    public void A_modifier_on_either_lifts_the_edit_across_claims(string code, string modifier, string paid, string paidModifier)
    {
        var verdict = TestClaims.Practitioner().Line(code, 1, modifier).JudgedBy(Pair, context: new MemberSketch().Paid(paid, modifiers: paidModifier).Context);

        Assert.Equal(Disposition.Payable, verdict.DispositionOf(1));
        Assert.Equal(Outcome.Bypassed, verdict.OnlyFinding(1).Outcome);
    }

    [Fact]
    public void A_line_that_history_denies_knocks_out_no_other()
    {
        var edition = TestEditions.Practitioner().Pair("28230", "64450", 0).Pair("64450", "99213", 0);

        var verdict = TestClaims.Practitioner().Line("64450").Line("99213").JudgedBy(edition, context: new MemberSketch().Paid("28230").Context);

        Assert.Equal([Disposition.Denied, Disposition.Payable], verdict.DispositionsByNumber());
    }

    [Fact]
    public void P22_a_claim_judged_alone_knows_of_no_other()
    {
        var verdict = TestClaims.Practitioner().Line("28230").JudgedBy(Pair);

        Assert.Equal((Disposition.Payable, HistoryScope.ClaimAlone), (verdict.DispositionOf(1), verdict.HistoryScope));
        Assert.Empty(verdict.Line(1).Findings);
    }

    [Fact]
    public void M04_across_claims_4_paid_and_3_billed_exceed_6_a_day()
    {
        var verdict = TestClaims.Practitioner().Line("G0422", 3)
            .JudgedBy(TestEditions.Practitioner().Limit("G0422", 6, 2), context: new MemberSketch().Paid("G0422", 4).Context);

        var evidence = Assert.IsType<UnitLimitEvidence>(verdict.OnlyFinding(1).Evidence);
        Assert.Equal((Disposition.Denied, 7m, 4m, 1), (verdict.DispositionOf(1), evidence.CountedUnits, evidence.HistoryUnits, evidence.CountedLineCount));
        Assert.Equal("PAID-1", Assert.Single(evidence.CountedHistory).ClaimId);
    }

    [Fact]
    public void M14_across_claims_the_limit_exactly_is_payable()
    {
        var verdict = TestClaims.Practitioner().Line("G0422", 2)
            .JudgedBy(TestEditions.Practitioner().Limit("G0422", 6, 2), context: new MemberSketch().Paid("G0422", 4).Context);

        Assert.Equal(Disposition.Payable, verdict.DispositionOf(1));
    }

    [Fact]
    public void A_limit_of_a_line_and_every_limit_of_Medicaid_knows_no_other_claim()
    {
        var member = new MemberSketch().Paid("G0422", 4).Context;

        Assert.Equal(Disposition.Payable, TestClaims.Practitioner().Line("G0422", 6).JudgedBy(TestEditions.Practitioner().Limit("G0422", 6, 1), context: member).DispositionOf(1));
        Assert.Equal(Disposition.Payable, TestClaims.Medicaid().Line("G0422", 6).JudgedBy(TestEditions.Medicaid().Limit("G0422", 6, 0), context: member).DispositionOf(1));
    }

    [Fact]
    public void Cutting_back_leaves_what_other_claims_have_not_been_paid_for()
    {
        var verdict = TestClaims.Practitioner().Line("G0422", 5).JudgedBy(
            TestEditions.Practitioner().Limit("G0422", 6, 2), new EditPolicy { ExcessUnits = ExcessUnitRule.CutBack }, new MemberSketch().Paid("G0422", 4).Context);

        Assert.Equal((Disposition.Adjusted, 2m), (verdict.DispositionOf(1), verdict.Line(1).PayableUnits));
    }

    [Fact]
    public void Units_that_were_cut_back_on_another_claim_do_not_count()
    {
        var edition = TestEditions.Practitioner().Limit("G0422", 3, 3);
        MemberSketch Cut(decimal? payable) => new MemberSketch().Paid("G0422", 9)
            .WithPaid(line => line with
            {
                Span = new Engine.Dates.ServiceSpan(TestClaims.Day.AddDays(-2), TestClaims.Day),
                Disposition = Disposition.Adjusted,
                PayableUnits = payable,
            });

        var verdict = TestClaims.Practitioner().Line("G0422", 3).JudgedBy(edition, context: Cut(3).Context);

        Assert.Equal(Disposition.Payable, TestClaims.Practitioner().Line("G0422", 2).JudgedBy(edition, context: Cut(3).Context).DispositionOf(1));
        Assert.Equal(1, Assert.IsType<UnitLimitEvidence>(verdict.OnlyFinding(1).Evidence).HistoryUnits);
        Assert.Equal(Disposition.Denied, TestClaims.Practitioner().Line("G0422", 2).JudgedBy(edition, context: Cut(null).Context).DispositionOf(1));
    }

    [Fact]
    public void A_line_that_was_paid_on_another_claim_is_a_duplicate()
    {
        var verdict = TestClaims.Practitioner().Line("99213").JudgedBy(Pair, context: new MemberSketch().Paid("99213").Context);

        var finding = verdict.FindingOf(1, EditKind.Duplicate);
        Assert.Equal(("18", "PAID-1"), (finding.Adjustment.Carc, ((DuplicateEvidence)finding.Evidence!).History!.ClaimId));
        Assert.Equal(Disposition.Payable, TestClaims.Practitioner().Line("99213", 1, "76").JudgedBy(Pair, context: new MemberSketch().Paid("99213", modifiers: "76").Context).DispositionOf(1));
    }

    [Theory]
    [InlineData(Disposition.NotEvaluated, Disposition.Denied)]
    [InlineData(Disposition.Pended, Disposition.Payable)]
    [InlineData(Disposition.Denied, Disposition.Payable)]
    public void A_line_that_nothing_refused_on_another_claim_is_repeated_even_where_not_everything_was_evaluated(Disposition posted, Disposition expected)
    {
        var member = new MemberSketch().Paid("99213").WithPaid(line => line with { Disposition = posted });

        Assert.Equal(expected, TestClaims.Practitioner().Line("99213").JudgedBy(Pair, context: member.Context).DispositionOf(1));
    }

    [Fact]
    public void A_primary_that_was_paid_on_another_claim_supports_an_add_on_code()
    {
        var edition = TestEditions.Practitioner().AddOn("11045", 1, "11042");

        Assert.Equal(Disposition.Denied, TestClaims.Practitioner().Line("11045").JudgedBy(edition).DispositionOf(1));
        Assert.Equal(Disposition.Payable, TestClaims.Practitioner().Line("11045").JudgedBy(edition, context: new MemberSketch().Paid("11042").Context).DispositionOf(1));
    }

    [Fact]
    public void Lines_that_were_not_paid_or_are_of_another_supplier_or_setting_or_day_do_not_count()
    {
        Func<PostedLine, PostedLine>[] changes =
        [
            line => line with { Disposition = Disposition.Denied }, line => line with { Disposition = Disposition.NotEvaluated },
            line => line with { SupplierNpi = MemberSketch.OtherSupplier }, line => line with { Setting = ServiceSetting.OutpatientHospital },
            line => line with { Span = new Engine.Dates.ServiceSpan(TestClaims.Day.AddDays(1), TestClaims.Day.AddDays(1)) },
        ];

        Assert.All(changes, change => Assert.Equal(
            Disposition.Payable, TestClaims.Practitioner().Line("64450").JudgedBy(Pair, context: new MemberSketch().Paid("28230").WithPaid(change).Context).DispositionOf(1)));
    }

    [Fact]
    public void Without_the_store_the_claim_says_once_for_each_edit_what_was_not_evaluated()
    {
        var practitioner = TestClaims.Practitioner().Line("64450").Line("28230", 1, "59").JudgedBy(Pair, context: MemberSketch.Unavailable());
        var supplier = TestClaims.Supplier().Line("E0601").JudgedBy(TestEditions.Supplier().Codes("E0601"), context: MemberSketch.Unavailable());

        Assert.Equal([EditKind.Duplicate, EditKind.NcciPtp, EditKind.NcciMue], practitioner.Findings.Select(finding => finding.Edit));
        Assert.Equal([EditKind.Duplicate, EditKind.NcciMue], supplier.Findings.Select(finding => finding.Edit));
        Assert.Equal(Disposition.NotEvaluated, supplier.Disposition);
    }

    [Fact]
    public void Without_a_table_pairs_with_other_claims_are_not_evaluated_either()
    {
        var verdict = TestClaims.Practitioner().Line("64450").JudgedBy(
            TestEditions.Practitioner().Codes("64450").Without(TableKind.PairEdits), context: new MemberSketch().Paid("28230").Context);

        Assert.Equal(NotEvaluatedReason.TableNotLoaded, verdict.FindingOf(1, EditKind.NcciPtp).NotEvaluatedReason);
    }
}
