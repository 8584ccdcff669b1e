using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>A primary that another edit stops takes its add-on codes with it.</summary>
public sealed class AddOnAfterOtherEditsTests
{
    private static EditionSketch Edition => TestEditions.Practitioner().AddOn("11045", 1, "11042").Pair("10001", "11042", 0).Limit("11042", 2, 2);

    [Fact]
    public void A_primary_denied_by_a_pair_edit_supports_nobody()
    {
        var verdict = TestClaims.Practitioner().Line("11045").Line("11042").Line("10001").JudgedBy(Edition);

        Assert.Equal([Disposition.Denied, Disposition.Denied, Disposition.Payable], verdict.DispositionsByNumber());
        var finding = verdict.OnlyFinding(1);
        Assert.Equal("11045 is an add-on code, and its primary on line 2 is itself not payable on 2024-08-15.", finding.Message);
        Assert.Equal(2, Assert.IsType<AddOnEvidence>(finding.Evidence).PrimaryLineNumber);
        Assert.Contains(Remedy.Always("Cure line 2 first."), finding.Remedies);
    }

    [Fact]
    public void A_primary_denied_by_a_unit_limit_supports_nobody()
    {
        var verdict = TestClaims.Practitioner().Line("11045").Line("11042", 3).JudgedBy(Edition);

        Assert.Equal([Disposition.Denied, Disposition.Denied], verdict.DispositionsByNumber());
    }

    [Fact]
    public void A_primary_cut_back_to_its_limit_is_paid_and_supports()
    {
        var verdict = TestClaims.Practitioner().Line("11045").Line("11042", 3)
            .JudgedBy(Edition, new EditPolicy { ExcessUnits = ExcessUnitRule.CutBack });

        Assert.Equal([Disposition.Payable, Disposition.Adjusted], verdict.DispositionsByNumber());
    }

    [Fact]
    public void A_primary_whose_code_is_not_valid_on_the_day_supports_nobody()
    {
        var edition = TestEditions.Practitioner().AddOn("11045", 1, "11042").Code("11042", new DateOnly(2025, 1, 1));

        var verdict = TestClaims.Practitioner().Line("11045").Line("11042").JudgedBy(edition);

        Assert.Equal([Disposition.Denied, Disposition.Denied], verdict.DispositionsByNumber());
    }

    [Fact]
    public void A_rejected_primary_supports_nobody()
    {
        var verdict = TestClaims.Practitioner().Line("11045").Line("11042", modifiers: "KX GA").JudgedBy(Edition);

        Assert.Equal([Disposition.Denied, Disposition.Rejected], verdict.DispositionsByNumber());
    }

    [Fact]
    public void Another_line_of_the_primary_that_is_paid_supports()
    {
        var verdict = TestClaims.Practitioner().Line("11045").Line("11042", 1, "KX GA").Line("11042").JudgedBy(Edition);

        Assert.Equal([Disposition.Payable, Disposition.Rejected, Disposition.Payable], verdict.DispositionsByNumber());
    }

    [Fact]
    public void An_add_on_code_that_loses_its_primary_takes_its_own_add_on_codes_with_it()
    {
        var edition = TestEditions.Practitioner().AddOn("10003", 1, "10002").AddOn("10002", 1, "10001").Pair("10009", "10001", 0);

        var verdict = TestClaims.Practitioner().Line("10003").Line("10002").Line("10001").Line("10009").JudgedBy(edition);

        Assert.Equal([Disposition.Denied, Disposition.Denied, Disposition.Denied, Disposition.Payable], verdict.DispositionsByNumber());
    }

    [Fact]
    public void An_add_on_code_whose_primary_waits_for_the_contractor_waits_with_it()
    {
        var edition = TestEditions.Practitioner().AddOn("10003", 1, "10002").AddOn("10002", 2).Codes("10001");

        var verdict = TestClaims.Practitioner().Line("10003").Line("10002").Line("10001").JudgedBy(edition);

        Assert.Equal([Disposition.NotEvaluated, Disposition.NotEvaluated, Disposition.Payable], verdict.DispositionsByNumber());
    }

    [Fact]
    public void Evidence_names_the_type_and_the_primaries()
    {
        var finding = TestClaims.Practitioner().Line("11045").JudgedBy(Edition).OnlyFinding(1);

        var evidence = Assert.IsType<AddOnEvidence>(finding.Evidence);
        Assert.Equal("11045", $"{evidence.AddOn}");
        Assert.Equal("11042", $"{Assert.Single(evidence.Primaries)}");
        Assert.Equal(1, evidence.PrimaryCount);
        Assert.Null(evidence.PrimaryLineNumber);
        Assert.Equal(EditionSketch.Place, evidence.Row!.Value.Source);
        Assert.Equal("11045 is an add-on code, and no primary for it is payable on 2024-08-15.", finding.Message);
    }

    [Fact]
    public void Evidence_lists_at_most_20_primaries_and_counts_all()
    {
        var primaries = Enumerable.Range(10_000, 25).Select(number => $"{number}").ToArray();

        var finding = TestClaims.Practitioner().Line("11045").JudgedBy(TestEditions.Practitioner().AddOn("11045", 1, primaries)).OnlyFinding(1);

        var evidence = Assert.IsType<AddOnEvidence>(finding.Evidence);
        Assert.Equal(primaries.Take(20), evidence.Primaries.Select(code => $"{code}"));
        Assert.Equal(25, evidence.PrimaryCount);
    }
}
