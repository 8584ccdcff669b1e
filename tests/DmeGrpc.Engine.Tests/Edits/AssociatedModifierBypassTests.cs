using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Every associated modifier on column two lifts a pair of indicator 1, and no other modifier does.</summary>
public sealed class AssociatedModifierBypassTests
{
    public static TheoryData<string> Associated { get; } = [.. AssociatedModifiers.All.Select(entry => $"{entry.Modifier}")];

    [Theory]
    [MemberData(nameof(Associated))]
    public void An_associated_modifier_on_column_two_lifts_a_pair_of_indicator_1(string modifier)
    {
        var verdict = Claim(modifier).JudgedBy(TestEditions.Practitioner().Pair("28230", "64450"));

        Assert.Equal(Disposition.Payable, verdict.DispositionOf(2));
        var finding = verdict.OnlyFinding(2);
        Assert.Equal(Outcome.Bypassed, finding.Outcome);
        var evidence = Assert.IsType<PairEvidence>(finding.Evidence);
        Assert.Equal(modifier, $"{evidence.BypassingModifier}");
        Assert.Equal(2, evidence.BypassingLineNumber);
    }

    [Theory]
    [MemberData(nameof(Associated))]
    public void No_modifier_lifts_a_pair_of_indicator_0(string modifier)
    {
        var verdict = Claim(modifier).JudgedBy(TestEditions.Practitioner().Pair("28230", "64450", 0));

        Assert.Equal(Disposition.Denied, verdict.DispositionOf(2));
    }

    [Theory]
    [InlineData("22")]
    [InlineData("50")]
    [InlineData("51")]
    [InlineData("52")]
    [InlineData("76")]
    [InlineData("77")]
    [InlineData("KX")]
    [InlineData("NU")]
    [InlineData("RR")]
    [InlineData("FT")]
    [InlineData("GA")]
    [InlineData("26")]
    [InlineData("99")]
    public void Every_other_modifier_lifts_nothing(string modifier)
    {
        var verdict = Claim(modifier).JudgedBy(TestEditions.Practitioner().Pair("28230", "64450"));

        Assert.Equal(Disposition.Denied, verdict.DispositionOf(2));
    }

    [Fact]
    public void Of_several_modifiers_the_one_that_says_most_is_named()
    {
        var finding = Claim("RT XU 91").JudgedBy(TestEditions.Practitioner().Pair("28230", "64450")).OnlyFinding(2);

        Assert.Equal(
            "64450 on line 2 (column two) and 28230 on line 1 (column one) are paid together on 2024-08-15: modifier 91 on line 2 lifts the edit.",
            finding.Message);
        Assert.Equal([Remedy.IfDocumented("Keep 91 only if the record shows that it is true.")], finding.Remedies);
    }

    [Fact]
    public void Modifier_59_on_a_visit_is_rejected_and_lifts_nothing()
    {
        var verdict = TestClaims.Practitioner().Line("11042").Line("99213", 1, "59").JudgedBy(TestEditions.Practitioner().Pair("11042", "99213"));

        Assert.Equal(Disposition.Rejected, verdict.DispositionOf(2));
        Assert.Equal([EditKind.Modifier, EditKind.NcciPtp], verdict.Line(2).Findings.Select(finding => finding.Edit));
        Assert.Equal(Outcome.Deny, verdict.FindingOf(2, EditKind.NcciPtp).Outcome);
    }

    private static ClaimBuilder Claim(string modifiers) => TestClaims.Practitioner().Line("28230").Line("64450", 1, modifiers);
}
