using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;
using DmeGrpc.Engine.Tests.Coverage;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Limits of benefits, and usual quantities of supplies.</summary>
public sealed class QuantityLimitEditTests
{
    private static readonly DateOnly Day = TestClaims.Day;

    [Theory]
    [InlineData(4, Disposition.Payable)]
    [InlineData(5, Disposition.Adjusted)]
    public void Units_up_to_the_limit_are_payable_and_more_are_cut_back(double units, Disposition expected)
    {
        var verdict = Judge(Limited(4), units, new MemberSketch());

        Assert.Equal(expected, verdict.DispositionOf(1));
        Assert.Equal(units > 4 ? 4m : null, verdict.Line(1).PayableUnits);
    }

    [Fact]
    public void A_limit_that_others_have_used_up_denies_as_benefit_maximum_and_the_members()
    {
        var member = new MemberSketch().Paid("A7030", 4, setting: ServiceSetting.DmeSupplier, day: Day.AddDays(-10)).WithPaid(paid => paid with { SupplierNpi = MemberSketch.OtherSupplier });

        var finding = Judge(Limited(4), 1, member).FindingOf(1, EditKind.Coverage);

        Assert.Equal((Outcome.Deny, GroupCode.PatientResponsibility, "119", true), (finding.Outcome, finding.Adjustment.Group, finding.Adjustment.Carc, finding.MemberMayBeBilled));
        Assert.Equal(
            "Line 1 bills 1 units of A7030; plain covers 4 from 2024-07-16 to 2024-08-15, of which 4 are used: 0 are payable.", finding.Message);
    }

    [Fact]
    public void What_was_used_before_the_period_began_does_not_count()
    {
        var member = new MemberSketch().Paid("A7030", 4, setting: ServiceSetting.DmeSupplier, day: new DateOnly(2024, 7, 15));

        Assert.Empty(Judge(Limited(4), 4, member).FindingsOf(1, EditKind.Coverage));
    }

    [Fact]
    public void Earlier_lines_of_the_claim_use_up_the_limit_in_the_order_of_their_numbers()
    {
        var first = PlanClaims.Claim().Line("A7030", 3).Line("A7030", 2).Build();
        var second = first with { Lines = [first.Lines[1], first.Lines[0]] };

        foreach (var claim in (Claim[])[first, second])
        {
            var verdict = Engine.Edits.ClaimValidator.Validate(claim, PlanClaims.Edition("A7030").Build(), context: PlanClaims.With(Limited(4), new MemberSketch().Covered(DateOnly.MinValue)));

            Assert.Equal([null, 1m], verdict.Lines.OrderBy(line => line.LineNumber).Select(line => line.PayableUnits));
        }
    }

    [Fact]
    public void A_line_that_is_denied_otherwise_uses_nothing()
    {
        var verdict = PlanClaims.Claim().Line("A7030", 4, "EY").Line("A7030", 3).JudgedBy(PlanClaims.Edition("A7030"), context: PlanClaims.With(Limited(4)));

        Assert.Empty(verdict.FindingsOf(2, EditKind.Coverage));
    }

    [Fact]
    public void Units_for_three_months_are_counted_month_by_month()
    {
        var verdict = PlanClaims.Claim().On(2024, 8, 1).Line("A7030", 12, days: 92).JudgedBy(PlanClaims.Edition("A7030"), context: PlanClaims.With(Limited(4)));

        Assert.Empty(verdict.FindingsOf(1, EditKind.Coverage));
    }

    [Fact]
    public void A_rented_item_is_one_item_however_many_months_it_is_rented()
    {
        var plan = PlanClaims.Plan with { Limits = [new ItemLimit(PlanSketch.Items("E0601"), 1, new LimitPeriod(60, LimitAlignment.Rolling))] };
        var rented = new MemberSketch().Rented("E0601", Day.AddMonths(-2), 2).Covered(DateOnly.MinValue);
        var edition = PlanClaims.Edition("E0601");

        var later = PlanClaims.Claim().Line("E0601", 1, "RR").JudgedBy(edition, context: PlanClaims.With(plan, rented));
        var other = PlanClaims.Claim().Line("E0601", 1, "NU").JudgedBy(edition, context: PlanClaims.With(plan, rented));
        var both = PlanClaims.Claim().Line("E0601", 1, "RR").On(2024, 9, 15).Line("E0601", 1, "RR").JudgedBy(edition, context: PlanClaims.With(plan));

        Assert.Empty(later.FindingsOf(1, EditKind.Coverage));
        Assert.Equal("119", other.FindingOf(1, EditKind.Coverage).Adjustment.Carc);
        Assert.Empty(both.FindingsOf(2, EditKind.Coverage));
    }

    [Fact]
    public void No_month_of_a_rental_is_covered_where_its_first_is_not()
    {
        var plan = PlanClaims.Plan with { Limits = [new ItemLimit(PlanSketch.Items("E0601"), 0, new LimitPeriod(12, LimitAlignment.Rolling))] };

        var verdict = PlanClaims.Claim().Line("E0601", 1, "RR").On(2024, 9, 15).Line("E0601", 1, "RR").JudgedBy(PlanClaims.Edition("E0601"), context: PlanClaims.With(plan));

        Assert.Equal([Disposition.Denied, Disposition.Denied], verdict.Lines.Select(line => line.Disposition));
    }

    [Fact]
    public void Lines_that_were_not_evaluated_count_on_other_claims_as_they_do_on_one()
    {
        var member = new MemberSketch().Paid("A7030", 4, setting: ServiceSetting.DmeSupplier, day: Day.AddDays(-10)).WithPaid(paid => paid with { Disposition = Disposition.NotEvaluated });

        Assert.Equal(Outcome.Deny, Judge(Limited(4), 1, member).FindingOf(1, EditKind.Coverage).Outcome);
    }

    [Fact]
    public void A_claim_for_an_earlier_day_that_comes_later_shares_the_period_with_what_was_posted()
    {
        var member = new MemberSketch().Paid("A7030", 3, setting: ServiceSetting.DmeSupplier, day: Day.AddDays(10));

        var finding = Judge(Limited(4), 2, member).FindingOf(1, EditKind.Coverage);

        Assert.Equal("Line 1 bills 2 units of A7030; plain covers 4 from 2024-07-26 to 2024-08-25, of which 3 are used: 1 are payable.", finding.Message);
        Assert.Empty(Judge(Limited(4), 4, new MemberSketch().Paid("A7030", 3, setting: ServiceSetting.DmeSupplier, day: Day.AddDays(40))).FindingsOf(1, EditKind.Coverage));
    }

    [Fact]
    public void What_one_limit_cuts_back_is_used_of_no_other()
    {
        var plan = PlanClaims.Plan with
        {
            Limits =
            [
                new ItemLimit(PlanSketch.Items("A7030-A7031"), 10, new LimitPeriod(12, LimitAlignment.Rolling)),
                new ItemLimit(PlanSketch.Items("A7030"), 2, new LimitPeriod(1, LimitAlignment.Rolling)),
            ],
        };

        var verdict = PlanClaims.Claim().Line("A7030", 5).Line("A7031", 8).JudgedBy(PlanClaims.Edition("A7030", "A7031"), context: PlanClaims.With(plan));

        Assert.Equal([2m, null], verdict.Lines.Select(line => line.PayableUnits));
    }

    [Fact]
    public void Fee_for_service_denies_as_coverage_determination()
    {
        var verdict = TestClaims.Supplier().Line("A7030", 5).JudgedBy(PlanClaims.Edition("A7030"), context: PlanClaims.With(Limited(4)));

        Assert.Equal((GroupCode.ContractualObligation, "151"), (verdict.FindingOf(1, EditKind.Coverage).Adjustment.Group, verdict.FindingOf(1, EditKind.Coverage).Adjustment.Carc));
    }

    [Theory]
    [InlineData("KX", 6, true)]
    [InlineData("KX", 7, false)]
    [InlineData("KS", 2, true)]
    [InlineData("KS", 3, false)]
    public void Test_strips_are_usual_up_to_a_quantity_by_treatment_with_insulin(string modifier, double units, bool isUsual)
    {
        var row = new PolicyRow("supply_quantities.csv", 2, "LCD L33822", PolicyGrade.Primary);
        SupplyQuantity Usual(string marked, int most) => new(
            Modifier.Parse(marked), new ItemLimit(PlanSketch.Items("A4253"), most, new LimitPeriod(3, LimitAlignment.Rolling)), EffectiveWindow.Always, row);
        var context = new ClaimContext { ItemPolicy = new ItemPolicy { Quantities = [Usual("KS", 2), Usual("KX", 6)] } };

        var findings = TestClaims.Supplier().Line("A4253", units, modifier, days: 90).JudgedBy(TestEditions.Supplier().Codes("A4253"), context: context).FindingsOf(1, EditKind.Coverage);

        Assert.Equal(isUsual ? [] : [("151", "N115", row)], findings.Select(finding => (finding.Adjustment.Carc, finding.Adjustment.Rarcs[0], finding.Evidence!.Policy!)));
    }

    [Theory]
    [InlineData(5, 20, 2)] // What the member has lasts to 31 May.
    [InlineData(5, 21, null)]
    public void A_refill_up_to_ten_days_early_is_usual(int month, int day, int? payable)
    {
        var usual = new SupplyQuantity(
            default, new ItemLimit(PlanSketch.Items("A4253"), 3, new LimitPeriod(3, LimitAlignment.Rolling)), EffectiveWindow.Always,
            new PolicyRow("supply_quantities.csv", 2, "LCD L33822", PolicyGrade.Primary));
        var member = new MemberSketch().Paid("A4253", 3, setting: ServiceSetting.DmeSupplier)
            .WithPaid(paid => paid with { Span = new ServiceSpan(new DateOnly(2024, 3, 1), new DateOnly(2024, 5, 31)) });

        var verdict = TestClaims.Supplier().On(2024, month, day).Line("A4253", 3, days: 91)
            .JudgedBy(TestEditions.Supplier().Codes("A4253"), context: member.Context with { ItemPolicy = new ItemPolicy { Quantities = [usual] } });

        Assert.Equal(payable, (int?)verdict.Line(1).PayableUnits);
    }

    [Fact]
    public void A_store_that_cannot_be_read_is_said_once_and_only_where_a_limit_holds()
    {
        var context = MemberSketch.Unavailable() with { Plan = Limited(4) };

        Assert.Single(PlanClaims.Claim().Line("A7030").Line("A7030", 2).JudgedBy(PlanClaims.Edition("A7030"), context: context).Findings, finding => finding.Edit == EditKind.Coverage);
        Assert.DoesNotContain(PlanClaims.Claim().Line("E0601").JudgedBy(PlanClaims.Edition("E0601"), context: context).Findings, finding => finding.Edit == EditKind.Coverage);
    }

    private static Plan Limited(int units) => PlanClaims.Plan with { Limits = [new ItemLimit(PlanSketch.Items("A7030"), units, new LimitPeriod(1, LimitAlignment.Rolling))] };

    private static ClaimVerdict Judge(Plan plan, double units, MemberSketch member) =>
        PlanClaims.Claim().Line("A7030", units).JudgedBy(PlanClaims.Edition("A7030"), context: PlanClaims.With(plan, member.Covered(DateOnly.MinValue)));
}
