using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Whether months of a rental need an authorization, by the day the item was delivered. The list has it from 2024-04-13.</summary>
public sealed class RentalDeliveryTests
{
    private static readonly DateOnly Before = new(2024, 3, 20);

    private static EditionSketch List => TestEditions.Supplier().Requires("E0651", new DateOnly(2024, 4, 13));

    [Fact]
    public void A_phase_that_began_after_delivery_does_not_reach_later_months()
    {
        Assert.Equal(Disposition.Payable, April().JudgedBy(List, context: Delivered().Context).DispositionOf(1));
        Assert.Equal(Disposition.Denied, April().JudgedBy(List, context: new MemberSketch().Context).DispositionOf(1));
    }

    [Fact]
    public void A_first_month_that_was_not_evaluated_in_full_is_a_delivery_and_one_that_was_refused_is_none()
    {
        Disposition WithFirst(Disposition first) =>
            April().JudgedBy(List, context: Delivered().WithPaid(line => line with { Disposition = first }).Context).DispositionOf(1);

        Assert.Equal(Disposition.Payable, WithFirst(Disposition.NotEvaluated));
        Assert.Equal(Disposition.Denied, WithFirst(Disposition.Denied));
    }

    [Fact]
    public void Another_suppliers_months_and_other_items_tell_nothing()
    {
        var others = Delivered().WithPaid(line => line with { SupplierNpi = MemberSketch.OtherSupplier })
            .Paid("E0650", modifiers: "RR KH", setting: ServiceSetting.DmeSupplier, day: Before)
            .Paid("E0651", modifiers: "NU", setting: ServiceSetting.DmeSupplier, day: Before);

        Assert.Equal(Disposition.Denied, April().JudgedBy(List, context: others.Context).DispositionOf(1));
    }

    [Fact]
    public void After_a_long_interruption_or_with_a_replacement_the_item_is_delivered_anew()
    {
        var afterInterruption = TestClaims.Supplier().On(2024, 6, 20).Line("E0651", 1, "RR KH");
        var replacement = TestClaims.Supplier().On(2024, 4, 20).Line("E0651", 1, "RR RA KH");

        Assert.Equal(Disposition.Denied, afterInterruption.JudgedBy(List, context: Delivered().Context).DispositionOf(1));
        Assert.Equal(Disposition.Denied, replacement.JudgedBy(List, context: Delivered().Context).DispositionOf(1));
    }

    [Fact]
    public void A_phase_that_ended_after_delivery_still_holds_for_later_months()
    {
        var ended = TestEditions.Supplier().Requires("E0651", new DateOnly(2024, 1, 1), last: new DateOnly(2024, 4, 12));

        var finding = April().JudgedBy(ended, context: Delivered().Context).OnlyFinding(1);

        Assert.Equal(Outcome.Deny, finding.Outcome);
        Assert.Contains("2024-03-20", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_supplier_that_was_exempt_at_delivery_needs_none_for_later_months()
    {
        var list = TestEditions.Supplier().Requires("E0651", new DateOnly(2024, 1, 1));
        var exempt = new SupplierExemption(TestClaims.ValidNpi, new EffectiveWindow(new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 31)));

        var verdict = April().JudgedBy(list, context: Delivered().Context with { ExemptSuppliers = [exempt] });

        Assert.Equal((Disposition.Payable, Outcome.Bypassed), (verdict.DispositionOf(1), verdict.OnlyFinding(1).Outcome));
    }

    [Fact]
    public void Judged_alone_a_later_month_is_not_evaluated_where_the_list_changed_while_the_rental_may_have_begun()
    {
        var finding = April().JudgedBy(List).OnlyFinding(1);

        Assert.Equal((Outcome.NotEvaluated, NotEvaluatedReason.OutsideClaim), (finding.Outcome, finding.NotEvaluatedReason));
        Assert.Equal(Disposition.Denied, TestClaims.Supplier().On(2024, 4, 20).Line("E0651", 1, "RR KH").JudgedBy(List).DispositionOf(1));
        Assert.Equal(Disposition.Denied, April().JudgedBy(TestEditions.Supplier().Requires("E0651", new DateOnly(2022, 1, 1))).DispositionOf(1));
    }

    [Fact]
    public void The_first_month_may_stand_on_the_claim_itself()
    {
        var both = TestClaims.Supplier().On(2024, 4, 20).Line("E0651", 1, "RR KI").On(2024, 3, 20).Line("E0651", 1, "RR KH");

        Assert.Equal([Disposition.Payable, Disposition.Payable], both.JudgedBy(List).DispositionsByNumber());
    }

    [Fact]
    public void Without_the_store_the_claim_says_so_of_a_later_month()
    {
        var verdict = April().JudgedBy(List, context: MemberSketch.Unavailable());

        Assert.Empty(verdict.Line(1).Findings);
        Assert.Single(verdict.Findings, finding => finding.Edit == EditKind.PriorAuthorization && finding.NotEvaluatedReason == NotEvaluatedReason.StoreUnavailable);
    }

    private static ClaimBuilder April() => TestClaims.Supplier().On(2024, 4, 20).Line("E0651", 1, "RR KI");

    private static MemberSketch Delivered() => new MemberSketch().Paid("E0651", modifiers: "RR KH", setting: ServiceSetting.DmeSupplier, day: Before);
}
