using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Oracles;

/// <summary>Pair edit cases built by us on the boundary of a published rule.</summary>
public sealed class BuiltPairCases
{
    private static EditionSketch SurgeryAndVisit => TestEditions.Practitioner().Pair("11042", "99213").Pair("11042", "99203");

    [Fact]
    public void P14_modifier_59_on_column_one_counts_from_2019_07_01()
    {
        var edition = TestEditions.Practitioner().Pair("28230", "64450");

        var before = TestClaims.Practitioner().On(2019, 6, 30).Line("28230", modifiers: "59").Line("64450").JudgedBy(edition);
        var from = TestClaims.Practitioner().On(2019, 7, 1).Line("28230", modifiers: "59").Line("64450").JudgedBy(edition);

        Assert.Equal(Disposition.Denied, before.DispositionOf(2));
        Assert.Equal(Disposition.Payable, from.DispositionOf(2));
        Assert.Equal(Outcome.Bypassed, from.OnlyFinding(2).Outcome);
    }

    [Fact]
    public void P17_59_and_XS_on_one_line_are_a_modifier_error()
    {
        var verdict = TestClaims.Practitioner().Line("64450", modifiers: "59 XS").JudgedBy(TestEditions.Practitioner().Codes("64450"));

        Assert.Equal(Disposition.Rejected, verdict.DispositionOf(1));
        Assert.Equal(EditKind.Modifier, verdict.OnlyFinding(1).Edit);
    }

    [Fact]
    public void P18a_a_visit_beside_a_minor_procedure_is_denied_without_25()
    {
        var verdict = TestClaims.Practitioner().Line("11042").Line("99213").JudgedBy(SurgeryAndVisit);

        Assert.Equal([Disposition.Payable, Disposition.Denied], verdict.DispositionsByNumber());
        Assert.Contains(verdict.OnlyFinding(2).Remedies, remedy =>
            remedy.Condition == RemedyCondition.OnlyIfDocumented && remedy.Action.Contains("Append 25", StringComparison.Ordinal));
    }

    [Fact]
    public void P18b_a_separately_identifiable_visit_is_paid_with_25()
    {
        var verdict = TestClaims.Practitioner().Line("11042").Line("99213", modifiers: "25").JudgedBy(SurgeryAndVisit);

        Assert.Equal([Disposition.Payable, Disposition.Payable], verdict.DispositionsByNumber());
        Assert.Equal(Outcome.Bypassed, verdict.OnlyFinding(2).Outcome);
    }

    [Fact]
    public void P18c_25_on_the_visit_of_a_new_patient_gets_an_advisory()
    {
        var verdict = TestClaims.Practitioner().Line("11042").Line("99203", modifiers: "25").JudgedBy(SurgeryAndVisit);

        Assert.Equal(Disposition.Payable, verdict.DispositionOf(2));
        Assert.Contains("that the patient is new is not enough", verdict.FindingOf(2, EditKind.NcciPtp, Outcome.Advisory).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void P22_a_pair_split_over_two_claims_is_not_seen()
    {
        var edition = TestEditions.Hospital().Pair("0002M", "80047", 0);

        var first = TestClaims.Hospital().Line("80047").JudgedBy(edition);
        var second = TestClaims.Hospital().Line("0002M").JudgedBy(edition);

        Assert.Empty(first.Line(1).Findings);
        Assert.Empty(second.Line(1).Findings);
    }
}
