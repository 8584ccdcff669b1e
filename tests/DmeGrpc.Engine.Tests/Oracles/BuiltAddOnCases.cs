using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Oracles;

/// <summary>Add-on code cases built by us from published rules.</summary>
public sealed class BuiltAddOnCases
{
    private static EditionSketch Edition => TestEditions.Practitioner().AddOn("11045", 1, "11042").AddOn("99292", 1, "99291");

    [Fact]
    public void A01_a_type_1_add_on_code_alone_is_denied()
    {
        var verdict = TestClaims.Practitioner().Line("11045").JudgedBy(Edition);

        Assert.Equal(Disposition.Denied, verdict.DispositionOf(1));
        var finding = verdict.OnlyFinding(1);
        Assert.Equal(EditKind.NcciAddOn, finding.Edit);
        Assert.Equal("107", finding.Adjustment.Carc);
        Assert.Contains("N122", finding.Adjustment.Rarcs);
    }

    [Fact]
    public void A02_a_type_1_add_on_code_with_a_listed_primary_is_paid()
    {
        var verdict = TestClaims.Practitioner().Line("11045").Line("11042").JudgedBy(Edition);

        Assert.Equal([Disposition.Payable, Disposition.Payable], verdict.DispositionsByNumber());
    }

    [Fact]
    public void A04_99292_alone_is_paid_when_a_colleague_of_the_group_billed_99291_that_day()
    {
        var day = new ServiceSpan(TestClaims.Day, TestClaims.Day);
        var context = new ClaimContext { GroupServices = [new RelatedService(ProcedureCode.Parse("99291"), day)] };

        var verdict = TestClaims.Practitioner().Line("99292").JudgedBy(Edition, context: context);

        Assert.Equal(Disposition.Payable, verdict.DispositionOf(1));
    }

    [Fact]
    public void A04_99292_alone_is_not_evaluated_when_nothing_is_known_of_colleagues()
    {
        var verdict = TestClaims.Practitioner().Line("99292").JudgedBy(Edition);

        Assert.Equal(Disposition.NotEvaluated, verdict.DispositionOf(1));
        Assert.Equal(NotEvaluatedReason.OutsideClaim, verdict.OnlyFinding(1).NotEvaluatedReason);
    }
}
