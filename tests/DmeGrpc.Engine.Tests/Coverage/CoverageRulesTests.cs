using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Tables;
using static DmeGrpc.Engine.Tests.Coverage.PlanSketch;

namespace DmeGrpc.Engine.Tests.Coverage;

public sealed class CoverageRulesTests
{
    private static readonly ProcedureCode Cpap = ProcedureCode.Parse("E0601");

    [Theory]
    [InlineData(BenefitFamily.DurableEquipment, "2026-03-02", CoverageStatus.Covered, CoverageReason.FamilyCovered)]
    [InlineData(BenefitFamily.Orthotic, "2026-03-02", CoverageStatus.NotCovered, CoverageReason.FamilyNotCovered)]
    [InlineData(BenefitFamily.Unknown, "2026-03-02", CoverageStatus.Indeterminate, CoverageReason.FamilyUnknown)]
    [InlineData(BenefitFamily.DurableEquipment, "2025-12-31", CoverageStatus.NotCovered, CoverageReason.PlanNotInForce)]
    [InlineData(BenefitFamily.DurableEquipment, "2026-12-31", CoverageStatus.Covered, CoverageReason.FamilyCovered)]
    [InlineData(BenefitFamily.DurableEquipment, "2027-01-01", CoverageStatus.NotCovered, CoverageReason.PlanNotInForce)]
    public void The_family_and_the_day_decide(BenefitFamily family, string day, CoverageStatus status, CoverageReason reason) =>
        Assert.Equal(new CoverageAnswer(status, reason), CoverageRules.Coverage(Plain, Cpap, family, DateOnly.Parse(day)));

    [Fact]
    public void An_exclusion_comes_before_the_family_even_an_unknown_one()
    {
        var exclusion = new Exclusion(Items("E0600-E0602"), EffectiveWindow.Always, "No.", string.Empty);
        var plan = Plain with { Exclusions = [exclusion] };

        Assert.Equal(
            new CoverageAnswer(CoverageStatus.NotCovered, CoverageReason.Excluded, exclusion), CoverageRules.Coverage(plan, Cpap, BenefitFamily.Unknown, Day));
    }

    [Fact]
    public void An_exclusion_with_circumstances_makes_it_conditional()
    {
        var plan = Plain with { Exclusions = [new Exclusion(Items("E0601"), EffectiveWindow.Always, "No.", "Unless at night.")] };

        Assert.Equal(CoverageStatus.Conditional, CoverageRules.Coverage(plan, Cpap, BenefitFamily.DurableEquipment, Day).Status);
    }

    [Fact]
    public void An_exclusion_applies_on_its_days_only()
    {
        var plan = Plain with { Exclusions = [new Exclusion(Items("E0601"), new EffectiveWindow(Day.AddDays(1)), "No.", string.Empty)] };

        Assert.Equal(CoverageStatus.Covered, CoverageRules.Coverage(plan, Cpap, BenefitFamily.DurableEquipment, Day).Status);
    }

    [Fact]
    public void The_first_rule_for_the_item_tells_the_criteria()
    {
        var plan = Plain with { Authorizations = [Rule(Items("E0601"), "own"), Rule(AllOf(BenefitFamily.DurableEquipment), "all")] };

        Assert.Equal("own", CoverageRules.Authorization(plan, Cpap, BenefitFamily.DurableEquipment, "CO", Day).Rule?.Criteria);
        Assert.Equal("all", CoverageRules.Authorization(plan, ProcedureCode.Parse("E0100"), BenefitFamily.DurableEquipment, "CO", Day).Rule?.Criteria);
        Assert.Equal(AuthorizationNeed.NotNeeded, CoverageRules.Authorization(plan, ProcedureCode.Parse("L1832"), BenefitFamily.Orthotic, "CO", Day).Need);
    }

    [Theory]
    [InlineData("CO", AuthorizationNeed.Needed)]
    [InlineData("TX", AuthorizationNeed.NotNeeded)]
    [InlineData("", AuthorizationNeed.Indeterminate)]
    public void A_rule_of_some_states_asks_for_the_state(string state, AuthorizationNeed need)
    {
        var plan = Plain with { Authorizations = [Rule(Items("E0601"), "", "CO", "NM")] };

        Assert.Equal(need, CoverageRules.Authorization(plan, Cpap, BenefitFamily.DurableEquipment, state, Day).Need);
    }

    [Theory]
    [InlineData(PlanProduct.Hmo, "CO", "80202", "state")]
    [InlineData(PlanProduct.Hmo, "CO", "81301", "zip")]
    [InlineData(PlanProduct.Hmo, "CO", "", "state")]
    [InlineData(PlanProduct.Hmo, "", "81301", "zip")]
    [InlineData(PlanProduct.Ppo, "CO", "80202", null)]
    [InlineData(PlanProduct.Hmo, "TX", "75001", null)]
    public void The_vendor_is_found_by_product_and_region_and_ZIP_codes_come_first(PlanProduct product, string state, string zip, string? vendor)
    {
        var plan = Plain with { Vendors = [Vendor("state", Items("E0601"), ["CO"]), Vendor("zip", Items("E0601"), [], "813")] };
        var answer = CoverageRules.Vendor(plan, new VendorQuestion(product, state, zip, Cpap, BenefitFamily.DurableEquipment, Day));

        Assert.Equal(vendor, answer.Vendor?.Name);
        Assert.Equal(vendor is null ? VendorRoute.AnyVendor : VendorRoute.ThroughPlan, answer.Route);
    }

    [Fact]
    public void A_vendor_of_the_code_comes_before_one_of_the_family()
    {
        var plan = Plain with { Vendors = [Vendor("family", AllOf(BenefitFamily.DurableEquipment), ["CO"]), Vendor("code", Items("E0601"), ["CO"])] };

        Assert.Equal("code", CoverageRules.Vendor(plan, new VendorQuestion(PlanProduct.Hmo, "CO", "", Cpap, BenefitFamily.DurableEquipment, Day)).Vendor?.Name);
    }

    [Theory]
    [InlineData(true, "2026-03-06T23:59:00Z", VendorRoute.ThroughPlan, null)]
    [InlineData(true, "2026-03-07T00:00:00Z", VendorRoute.StraightToVendor, "2026-03-09T14:00:00Z")]
    [InlineData(false, "2026-03-07T00:00:00Z", VendorRoute.ThroughPlan, null)]
    public void Urgent_after_hours_goes_straight_to_the_vendor(bool urgent, string asked, VendorRoute route, string? reopens)
    {
        var plan = Plain with { Vendors = [Vendor("state", Items("E0601"), ["CO"])], BusinessHours = BusinessHoursTests.Denver };
        var question = new VendorQuestion(PlanProduct.Hmo, "CO", "", Cpap, BenefitFamily.DurableEquipment, Day, urgent, DateTimeOffset.Parse(asked));
        var answer = CoverageRules.Vendor(plan, question);

        Assert.Equal((route, reopens is null ? null : (DateTimeOffset?)DateTimeOffset.Parse(reopens)), (answer.Route, answer.PlanReopens));
    }

    [Fact]
    public void Urgent_goes_through_the_plan_when_the_hour_or_the_rule_is_unknown()
    {
        var plan = Plain with { Vendors = [Vendor("state", Items("E0601"), ["CO"])] };
        var question = new VendorQuestion(PlanProduct.Hmo, "CO", "", Cpap, BenefitFamily.DurableEquipment, Day, Urgent: true);

        Assert.Equal(VendorRoute.ThroughPlan, CoverageRules.Vendor(plan with { BusinessHours = BusinessHoursTests.Denver }, question).Route);
        Assert.Equal(VendorRoute.ThroughPlan, CoverageRules.Vendor(plan, question with { Asked = DateTimeOffset.UnixEpoch }).Route);
    }

    [Theory]
    [InlineData("CO", "", "CO", "", true)]
    [InlineData("CO", "", "NM", "", false)]
    [InlineData("", "970", "", "97031", true)]
    [InlineData("", "971", "", "97031", false)]
    [InlineData("CO", "", "", "813", false)]
    public void Vendors_of_one_region_collide(string state1, string zip1, string state2, string zip2, bool expected)
    {
        var first = Vendor("1", Items("E0601"), state1.Length == 0 ? [] : [state1], zip1.Length == 0 ? [] : [zip1]);
        var second = Vendor("2", Items("E0600-E0605"), state2.Length == 0 ? [] : [state2], zip2.Length == 0 ? [] : [zip2]);

        Assert.Equal(expected, first.Collides(second));
        Assert.Equal(expected, second.Collides(first));
        Assert.False(first.Collides(second with { Items = Items("E0602") }));
        Assert.False(first.Collides(second with { Products = [PlanProduct.Ppo] }));
        Assert.False((first with { Window = new EffectiveWindow(Day) }).Collides(second with { Window = new EffectiveWindow(Day.AddDays(-9), Day.AddDays(-1)) }));
    }
}
