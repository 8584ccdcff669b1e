using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.CodeChecks;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Engine.Tests.Coverage;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.CodeChecks;

public sealed class AuthorizationCheckTests
{
    [Theory]
    [InlineData("E0601", "2026-03-02", "TX", AuthorizationStatus.NotNeeded)]
    [InlineData("K0823", "2026-03-02", "TX", AuthorizationStatus.Needed)]
    [InlineData("K0823", "2026-03-02", "", AuthorizationStatus.Needed)]
    [InlineData("L1832", "2026-06-30", "TX", AuthorizationStatus.NotNeeded)]
    [InlineData("L1832", "2026-07-01", "TX", AuthorizationStatus.Needed)]
    [InlineData("L1832", "2026-12-31", "TX", AuthorizationStatus.Needed)]
    [InlineData("L1832", "2027-01-01", "TX", AuthorizationStatus.NotNeeded)]
    [InlineData("L1832", "2026-07-01", "OR", AuthorizationStatus.NotNeeded)]
    [InlineData("L1832", "2026-07-01", "", AuthorizationStatus.Indeterminate)]
    public void Medicare_asks_by_item_state_and_day(string code, string day, string state, AuthorizationStatus status)
    {
        var check = (CheckSketch.Medicare with { Day = DateOnly.Parse(day), AskedState = state }).Ask(code);

        Assert.Equal(status, check.Authorization.Status);
        Assert.Equal(status == AuthorizationStatus.Needed, check.Authorization.Row is not null);
        Assert.Equal(status == AuthorizationStatus.Indeterminate, check.InformationNeeded.Contains(InformationNeeded.Location));
    }

    [Theory]
    [InlineData("2026-06-30", "2026-06-30")]
    [InlineData("2026-07-01", "2026-12-31")]
    public void An_answer_holds_until_a_phase_begins_or_ends(string day, string through)
    {
        var circumstances = CheckSketch.Medicare with { Day = DateOnly.Parse(day), Plan = null };

        Assert.Equal(DateOnly.Parse(through), circumstances.Ask("L1832").ExpiresOn);
        Assert.Null((circumstances with { AskedState = "OR" }).Ask("L1832").ExpiresOn);
    }

    [Theory]
    [InlineData("TX", "TX", AuthorizationStatus.Needed)]
    [InlineData("TX", "OR", AuthorizationStatus.NotNeeded)]
    [InlineData("TX", "", AuthorizationStatus.Indeterminate)]
    public void A_plan_asks_by_its_own_list_and_Medicares_is_not_looked_into(string ruleState, string state, AuthorizationStatus status)
    {
        var plan = PlanSketch.Plain with { Authorizations = [PlanSketch.Rule(PlanSketch.Items("E0601"), "LCD L33718", ruleState)] };
        var circumstances = CheckSketch.OfPlan(plan) with { AskedState = state };

        Assert.Equal(status, circumstances.Ask("E0601").Authorization.Status);
        Assert.Equal(AuthorizationStatus.NotNeeded, circumstances.Ask("K0823").Authorization.Status);
    }

    [Fact]
    public void A_plan_that_asks_by_family_cannot_tell_of_an_item_without_one()
    {
        var plan = PlanSketch.Plain with { Authorizations = [PlanSketch.Rule(PlanSketch.AllOf(BenefitFamily.Orthotic), states: "OR")] };

        var check = CheckSketch.OfPlan(plan).Ask("E1399");

        Assert.Equal(AuthorizationStatus.Indeterminate, check.Authorization.Status);
        Assert.Equal("Whether plain asks for an authorization of E1399 depends on its family of benefits, which is not known.", check.Authorization.Message);
        Assert.Equal(AuthorizationStatus.NotNeeded, (CheckSketch.OfPlan(plan) with { AskedState = "WA" }).Ask("E1399").Authorization.Status);
        Assert.Equal(AuthorizationStatus.NotNeeded, CheckSketch.OfPlan(plan).Ask("E0601").Authorization.Status);
    }

    [Fact]
    public void A_plans_states_are_the_members_and_Medicares_those_of_delivery()
    {
        var plan = PlanSketch.Plain with { Authorizations = [PlanSketch.Rule(PlanSketch.Items("E0601"), "LCD L33718", "TX")] };
        var texan = CheckSketch.Covered(state: "TX", zip: "75001");
        var medicare = CheckSketch.Medicare with { Day = new DateOnly(2026, 7, 1) };

        Assert.Equal(AuthorizationStatus.Needed, CheckSketch.OfPlan(plan).WithMember(texan).Ask("E0601").Authorization.Status);
        Assert.Equal(AuthorizationStatus.NotNeeded, (medicare with { AskedState = "OR" }).WithMember(texan).Ask("L1832").Authorization.Status);
        Assert.Equal(AuthorizationStatus.Needed, (medicare with { AskedState = "" }).WithMember(texan).Ask("L1832").Authorization.Status);
        Assert.Equal(AuthorizationStatus.Indeterminate, (medicare with { AskedState = "", AskedZip = "97201" }).WithMember(texan).Ask("L1832").Authorization.Status);
    }

    [Theory]
    [InlineData(0, AuthorizationStatus.NotNeeded)]
    [InlineData(1, AuthorizationStatus.Indeterminate)]
    public void That_the_list_lacks_an_item_is_known_as_far_as_the_list_is_complete(int days, AuthorizationStatus status)
    {
        var circumstances = CheckSketch.Medicare with { Catalog = CheckSketch.CompleteThroughTheDay, Day = CheckSketch.Day.AddDays(days) };

        Assert.Equal(status, circumstances.Ask("E0601").Authorization.Status);
        Assert.Equal(AuthorizationStatus.Needed, circumstances.Ask("K0823").Authorization.Status);
        Assert.Equal(days == 0 ? CheckSketch.Day : PlanSketch.Plain.Window.Last, circumstances.Ask("E0601").ExpiresOn);
    }

    [Fact]
    public void The_member_bears_what_is_not_authorized_where_the_plan_says_so()
    {
        var plan = PlanSketch.Plain with { Authorizations = [PlanSketch.Rule(PlanSketch.Items("E0601"), "LCD L33718")] };

        Assert.False(CheckSketch.OfPlan(plan).Ask("E0601").Authorization.MemberBears);
        Assert.True(CheckSketch.OfPlan(plan with { UnauthorizedItems = GroupCode.PatientResponsibility }).Ask("E0601").Authorization.MemberBears);
    }

    [Fact]
    public void Of_a_Medicaid_program_without_a_plan_nothing_is_known()
    {
        var check = (CheckSketch.Medicare with { Program = PayerProgram.Medicaid, Plan = null }).Ask("K0823");

        Assert.Equal(AuthorizationStatus.Indeterminate, check.Authorization.Status);
    }

    [Theory]
    [InlineData("2026-05-31", CheckSketch.Supplier, true)]
    [InlineData("2026-06-01", CheckSketch.Supplier, false)]
    [InlineData("2027-05-31", CheckSketch.Supplier, false)]
    [InlineData("2027-06-01", CheckSketch.Supplier, true)]
    [InlineData("2026-06-01", CheckSketch.OtherSupplier, true)]
    public void An_exempt_supplier_needs_none_in_its_cycle(string day, string supplier, bool needed)
    {
        var exemption = new SupplierExemption(CheckSketch.Supplier, new EffectiveWindow(new DateOnly(2026, 6, 1), new DateOnly(2027, 5, 31)));
        var answer = (CheckSketch.Medicare with { Day = DateOnly.Parse(day), SupplierNpi = supplier, ExemptSuppliers = [exemption] }).Ask("K0823").Authorization;

        Assert.Equal(needed ? AuthorizationStatus.Needed : AuthorizationStatus.Satisfied, answer.Status);
        Assert.Equal(needed ? AnswerReason.None : AnswerReason.GoldCard, answer.Reason);
        Assert.Equal(needed ? null : new DateOnly(2027, 5, 31), answer.SatisfiedThrough);
    }

    [Fact]
    public void Where_suppliers_are_exempt_and_none_is_named_the_supplier_would_tell_more()
    {
        var exemption = new SupplierExemption(CheckSketch.Supplier, EffectiveWindow.Always);

        Assert.Contains(InformationNeeded.Performer, (CheckSketch.Medicare with { ExemptSuppliers = [exemption] }).Ask("K0823").InformationNeeded);
        Assert.DoesNotContain(InformationNeeded.Performer, (CheckSketch.Medicare with { ExemptSuppliers = [exemption] }).Ask("E0601").InformationNeeded);
        Assert.DoesNotContain(InformationNeeded.Performer, CheckSketch.Medicare.Ask("K0823").InformationNeeded);
    }

    [Theory]
    [InlineData("2024-07-31", AuthorizationStatus.Needed)]
    [InlineData("2024-08-01", AuthorizationStatus.Satisfied)]
    [InlineData("2024-09-30", AuthorizationStatus.Satisfied)]
    [InlineData("2024-10-01", AuthorizationStatus.Needed)]
    public void An_affirmed_authorization_satisfies_on_its_days(string day, AuthorizationStatus status)
    {
        var circumstances = Member(new MemberSketch().Authorization(MemberSketch.Line("K0823", "RR", used: 9))) with { Day = DateOnly.Parse(day) };
        var answer = circumstances.Ask("K0823").Authorization;

        Assert.Equal(status, answer.Status);
        if (status == AuthorizationStatus.Satisfied)
        {
            Assert.Equal((MemberSketch.Number, new DateOnly(2024, 9, 30), 1), ($"{answer.Held!.Number}", answer.SatisfiedThrough, answer.Held.Line.RemainingUnits));
        }
    }

    [Theory]
    [InlineData("RR KH", true)]
    [InlineData("NU", false)]
    [InlineData("", true)]
    public void Modifiers_that_are_asked_about_hold_those_decided_on(string modifiers, bool satisfied)
    {
        var answer = Member(new MemberSketch().Authorization(MemberSketch.Line("K0823", "RR"))).Ask("K0823", modifiers.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Authorization;

        Assert.Equal(satisfied, answer.Status == AuthorizationStatus.Satisfied);
    }

    [Fact]
    public void No_authorization_satisfies_that_is_used_up_undecided_withdrawn_anothers_or_of_another_item()
    {
        MemberSketch[] others =
        [
            new MemberSketch().Authorization(MemberSketch.Line("K0823", used: 10)),
            new MemberSketch().Authorization(MemberSketch.Line("K0823", decision: SegmentDecision.Pending)),
            new MemberSketch().Authorization(MemberSketch.Line("K0823", decision: SegmentDecision.NonAffirmed)),
            new MemberSketch().Authorization(MemberSketch.Line("K0823")).With(authorization => authorization with { IsWithdrawn = true }),
            new MemberSketch().Authorization(MemberSketch.Line("K0823")).OfOtherMember(),
            new MemberSketch().Authorization(MemberSketch.Line("K0823")).OfOtherSupplier(),
            new MemberSketch().Authorization(MemberSketch.Line("L1832")),
            new MemberSketch(),
        ];

        Assert.All(others, sketch => Assert.Equal(AuthorizationStatus.Needed, (Member(sketch) with { SupplierNpi = TestClaims.ValidNpi }).Ask("K0823").Authorization.Status));
    }

    [Fact]
    public void Of_several_authorizations_the_one_that_lasts_longest_is_named()
    {
        var sketch = new MemberSketch().Authorization("AAAAAAAAAAAAA3", MemberSketch.Line("K0823"))
            .Authorization("AAAAAAAAAAAAA4", MemberSketch.Line("K0823", last: new DateOnly(2024, 12, 31)));

        Assert.Equal("AAAAAAAAAAAAA4", $"{Member(sketch).Ask("K0823").Authorization.Held!.Number}");
    }

    [Fact]
    public void Without_the_store_nobody_knows_whether_the_member_has_one()
    {
        var circumstances = CheckSketch.Medicare with { Member = CheckSketch.Key, Facts = new MemberFacts.Unavailable(NotEvaluatedReason.StoreUnavailable) };

        var needed = circumstances.Ask("K0823").Authorization;

        Assert.Equal((AuthorizationStatus.Indeterminate, AnswerReason.Technical), (needed.Status, needed.Reason));
        Assert.Equal(AuthorizationStatus.NotNeeded, circumstances.Ask("E0601").Authorization.Status);
    }

    private static CheckCircumstances Member(MemberSketch sketch) => CheckSketch.Medicare with { Day = new DateOnly(2024, 8, 15), Facts = sketch.Facts };
}
