using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

public sealed class IntegralItemEditTests
{
    private static EditionSketch Edition => TestEditions.Supplier().Includes("E0250", "E0271").Includes("K0001", "K0017", PairSource.CodeDescriptor);

    [Fact]
    public void An_included_item_is_denied_with_CO_97_and_never_as_an_NCCI_edit()
    {
        var verdict = TestClaims.Supplier().Line("E0271").Line("E0250").JudgedBy(Edition);

        Assert.Equal([Disposition.Denied, Disposition.Payable], verdict.DispositionsByNumber());
        var finding = verdict.OnlyFinding(1);
        Assert.Equal(EditKind.IntegralItem, finding.Edit);
        Assert.Equal(GroupCode.ContractualObligation, finding.Adjustment.Group);
        Assert.Equal("97", finding.Adjustment.Carc);
        Assert.Equal(["M15"], finding.Adjustment.Rarcs);
        Assert.DoesNotContain("NCCI", finding.Message, StringComparison.Ordinal);
        var evidence = Assert.IsType<PairEvidence>(finding.Evidence);
        Assert.Equal(PairSource.PolicyArticle, evidence.Source);
        Assert.Null(evidence.Indicator);
        Assert.Equal(2, evidence.OtherLineNumber);
    }

    [Fact]
    public void The_source_is_named()
    {
        var finding = TestClaims.Supplier().Line("K0001").Line("K0017").JudgedBy(Edition).OnlyFinding(2);

        Assert.Equal(
            "K0017 on line 2 is part of K0001 on line 1 (description of the code) and not paid beside it on 2024-08-15.", finding.Message);
        Assert.Equal(PairSource.CodeDescriptor, Assert.IsType<PairEvidence>(finding.Evidence).Source);
    }

    [Theory]
    [InlineData("59")]
    [InlineData("RT")]
    [InlineData("XU")]
    public void No_NCCI_modifier_lifts_it(string modifier) =>
        Assert.Equal(Disposition.Denied, TestClaims.Supplier().Line("E0250").Line("E0271", 1, modifier).JudgedBy(Edition).DispositionOf(2));

    [Fact]
    public void An_item_of_another_day_is_paid() => Assert.Equal(
        Disposition.Payable, TestClaims.Supplier().Line("E0250").On(2024, 8, 16).Line("E0271").JudgedBy(Edition).DispositionOf(2));

    [Fact]
    public void The_reversed_pair_does_not_match() =>
        Assert.Empty(TestClaims.Supplier().Line("E0271").Line("E0250").JudgedBy(Edition).Line(2).Findings);

    [Fact]
    public void A_denied_item_includes_nothing()
    {
        var edition = TestEditions.Supplier().Includes("K0001", "E0973").Includes("E0973", "K0017");

        var verdict = TestClaims.Supplier().Line("K0001").Line("E0973").Line("K0017").JudgedBy(edition);

        Assert.Equal([Disposition.Payable, Disposition.Denied, Disposition.Payable], verdict.DispositionsByNumber());
    }

    [Fact]
    public void A_rejected_item_includes_nothing_yet_and_the_other_line_says_so()
    {
        var verdict = TestClaims.Supplier().Line("E0250", 1, "KX GA").Line("E0271").JudgedBy(Edition);

        Assert.Equal([Disposition.Rejected, Disposition.Payable], verdict.DispositionsByNumber());
        Assert.Equal(Outcome.Advisory, verdict.OnlyFinding(2).Outcome);
        Assert.Contains("line 2 would be denied on 2024-08-15 once line 1 is corrected", verdict.OnlyFinding(2).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_applies_from_its_first_to_its_last_day()
    {
        var edition = TestEditions.Supplier().Includes("E0250", "E0271", PairSource.PolicyArticle, new DateOnly(2024, 1, 1), new DateOnly(2024, 6, 30));

        Assert.Equal(Disposition.Denied, On(2024, 6, 30).JudgedBy(edition).DispositionOf(2));
        Assert.Equal(Disposition.Payable, On(2024, 7, 1).JudgedBy(edition).DispositionOf(2));
        Assert.Equal(Disposition.Payable, On(2023, 12, 31).JudgedBy(edition).DispositionOf(2));
    }

    [Fact]
    public void It_holds_for_suppliers_alone()
    {
        var practitioner = TestClaims.Practitioner().Line("E0250").Line("E0271")
            .JudgedBy(TestEditions.Practitioner().Includes("E0250", "E0271"));
        var medicaid = TestClaims.Medicaid(ServiceSetting.DmeSupplier).Line("E0250").Line("E0271")
            .JudgedBy(TestEditions.Medicaid(ServiceSetting.DmeSupplier).Includes("E0250", "E0271"));

        Assert.Equal(Disposition.Payable, practitioner.DispositionOf(2));
        Assert.Equal(Disposition.Denied, medicaid.DispositionOf(2));
    }

    [Fact]
    public void Without_a_table_nothing_is_said()
    {
        var verdict = TestClaims.Supplier().Line("E0250").Line("E0271").JudgedBy(Edition.Without(TableKind.IntegralPairs));

        Assert.All(verdict.Lines, line => Assert.Empty(line.Findings));
    }

    private static ClaimBuilder On(int year, int month, int day) => TestClaims.Supplier().On(year, month, day).Line("E0250").Line("E0271");
}
