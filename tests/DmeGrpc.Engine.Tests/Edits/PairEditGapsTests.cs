using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Pairs that could not be looked up are never passed over in silence.</summary>
public sealed class PairEditGapsTests
{
    [Fact]
    public void Without_a_table_every_pair_of_a_day_is_not_evaluated()
    {
        var verdict = TestClaims.Medicaid(ServiceSetting.DmeSupplier).Line("E0601").Line("E0562")
            .JudgedBy(TestEditions.Medicaid(ServiceSetting.DmeSupplier).Codes("E0601", "E0562").Without(TableKind.PairEdits));

        Assert.Equal([Disposition.NotEvaluated, Disposition.NotEvaluated], verdict.DispositionsByNumber());
        var finding = verdict.FindingOf(1, EditKind.NcciPtp);
        Assert.Equal(NotEvaluatedReason.TableNotLoaded, finding.NotEvaluatedReason);
        Assert.Equal("Pair edits of E0601 with E0562 were not evaluated: no Medicaid DME PTP table is loaded.", finding.Message);
    }

    [Fact]
    public void Without_a_table_a_single_line_has_nothing_to_be_held_against()
    {
        var verdict = TestClaims.Practitioner().Line("64450").JudgedBy(TestEditions.Practitioner().Codes("64450").Without(TableKind.PairEdits));

        Assert.Empty(verdict.Line(1).Findings);
    }

    [Fact]
    public void Lines_of_one_code_or_of_different_days_have_nothing_to_be_held_against()
    {
        var verdict = TestClaims.Practitioner().Line("64450").Line("64450", 2).On(2024, 8, 16).Line("28230")
            .JudgedBy(TestEditions.Practitioner().Codes("64450", "28230").Without(TableKind.PairEdits));

        Assert.All(verdict.Lines, line => Assert.Empty(line.Findings));
    }

    [Fact]
    public void A_partial_table_answers_for_pairs_inside_its_coverage_and_pairs_it_has_rows_for()
    {
        var edition = TestEditions.Practitioner().Pair("99213", "E0601", 0, new DateOnly(2030, 1, 1)).Codes("E0562").Partial(TableKind.PairEdits, "E");

        var verdict = TestClaims.Practitioner().Line("E0601").Line("E0562").Line("99213").JudgedBy(edition);

        Assert.Equal([Disposition.Payable, Disposition.NotEvaluated, Disposition.NotEvaluated], verdict.DispositionsByNumber());
        Assert.Equal(
            "Pair edits of E0562 with 99213 were not evaluated: the edition holds only part of the Medicare practitioner PTP table.",
            verdict.OnlyFinding(2).Message);
        Assert.Equal(NotEvaluatedReason.TablePartial, verdict.OnlyFinding(3).NotEvaluatedReason);
    }

    [Fact]
    public void A_long_list_of_codes_is_shortened()
    {
        string[] codes = ["10001", "10002", "10003", "10004", "10005", "10006", "10007"];
        var claim = codes.Aggregate(TestClaims.Hospital(), (billed, code) => billed.Line(code));

        var finding = claim.JudgedBy(TestEditions.Hospital().Codes(codes).Without(TableKind.PairEdits)).OnlyFinding(1);

        Assert.Equal(
            "Pair edits of 10001 with 10002, 10003, 10004, 10005, 10006 and 1 more codes were not evaluated: no Medicare outpatient hospital "
            + "PTP table is loaded.", finding.Message);
    }
}
