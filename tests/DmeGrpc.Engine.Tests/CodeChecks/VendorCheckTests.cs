using DmeGrpc.Engine.CodeChecks;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Engine.Tests.Coverage;

namespace DmeGrpc.Engine.Tests.CodeChecks;

public sealed class VendorCheckTests
{
    private static readonly Plan WithVendor = PlanSketch.Plain with { Vendors = [PlanSketch.Vendor("State", PlanSketch.Items("E0601"), ["OR"])] };

    private static readonly Plan WithZips = WithVendor with
    {
        Vendors = [.. WithVendor.Vendors, PlanSketch.Vendor("Gorge", PlanSketch.Items("E0601"), [], "970") with { Npi = CheckSketch.OtherSupplier }],
    };

    [Fact]
    public void An_exclusive_vendor_is_named_and_other_items_and_products_have_any()
    {
        Assert.Equal((VendorRoute.ThroughPlan, "State"), Vendor(CheckSketch.OfPlan(WithVendor).Ask("E0601")));
        Assert.Equal((VendorRoute.AnyVendor, null), Vendor(CheckSketch.OfPlan(WithVendor).Ask("E0100")));
        Assert.Equal((VendorRoute.AnyVendor, null), Vendor((CheckSketch.OfPlan(WithVendor) with { AskedProduct = PlanProduct.Ppo }).Ask("E0601")));
        Assert.Equal((VendorRoute.AnyVendor, null), Vendor((CheckSketch.OfPlan(WithVendor) with { AskedState = "WA" }).Ask("E0601")));
    }

    [Fact]
    public void Another_supplier_than_the_exclusive_vendor_makes_the_coverage_conditional()
    {
        var other = (CheckSketch.OfPlan(WithVendor) with { SupplierNpi = CheckSketch.OtherSupplier }).Ask("E0601");
        var own = (CheckSketch.OfPlan(WithVendor) with { SupplierNpi = CheckSketch.Supplier }).Ask("E0601");

        Assert.True(other.Vendor.IsOutOfNetwork);
        Assert.Equal((CoverageStatus.Conditional, AnswerReason.OutOfNetwork), (other.Covered.Status, other.Covered.Reason));
        Assert.False(own.Vendor.IsOutOfNetwork);
        Assert.Equal(CoverageStatus.Covered, own.Covered.Status);
    }

    [Fact]
    public void What_the_plan_does_not_cover_is_not_covered_from_any_supplier()
    {
        var plan = WithVendor with { Exclusions = [new Exclusion(PlanSketch.Items("E0601"), EffectiveWindow.Always, "Not here", string.Empty)] };

        Assert.Equal(CoverageStatus.NotCovered, (CheckSketch.OfPlan(plan) with { SupplierNpi = CheckSketch.OtherSupplier }).Ask("E0601").Covered.Status);
    }

    [Fact]
    public void Where_products_differ_and_none_is_known_the_vendor_is_not_known()
    {
        var check = (CheckSketch.OfPlan(WithVendor) with { AskedProduct = null }).Ask("E0601");

        Assert.Null(check.Vendor.Answer);
        Assert.Contains("product", Assert.Single(check.NotEvaluated), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_product_that_the_plan_is_not_offered_as_the_vendor_is_not_known()
    {
        var check = (CheckSketch.OfPlan(WithVendor) with { AskedProduct = PlanProduct.PointOfService }).Ask("E0601");

        Assert.Null(check.Vendor.Answer);
        Assert.Equal(["From whom E0601 may be got depends on the member's product, which is none of plain."], check.NotEvaluated);
    }

    [Fact]
    public void An_item_without_a_family_may_be_one_of_a_familys_vendor()
    {
        var plan = PlanSketch.Plain with { Vendors = [PlanSketch.Vendor("State", PlanSketch.AllOf(BenefitFamily.DurableEquipment), ["OR"])] };

        var check = CheckSketch.OfPlan(plan).Ask("E1399");

        Assert.Null(check.Vendor.Answer);
        Assert.Contains("From whom E1399 may be got depends on its family of benefits, which is not known.", check.NotEvaluated);
        Assert.Contains(InformationNeeded.DetailCode, check.InformationNeeded);
        Assert.Equal(VendorRoute.AnyVendor, (CheckSketch.OfPlan(plan) with { AskedState = "WA" }).Ask("E1399").Vendor.Answer!.Route);
    }

    [Theory]
    [InlineData("OR", "", null)]
    [InlineData("OR", "97031", "Gorge")]
    [InlineData("OR", "97201", "State")]
    [InlineData("", "97031", "Gorge")]
    [InlineData("", "97201", null)]
    [InlineData("", "", null)]
    public void A_vendor_by_ZIP_code_is_never_guessed(string state, string zip, string? vendor)
    {
        var check = (CheckSketch.OfPlan(WithZips) with { AskedState = state, AskedZip = zip }).Ask("E0601");

        Assert.Equal(vendor, check.Vendor.Vendor?.Name);
        Assert.Equal(vendor is null, check.InformationNeeded.Contains(InformationNeeded.Location));
    }

    [Fact]
    public void The_members_own_home_and_product_go_before_those_asked_about()
    {
        var asked = CheckSketch.OfPlan(WithZips) with { AskedState = "WA", AskedZip = "98101", AskedProduct = PlanProduct.Ppo };

        Assert.Equal("Gorge", asked.WithMember(CheckSketch.Covered(zip: "97031")).Ask("E0601").Vendor.Vendor!.Name);
        Assert.Equal("State", asked.WithMember(CheckSketch.Covered(zip: "")).Ask("E0601").Vendor.Vendor!.Name);
        Assert.Equal(VendorRoute.AnyVendor, asked.WithMember(CheckSketch.Covered(product: null)).Ask("E0601").Vendor.Answer!.Route);
    }

    [Fact]
    public void Medicare_fee_for_service_leaves_the_choice_to_the_member() =>
        Assert.Equal(VendorRoute.AnyVendor, (CheckSketch.Medicare with { Plan = null }).Ask("E0601").Vendor.Answer!.Route);

    private static (VendorRoute Route, string? Name) Vendor(CodeCheck check) => (check.Vendor.Answer!.Route, check.Vendor.Vendor?.Name);
}
