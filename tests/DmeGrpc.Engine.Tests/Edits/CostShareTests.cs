using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Money;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Engine.Tests.Coverage;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>What is allowed and owed. The plan has a deductible of $100 and a fifth after it; lines charge $100 unless said otherwise.</summary>
public sealed class CostShareTests
{
    private static readonly DateOnly Day = TestClaims.Day;

    private static readonly EditionSketch Edition = PlanClaims.Edition("E0562", "A7030").Items(PaymentCategory.CappedRental, "E0601", "K0823").Items(PaymentCategory.Inexpensive, "E0100")
        .Fee("E0562", "NU", 8_000).Fee("A7030", "NU", 3_000, 4_000).Fee("E0601", "RR", 5_000, 0, PaymentCategory.CappedRental).Fee("K0823", "RR", 30_000, 0, PaymentCategory.CappedRental)
        .Fee("E0100", "RR", 400).Fee("E0100", "NU", 1_000).Zip(75_001).Zip(75_201, "Dallas TX CBA");

    [Fact]
    public void What_is_left_of_the_deductible_comes_first_and_then_a_fifth()
    {
        var share = Judge(Claim().Line("E0562", 1, "NU"), new MemberSketch().Counted(7_000)).Line(1).CostShare!;

        Assert.Equal(new MemberShare(8_000, 3_000, 0, 1_000), share.Share);
        Assert.Equal((4_000, 4_000, NotEvaluatedReason.None), (share.Share!.OwedCents, share.Share.PlanPaysCents, share.Reason));
        Assert.Equal(EditionSketch.Place, share.FeeRow!.Value.Source);
    }

    [Theory]
    [InlineData(7_999, 7_999)]
    [InlineData(8_000, 8_000)]
    [InlineData(8_001, 8_000)]
    public void The_lesser_of_charge_and_fee_is_allowed(long charge, long allowed) =>
        Assert.Equal(allowed, Judge(Claim().Line("E0562", 1, "NU").WithLine(line => line with { ChargeCents = charge })).Line(1).CostShare!.AllowedCents);

    [Fact]
    public void Lines_use_up_the_deductible_by_day_and_number_in_whatever_order_they_stand()
    {
        var claim = Claim().Line("E0562", 1, "NU").WithLine(line => line with { LineNumber = 2 }).Line("E0562", 1, "NU KX").WithLine(line => line with { LineNumber = 1 });

        var verdict = Judge(claim, new MemberSketch().Counted(0));

        Assert.Equal((8_000, 2_000), (verdict.Line(1).CostShare!.Share!.DeductibleCents, verdict.Line(2).CostShare!.Share!.DeductibleCents));
    }

    [Fact]
    public void Claims_posted_after_the_payer_counted_come_on_top()
    {
        var before = new MemberShare(5_000, 5_000, 0, 0);
        MemberSketch Posted(TimeSpan later) => new MemberSketch().Counted(0).Paid("E0100", day: Day.AddDays(-20), modifiers: "NU", setting: ServiceSetting.DmeSupplier)
            .WithPaid(paid => paid with { Share = before, PostedAt = MemberSketch.CountedAt + later });

        Assert.Equal(5_000, Judge(Claim().Line("E0562", 1, "NU"), Posted(TimeSpan.FromSeconds(1))).Line(1).CostShare!.Share!.DeductibleCents);
        Assert.Equal(8_000, Judge(Claim().Line("E0562", 1, "NU"), Posted(TimeSpan.Zero)).Line(1).CostShare!.Share!.DeductibleCents);
    }

    [Fact]
    public void A_share_that_is_not_known_leaves_those_after_it_open()
    {
        var verdict = Judge(Claim().Line("A7030", 1, "NU").With(claim => claim with { ServiceZip = "" }).Line("E0562", 1, "NU"), new MemberSketch().Counted(0));

        Assert.Equal(NotEvaluatedReason.OutsideClaim, verdict.Line(1).CostShare!.Reason);
        Assert.Equal((8_000L, NotEvaluatedReason.OutsideClaim), (verdict.Line(2).CostShare!.AllowedCents!.Value, verdict.Line(2).CostShare!.Reason));
        Assert.Equal("What the member owes was not evaluated: what the member owes of an earlier line is not known.", verdict.Line(2).CostShare!.Message);
    }

    [Fact]
    public void A_line_that_was_not_evaluated_may_be_paid_and_leaves_those_after_it_open()
    {
        var edition = PlanClaims.Edition("E0562").Codes("A4601").Fee("E0562", "NU", 8_000);
        var claim = Claim().Line("A4601").Line("E0562", 1, "NU").On(2024, 8, 1).Line("E0562", 1, "NU");

        var verdict = claim.JudgedBy(edition, context: PlanClaims.With(PlanClaims.Plan, new MemberSketch().Counted(0).Covered(DateOnly.MinValue)));

        Assert.Equal(Disposition.NotEvaluated, verdict.DispositionOf(1));
        Assert.Equal((null, NotEvaluatedReason.OutsideClaim), (verdict.Line(2).CostShare!.Share, verdict.Line(2).CostShare!.Reason));
        Assert.Equal(8_000, verdict.Line(3).CostShare!.Share!.DeductibleCents);
    }

    [Fact]
    public void What_the_payer_counted_of_a_claim_that_was_taken_back_since_is_owed_again()
    {
        var counted = new MemberSketch().Counted(10_000).Undone("E0100", new MemberShare(5_000, 5_000, 0, 0));

        Assert.Equal(5_000, Judge(Claim().Line("E0562", 1, "NU"), counted).Line(1).CostShare!.Share!.DeductibleCents);
    }

    [Fact]
    public void A_plan_that_asks_nothing_first_needs_no_record_of_what_was_met()
    {
        var plan = PlanClaims.Plan with { CostShare = PlanSketch.TwentyPercent with { Terms = new ShareTerms(0, new Rate(2000), DeductibleApplies: false) } };

        Assert.Equal(1_600, Claim().Line("E0562", 1, "NU").JudgedBy(Edition, context: PlanClaims.With(plan)).Line(1).CostShare!.Share!.OwedCents);
    }

    [Fact]
    public void What_was_met_is_not_known_of_a_claim_alone_nor_without_a_record_or_a_count_nor_without_a_store()
    {
        var claim = Claim().Line("E0562", 1, "NU");

        Assert.Equal(NotEvaluatedReason.OutsideClaim, claim.JudgedBy(Edition, context: PlanClaims.With(PlanClaims.Plan)).Line(1).CostShare!.Reason);
        Assert.Equal(NotEvaluatedReason.NoRowOnDate, Judge(claim, new MemberSketch().Covered(DateOnly.MinValue), counted: false).Line(1).CostShare!.Reason);
        var freely = TestClaims.Supplier().With(each => each with { ServiceState = "TX" }).Line("E0562", 1, "NU");
        Assert.Equal(NotEvaluatedReason.NoMemberRecord, freely.JudgedBy(Edition, context: PlanClaims.With(PlanClaims.Plan, new MemberSketch())).Line(1).CostShare!.Reason);
        Assert.Equal(NotEvaluatedReason.ContractorDefined, freely.JudgedBy(Edition).Line(1).CostShare!.Reason);
    }

    [Theory]
    [InlineData("75001", 4_000L, NotEvaluatedReason.None)]
    [InlineData("79901", 3_000L, NotEvaluatedReason.None)]
    [InlineData("75201", null, NotEvaluatedReason.NoRow)]
    [InlineData("", null, NotEvaluatedReason.OutsideClaim)]
    public void A_fee_that_differs_by_area_needs_the_ZIP_code(string zip, long? allowed, NotEvaluatedReason reason)
    {
        var share = Judge(Claim().With(claim => claim with { ServiceZip = zip }).Line("A7030", 1, "NU")).Line(1).CostShare!;

        Assert.Equal((allowed, reason), (share.AllowedCents, share.Reason));
    }

    [Theory]
    [InlineData("KH", 5_000L)]
    [InlineData("KI", 5_000L)]
    [InlineData("KJ", 3_750L)]
    [InlineData("", null)]
    public void Months_of_a_capped_rental_are_told_by_their_modifier_where_no_history_is_known(string modifier, long? allowed) => Assert.Equal(
        allowed, Claim().Line("E0601", 1, $"RR {modifier} KX").JudgedBy(Edition, context: PlanClaims.With(PlanClaims.Plan)).Line(1).CostShare?.AllowedCents);

    [Theory]
    [InlineData("E0601", 2, "KI", 5_000)]
    [InlineData("E0601", 3, "KJ", 3_750)]
    [InlineData("K0823", 3, "KJ", 12_000)]
    public void Months_of_a_capped_rental_are_counted_in_the_members_history(string code, int before, string modifier, long allowed)
    {
        var member = new MemberSketch().Counted(10_000).Rented(code, Day.AddMonths(-before), before);

        Assert.Equal(allowed, Judge(Claim().Line(code, 1, $"RR {modifier}").WithLine(line => line with { ChargeCents = 50_000 }), member).Line(1).CostShare!.AllowedCents);
    }

    [Fact]
    public void Rent_of_an_inexpensive_item_ends_at_its_price() =>
        Assert.Equal(200, Judge(Claim().Line("E0100", 1, "RR"), new MemberSketch().Counted(10_000).Rented("E0100", Day.AddMonths(-2), 2)).Line(1).CostShare!.AllowedCents);

    [Fact]
    public void Units_that_are_cut_back_are_paid_alone_and_the_charge_for_them()
    {
        var policy = new Engine.Edits.EditPolicy { ExcessUnits = Engine.Edits.ExcessUnitRule.CutBack };
        var edition = PlanClaims.Edition("E0562").Fee("E0562", "NU", 8_000).Limit("E0562", 2, 1);

        var verdict = Claim().Line("E0562", 3, "NU").WithLine(line => line with { ChargeCents = 30_000 }).JudgedBy(edition, policy, PlanClaims.With(PlanClaims.Plan));

        Assert.Equal((2m, 16_000L), (verdict.Line(1).PayableUnits!.Value, verdict.Line(1).CostShare!.AllowedCents!.Value));
    }

    [Theory]
    [InlineData("E0562", "UE", NotEvaluatedReason.NoRow)]
    [InlineData("E0562", "NU", NotEvaluatedReason.OutsideClaim)]
    public void What_the_schedule_or_the_claim_does_not_say_is_not_guessed(string code, string modifier, NotEvaluatedReason reason) => Assert.Equal(
        reason, Judge(Claim().Line(code, 1, modifier).WithLine(line => line with { ChargeCents = 0 })).Line(1).CostShare!.Reason);

    [Fact]
    public void Lines_that_are_not_payable_have_no_share()
    {
        var verdict = Judge(Claim().Line("E0562", 1, "NU EY").Line("E0562", 1, "NU"), new MemberSketch().Counted(0));

        Assert.Null(verdict.Line(1).CostShare);
        Assert.Equal(8_000, verdict.Line(2).CostShare!.Share!.DeductibleCents);
        Assert.Null(TestClaims.Practitioner().Line("99213").JudgedBy(TestEditions.Practitioner().Codes("99213")).Line(1).CostShare);
    }

    private static ClaimBuilder Claim() => PlanClaims.Claim();

    private static ClaimVerdict Judge(ClaimBuilder claim, MemberSketch? member = null, bool counted = true) => claim.JudgedBy(
        Edition, context: PlanClaims.With(PlanClaims.Plan, (counted ? member ?? new MemberSketch().Counted(0) : member!).Covered(DateOnly.MinValue)));
}
