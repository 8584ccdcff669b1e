using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tests.Coverage;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Exclusive vendors; the vendor of the tests has E0601 for HMO members in Texas and is not the supplier who bills.</summary>
public sealed class NetworkEditTests
{
    private static readonly ExclusiveVendor Texan = PlanSketch.Vendor("Texan Vendor", PlanSketch.Items("E0601"), ["TX"]) with { Npi = "2000000010" };

    [Theory]
    [InlineData(GroupCode.ContractualObligation)]
    [InlineData(GroupCode.PatientResponsibility)]
    public void Another_supplier_than_the_exclusive_vendor_is_242_and_borne_as_the_plan_says(GroupCode liability)
    {
        var finding = Judge(Plan(Texan) with { UnauthorizedItems = liability }, Hmo()).OnlyFinding(1);

        Assert.Equal((EditKind.Network, Outcome.Deny, liability, "242"), (finding.Edit, finding.Outcome, finding.Adjustment.Group, finding.Adjustment.Carc));
        Assert.Equal(liability == GroupCode.PatientResponsibility, finding.MemberMayBeBilled);
        Assert.Equal("2000000010", Assert.IsType<NetworkEvidence>(finding.Evidence).Vendor!.Npi);
    }

    [Fact]
    public void The_exclusive_vendor_itself_is_payable() => Assert.Empty(Judge(Plan(Texan with { Npi = TestClaims.ValidNpi }), Hmo()).Line(1).Findings);

    [Fact]
    public void Members_of_another_product_choose_their_vendor() => Assert.Empty(Judge(Plan(Texan), Member(PlanProduct.Ppo)).Line(1).Findings);

    [Fact]
    public void Members_elsewhere_choose_their_vendor() => Assert.Empty(Judge(Plan(Texan), Member(PlanProduct.Hmo, state: "CA")).Line(1).Findings);

    [Fact]
    public void The_claims_state_stands_in_for_an_unknown_one() => Assert.Equal("242", Judge(Plan(Texan), Member(PlanProduct.Hmo, state: "")).OnlyFinding(1).Adjustment.Carc);

    [Fact]
    public void An_unknown_product_is_not_evaluated_where_a_vendor_hangs_on_it()
    {
        Assert.Equal(NotEvaluatedReason.OutsideClaim, Judge(Plan(Texan), Member(product: null)).OnlyFinding(1).NotEvaluatedReason);
        Assert.Empty(Judge(Plan(Texan with { Items = PlanSketch.Items("K0001") }), Member(product: null)).Line(1).Findings);
        Assert.Empty(Judge(Plan(Texan with { States = ["CA"] }), Member(product: null)).Line(1).Findings);
    }

    [Fact]
    public void A_product_that_the_plan_is_not_offered_as_tells_no_more_than_none() => Assert.Equal(
        (Outcome.NotEvaluated, "Whether plain gives E0601 to an exclusive vendor was not evaluated: the member's product is not known."),
        Judge(Plan(Texan), Member(PlanProduct.PointOfService)).OnlyFinding(1) is var finding ? (finding.Outcome, finding.Message) : default);

    [Fact]
    public void A_member_without_a_record_is_not_evaluated() => Assert.Equal(
        NotEvaluatedReason.NoMemberRecord, Judge(Plan(Texan), new MemberSketch()).FindingOf(1, EditKind.Network).NotEvaluatedReason);

    [Fact]
    public void A_vendor_that_every_product_has_is_known_without_the_product() =>
        Assert.Equal("242", Judge(Plan(Texan with { Products = [PlanProduct.Hmo, PlanProduct.Ppo] }), Member(product: null)).OnlyFinding(1).Adjustment.Carc);

    [Fact]
    public void A_vendor_by_ZIP_code_comes_before_one_by_state()
    {
        var local = Texan with { Npi = TestClaims.ValidNpi, States = [], ZipPrefixes = ["750"] };

        Assert.Empty(Judge(Plan(Texan, local), Member(PlanProduct.Hmo, zip: "75001")).Line(1).Findings);
        Assert.Equal("242", Judge(Plan(Texan, local), Member(PlanProduct.Hmo, zip: "79901")).OnlyFinding(1).Adjustment.Carc);
        Assert.Equal(Outcome.NotEvaluated, Judge(Plan(Texan, local), Member(PlanProduct.Hmo, zip: "")).OnlyFinding(1).Outcome);
    }

    [Fact]
    public void A_store_that_cannot_be_read_is_said_once()
    {
        var verdict = PlanClaims.Claim().Line("E0601").Line("E0601", 2)
            .JudgedBy(PlanClaims.Edition("E0601"), context: MemberSketch.Unavailable() with { Plan = Plan(Texan) });

        Assert.Equal(NotEvaluatedReason.StoreUnavailable, Assert.Single(verdict.Findings, finding => finding.Edit == EditKind.Network).NotEvaluatedReason);
        Assert.Empty(verdict.FindingsOf(1, EditKind.Network));
    }

    private static Plan Plan(params ExclusiveVendor[] vendors) => PlanClaims.Plan with { Vendors = vendors };

    private static MemberSketch Hmo() => Member(PlanProduct.Hmo);

    private static MemberSketch Member(PlanProduct? product, string state = "TX", string zip = "75001") => new MemberSketch().Covered(DateOnly.MinValue, null, product, state, zip);

    private static ClaimVerdict Judge(Plan plan, MemberSketch member) => PlanClaims.Claim().Line("E0601").JudgedBy(PlanClaims.Edition("E0601"), context: PlanClaims.With(plan, member));
}
