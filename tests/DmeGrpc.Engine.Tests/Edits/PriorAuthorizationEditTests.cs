using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

public sealed class PriorAuthorizationEditTests
{
    private static EditionSketch List => TestEditions.Supplier().Requires("E0193").Requires("K0823").Codes("E0601");

    [Fact]
    public void A_line_that_its_authorization_carries_is_payable_and_uses_its_units()
    {
        var verdict = Claim("E0193", 3, "RR KX").JudgedBy(List, context: new MemberSketch().Authorization(MemberSketch.Line("E0193", "RR")).Context);

        Assert.Equal(Disposition.Payable, verdict.DispositionOf(1));
        Assert.Equal(new AuthorizationUse(TrackingNumber.Parse(MemberSketch.Number), 1, 3), verdict.Line(1).Use);
        Assert.Equal(HistoryScope.Member, verdict.HistoryScope);
    }

    [Fact]
    public void The_number_of_the_claim_stands_for_lines_that_need_one_and_for_no_others()
    {
        var verdict = TestClaims.Supplier().Line("E0193").Line("E0601").With(claim => claim with { AuthorizationNumber = MemberSketch.Number })
            .JudgedBy(List, context: new MemberSketch().Authorization(MemberSketch.Line("E0193")).Context);

        Assert.Equal([Disposition.Payable, Disposition.Payable], verdict.DispositionsByNumber());
        Assert.Null(verdict.Line(2).Use);
    }

    public static TheoryData<string, AuthorizationFault, MemberSketch> Faults => new()
    {
        { "15", AuthorizationFault.NotFound, new MemberSketch() },
        { "15", AuthorizationFault.OtherMember, new MemberSketch().Authorization(MemberSketch.Line("E0193")).OfOtherMember() },
        { "296", AuthorizationFault.OtherSupplier, new MemberSketch().Authorization(MemberSketch.Line("E0193")).OfOtherSupplier() },
        { "284", AuthorizationFault.OtherItem, new MemberSketch().Authorization(MemberSketch.Line("K0823")) },
        { "284", AuthorizationFault.OtherItem, new MemberSketch().Authorization(MemberSketch.Line("E0193", "NU")) },
        { "15", AuthorizationFault.Withdrawn, new MemberSketch().Authorization(MemberSketch.Line("E0193")).With(one => one with { IsWithdrawn = true }) },
        { "39", AuthorizationFault.NonAffirmed, new MemberSketch().Authorization(MemberSketch.Line("E0193", decision: SegmentDecision.NonAffirmed)) },
        { "133", AuthorizationFault.Pending, new MemberSketch().Authorization(MemberSketch.Line("E0193", decision: SegmentDecision.Pending)) },
        { "197", AuthorizationFault.NotYetValid, new MemberSketch().Authorization(MemberSketch.Line("E0193", first: new DateOnly(2024, 8, 16))) },
        { "302", AuthorizationFault.Expired, new MemberSketch().Authorization(MemberSketch.Line("E0193", last: new DateOnly(2024, 8, 14))) },
        { "198", AuthorizationFault.UnitsExhausted, new MemberSketch().Authorization(MemberSketch.Line("E0193", used: 9.5m)) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Every_fault_of_an_authorization_has_its_own_reason(string carc, AuthorizationFault fault, MemberSketch member)
    {
        var verdict = Claim("E0193", 1, "RR").JudgedBy(List, context: member.Context);

        var finding = verdict.OnlyFinding(1);
        Assert.Equal((carc, fault), (finding.Adjustment.Carc, ((PriorAuthorizationEvidence)finding.Evidence!).Fault));
        Assert.Null(verdict.Line(1).Use);
        Assert.False(finding.MemberMayBeBilled);
        Assert.Equal(fault == AuthorizationFault.Pending ? Appealability.NotAppealable : Appealability.Appealable, finding.Appealability);
    }

    [Fact]
    public void Lines_that_bill_more_than_is_left_together_are_all_denied()
    {
        var member = new MemberSketch().Authorization(MemberSketch.Line("E0193", used: 7));

        var verdict = TestClaims.Supplier().Line("E0193", 2, "RT").Line("E0193", 2, "LT").With(claim => claim with { AuthorizationNumber = MemberSketch.Number })
            .JudgedBy(List, context: member.Context);

        Assert.Equal([Disposition.Denied, Disposition.Denied], verdict.DispositionsByNumber());
        var evidence = Assert.IsType<PriorAuthorizationEvidence>(verdict.OnlyFinding(1).Evidence);
        Assert.Equal((3m, 4m), (evidence.RemainingUnits, evidence.BilledUnits));
    }

    [Fact]
    public void A_line_that_another_edit_stops_leaves_its_units_to_the_others()
    {
        var member = new MemberSketch().Authorization(MemberSketch.Line("E0193", used: 8));

        var verdict = TestClaims.Supplier().Line("E0193", 2).Line("E0193", 2).With(claim => claim with { AuthorizationNumber = MemberSketch.Number })
            .JudgedBy(List, context: member.Context);

        Assert.Equal([Disposition.Payable, Disposition.Denied], verdict.DispositionsByNumber());
        Assert.Equal(EditKind.Duplicate, verdict.OnlyFinding(2).Edit);
    }

    [Fact]
    public void Of_several_lines_that_fit_the_one_that_says_most_is_used_and_one_that_carries_before_one_that_does_not()
    {
        var member = new MemberSketch().Authorization(
            MemberSketch.Line("E0193", number: 1), MemberSketch.Line("E0193", "RR KX", last: new DateOnly(2024, 8, 2), number: 2), MemberSketch.Line("E0193", "RR", number: 3),
            MemberSketch.Line("E0193", "RR", number: 4));

        Assert.Equal(3, Claim("E0193", 1, "RR KX").JudgedBy(List, context: member.Context).Line(1).Use!.LineNumber);
    }

    [Fact]
    public void A_line_that_is_not_evaluated_for_another_reason_uses_its_units_too()
    {
        var verdict = Claim("E0193", 3, "RR").JudgedBy(List.NoLimit("E0193"), context: new MemberSketch().Authorization(MemberSketch.Line("E0193")).Context);

        Assert.Equal((Disposition.NotEvaluated, EditKind.NcciMue), (verdict.DispositionOf(1), verdict.OnlyFinding(1).Edit));
        Assert.Equal(3, verdict.Line(1).Use!.Units);
    }

    [Fact]
    public void A_later_month_of_a_rental_stands_on_the_authorization_of_its_delivery()
    {
        var member = new MemberSketch().Authorization(MemberSketch.Line("E0193", "RR"))
            .Paid("E0193", modifiers: "RR KH", setting: ServiceSetting.DmeSupplier, day: new DateOnly(2024, 9, 20))
            .WithPaid(line => line with { Use = new AuthorizationUse(TrackingNumber.Parse(MemberSketch.Number), 1, 1) });
        var later = TestClaims.Supplier().On(2024, 10, 20).Line("E0193", 1, "RR KI").WithLine(line => line with { AuthorizationNumber = MemberSketch.Number });

        Assert.Equal(Disposition.Payable, later.JudgedBy(List, context: member.Context).DispositionOf(1));
        Assert.Equal(
            Disposition.Denied, later.JudgedBy(List, context: new MemberSketch().Authorization(MemberSketch.Line("E0193", "RR")).Context).DispositionOf(1));
    }

    [Fact]
    public void Without_a_number_the_cure_names_the_authorization_that_carries_the_line()
    {
        var verdict = TestClaims.Supplier().Line("E0193").JudgedBy(List, context: new MemberSketch().Authorization(MemberSketch.Line("E0193")).Context);

        Assert.Contains(MemberSketch.Number, verdict.OnlyFinding(1).Remedies[0].Action, StringComparison.Ordinal);
    }

    [Fact]
    public void A_payers_decision_on_an_accessory_that_is_not_on_the_list_is_held_against_it()
    {
        var decided = Claim("E0601", 1, "").JudgedBy(List, context: new MemberSketch().Authorization(MemberSketch.Line("E0601")).Context);
        var refused = Claim("E0601", 1, "").JudgedBy(
            List, context: new MemberSketch().Authorization(MemberSketch.Line("E0601", decision: SegmentDecision.NonAffirmed)).Context);

        Assert.Equal((Disposition.Payable, Disposition.Denied), (decided.DispositionOf(1), refused.DispositionOf(1)));
        Assert.NotNull(decided.Line(1).Use);
    }

    [Fact]
    public void An_exempt_supplier_needs_none_on_the_days_of_its_exemption()
    {
        ClaimContext Exempt(int firstDay) => new()
        {
            ExemptSuppliers = [new SupplierExemption(TestClaims.ValidNpi, new EffectiveWindow(new DateOnly(2024, 8, firstDay), new DateOnly(2025, 5, 31)))],
        };

        Assert.Equal(Disposition.Payable, TestClaims.Supplier().Line("E0193").JudgedBy(List, context: Exempt(15)).DispositionOf(1));
        Assert.Equal(Disposition.Denied, TestClaims.Supplier().Line("E0193").JudgedBy(List, context: Exempt(16)).DispositionOf(1));
    }

    [Fact]
    public void A_claim_judged_alone_does_not_look_its_number_up_and_says_so()
    {
        var verdict = Claim("E0193", 1, "").JudgedBy(List);

        Assert.Equal((Disposition.NotEvaluated, NotEvaluatedReason.OutsideClaim), (verdict.DispositionOf(1), verdict.OnlyFinding(1).NotEvaluatedReason));
        Assert.Equal(HistoryScope.ClaimAlone, verdict.HistoryScope);
    }

    [Fact]
    public void A_claim_judged_alone_does_not_know_whether_the_payer_decided_on_an_item_that_is_not_on_the_list()
    {
        var finding = Claim("E0601", 1, "").JudgedBy(List).OnlyFinding(1);

        Assert.Equal((Outcome.NotEvaluated, NotEvaluatedReason.OutsideClaim), (finding.Outcome, finding.NotEvaluatedReason));
        Assert.Equal(
            Disposition.Rejected,
            TestClaims.Supplier().Line("E0601").WithLine(line => line with { AuthorizationNumber = "see below" }).JudgedBy(List).DispositionOf(1));
    }

    [Theory]
    [InlineData(NotEvaluatedReason.StoreUnavailable)]
    [InlineData(NotEvaluatedReason.NoStore)]
    public void Without_the_store_the_claim_says_once_that_authorizations_were_not_looked_up(NotEvaluatedReason reason)
    {
        var verdict = TestClaims.Supplier().Line("E0193", 1, "RT").Line("E0193", 1, "LT").With(claim => claim with { AuthorizationNumber = MemberSketch.Number })
            .JudgedBy(List, context: MemberSketch.Unavailable(reason));

        Assert.Equal([Disposition.NotEvaluated, Disposition.NotEvaluated], verdict.DispositionsByNumber());
        Assert.Single(verdict.Findings, finding => finding.Edit == EditKind.PriorAuthorization && finding.NotEvaluatedReason == reason);
        Assert.Equal(HistoryScope.Unavailable, verdict.HistoryScope);
    }

    [Fact]
    public void Where_phases_differ_by_state_a_claim_without_one_is_not_evaluated()
    {
        var list = TestEditions.Supplier().Requires("L0648", new DateOnly(2022, 4, 13), "NY IL");

        var finding = TestClaims.Supplier().Line("L0648").JudgedBy(list).OnlyFinding(1);

        Assert.Equal((Outcome.NotEvaluated, NotEvaluatedReason.OutsideClaim), (finding.Outcome, finding.NotEvaluatedReason));
        Assert.Equal(Disposition.Payable, TestClaims.Supplier().On(2022, 4, 12).Line("L0648").JudgedBy(list).DispositionOf(1));
    }

    [Fact]
    public void A_list_that_is_not_there_is_missed_by_items_that_could_be_on_it_alone()
    {
        var without = TestEditions.Supplier().Codes("E0193", "B4035").Without(TableKind.PriorAuthorizations);

        Assert.Equal(NotEvaluatedReason.TableNotLoaded, TestClaims.Supplier().Line("E0193").JudgedBy(without).OnlyFinding(1).NotEvaluatedReason);
        Assert.Equal(Disposition.Payable, TestClaims.Supplier().Line("B4035").JudgedBy(without).DispositionOf(1));
    }

    [Fact]
    public void From_a_part_of_the_list_absence_means_nothing()
    {
        var part = TestEditions.Supplier().Codes("E0601", "K0001").Partial(TableKind.PriorAuthorizations, "K");

        Assert.Equal(NotEvaluatedReason.TablePartial, TestClaims.Supplier().Line("E0601").JudgedBy(part).OnlyFinding(1).NotEvaluatedReason);
        Assert.Equal(Disposition.Payable, TestClaims.Supplier().Line("K0001").JudgedBy(part).DispositionOf(1));
    }

    [Fact]
    public void The_lists_of_plans_and_of_Medicaid_are_not_loaded_but_a_number_that_is_named_must_carry_the_line()
    {
        var edition = TestEditions.Supplier().Codes("E0601");
        ClaimBuilder OfPlan(ClaimBuilder claim) => claim.With(one => one with { PlanId = "P1" });

        Assert.Equal(NotEvaluatedReason.ContractorDefined, OfPlan(TestClaims.Supplier().Line("E0601")).JudgedBy(edition).OnlyFinding(1).NotEvaluatedReason);
        Assert.Empty(OfPlan(Claim("E0601", 1, "")).JudgedBy(edition, context: new MemberSketch().Authorization(MemberSketch.Line("E0601")).Context).Line(1).Findings);
        Assert.Equal(Disposition.Denied, OfPlan(Claim("E0601", 1, "")).JudgedBy(edition, context: new MemberSketch().Context).DispositionOf(1));
    }

    [Fact]
    public void Practitioners_and_hospitals_are_not_asked()
    {
        var verdict = TestClaims.Practitioner().Line("E0193").JudgedBy(TestEditions.Practitioner().Codes("E0193").Requires("E0193"));

        Assert.Equal(Disposition.Payable, verdict.DispositionOf(1));
    }

    private static ClaimBuilder Claim(string code, double units, string modifiers) =>
        TestClaims.Supplier().Line(code, units, modifiers).WithLine(line => line with { AuthorizationNumber = MemberSketch.Number });
}
