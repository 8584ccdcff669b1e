using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using DmeGrpc.TestSupport;
using static DmeGrpc.Engine.Tests.Edits.EquipmentClaims;

namespace DmeGrpc.Engine.Tests.Edits;

public sealed class PricingModifierEditTests
{
    [Theory]
    [InlineData("E0163 2024-08-15")]
    [InlineData("E0601 KH 2024-08-15")]
    [InlineData("E0465 2024-08-15")]
    [InlineData("E1390 QE 2024-08-15")]
    [InlineData("E0163 RA 2024-08-15")]
    public void Item_paid_by_rental_or_purchase_without_RR_NU_or_UE_is_rejected(string line)
    {
        var finding = Judge(line).Findings.Single(finding => finding.Edit == EditKind.Modifier);

        Assert.Equal((Outcome.Reject, "4", new ClaimStatus("A7", "507")), (finding.Outcome, finding.Adjustment.Carc, finding.Status));
        Assert.NotNull(finding.Evidence!.Row);
    }

    [Theory]
    [InlineData("E0163 NU 2024-08-15")]
    [InlineData("E0163 UE 2024-08-15")]
    [InlineData("E0163 RR 2024-08-15")]
    [InlineData("K0800 NU 2024-08-15")]
    [InlineData("E0465 RR 2024-08-15")]
    [InlineData("E1390 RR 2024-08-15")]
    [InlineData("E0441 2024-08-15")]
    [InlineData("E0720 2024-08-15")]
    [InlineData("L1832 RT 2024-08-15")]
    [InlineData("E0601 RR KH 2024-08-15")]
    public void Line_with_the_modifier_of_its_category_is_payable(string line) => Assert.Equal(Disposition.Payable, Judge(line).Disposition);

    [Theory]
    [InlineData("E2381 RB 2024-08-15")]
    [InlineData("E0250 NU RB 2024-08-15")]
    [InlineData("E0465 NU RB 2024-08-15")]
    [InlineData("K0856 NU RB KH 2024-08-15")]
    public void Part_of_a_repair_is_neither_rented_nor_bought(string line) =>
        Assert.Equal(Disposition.Payable, Judge(line, change: one => one with { Narrative = "K0823 that the member owns: tire worn through" }).Disposition);

    [Theory]
    [InlineData("E0163 RR NU 2024-08-15")]
    [InlineData("E0163 NU UE 2024-08-15")]
    [InlineData("E0601 RR UE KH 2024-08-15")]
    public void Two_of_RR_NU_and_UE_exclude_each_other(string line) => Assert.Equal(["Reject 4 N519 MA130"], Judge(line).Said(EditKind.Modifier));

    [Theory]
    [InlineData("E0465 NU 2024-08-15")]
    [InlineData("E0465 UE 2024-08-15")]
    [InlineData("E1390 NU 2024-08-15")]
    [InlineData("E0601 NU 2024-08-15")]
    [InlineData("E0601 NU BP 2024-08-15")]
    [InlineData("K0823 NU 2024-08-15")]
    [InlineData("K0823 NU BP 2024-08-15")]
    [InlineData("K0823 NU 2011-01-01")]
    [InlineData("E1002 NU 2024-08-15")]
    [InlineData("E0601 NU 2006-01-01")]
    public void Purchase_of_what_is_only_rented_is_denied(string line)
    {
        var finding = Assert.Single(Judge(line).Findings);

        Assert.Equal((EditKind.Rental, Outcome.Deny, "108"), (finding.Edit, finding.Outcome, finding.Adjustment.Carc));
        Assert.IsType<RentalEvidence>(finding.Evidence);
    }

    [Theory]
    [InlineData("K0856 NU BP 2024-08-15")]
    [InlineData("K0856 NU BP KH 2018-09-30")]
    [InlineData("E1002 NU BP 2024-08-15")]
    [InlineData("K0823 NU 2010-12-31")]
    [InlineData("K0856 NU 2010-12-31")]
    [InlineData("E0601 NU 2005-12-31")]
    public void Purchase_that_the_rules_of_its_day_allow_is_payable(string line) => Assert.Equal(Disposition.Payable, Judge(line).Disposition);

    [Fact]
    public void Complex_rehabilitative_wheelchair_bought_without_the_members_choice_is_denied() =>
        Assert.Equal(["Deny 4 N519"], Judge("K0856 NU 2024-08-15").Said(EditKind.Rental));

    [Fact]
    public void Option_that_is_bought_without_its_wheelchair_is_told_of_BP()
    {
        Assert.Contains(Judge("E1002 NU 2024-08-15").Findings.Single().Remedies, remedy => remedy.Action.StartsWith("Append BP", StringComparison.Ordinal));
        Assert.DoesNotContain(Judge("E0601 NU 2024-08-15").Findings.Single().Remedies, remedy => remedy.Action.StartsWith("Append BP", StringComparison.Ordinal));
    }

    [Fact]
    public void First_month_of_a_complex_rehabilitative_wheelchair_should_tell_that_renting_was_chosen()
    {
        Assert.Equal(["Advisory"], Judge("K0856 RR KH 2024-08-15").Said(EditKind.Rental));
        Assert.Empty(Judge("K0856 RR KH BR 2024-08-15").Findings);
        Assert.Empty(Judge("K0823 RR KH 2024-08-15").Findings);
        Assert.Empty(Judge("K0856 RR KI 2024-08-15").Findings);
    }

    [Theory]
    [InlineData("E0601 NU 2024-08-15")]
    [InlineData("E0465 NU 2024-08-15")]
    [InlineData("E1390 NU 2024-08-15")]
    [InlineData("K0856 NU 2024-08-15")]
    public void Plan_decides_for_itself_what_it_buys(string line)
    {
        var finding = Judge(line, changeClaim: claim => claim with { PlanId = "cedar-sound" }).Findings.Single(one => one.Edit == EditKind.Rental);

        Assert.Equal((Outcome.NotEvaluated, NotEvaluatedReason.ContractorDefined), (finding.Outcome, finding.NotEvaluatedReason));
    }

    [Fact]
    public void Medicaid_and_other_settings_have_no_such_rule()
    {
        Assert.Empty(TestClaims.Medicaid(Engine.Claims.ServiceSetting.DmeSupplier).Line("E0601").JudgedBy(Items).FindingsOf(1, EditKind.Modifier));
        Assert.Empty(TestClaims.Practitioner().Line("E0601").JudgedBy(Items).FindingsOf(1, EditKind.Modifier));
    }

    [Fact]
    public void Category_comes_from_the_fee_schedule_where_the_catalogue_of_codes_has_none()
    {
        var edition = TestEditions.Supplier().Codes("E0130").Fee("E0130", "RR", 700);

        var finding = TestClaims.Supplier().Line("E0130").JudgedBy(edition).FindingOf(1, EditKind.Modifier);

        Assert.Equal(TableKind.Fees, finding.Evidence!.Row!.Value.Table.Kind);
    }

    [Fact]
    public void Item_with_a_fee_that_needs_no_modifier_needs_none() => Assert.Equal(
        Disposition.Payable,
        TestClaims.Supplier().Line("A4614").JudgedBy(TestEditions.Supplier().Items(PaymentCategory.Inexpensive, "A4614").Fee("A4614", "", 2500)).Disposition);

    [Fact]
    public void Equipment_that_the_whole_fee_schedule_does_not_price_needs_no_modifier() =>
        Assert.Equal(Disposition.Payable, TestClaims.Supplier().Line("E1399").JudgedBy(WithoutCategory().Fee("E0130", "RR", 700)).Disposition);

    [Fact]
    public void Equipment_whose_category_no_table_gives_is_not_evaluated()
    {
        var early = TestClaims.Supplier().Line("E1399").JudgedBy(WithoutCategory().Fee("E0130", "RR", 700).FeesFrom(TestClaims.Day.AddDays(1)));
        ClaimVerdict[] verdicts =
        [
            TestClaims.Supplier().Line("E1399").JudgedBy(WithoutCategory()), early,
            TestClaims.Supplier().Line("E1399").JudgedBy(WithoutCategory().Fee("E0130", "RR", 700).Partial(TableKind.Fees)),
        ];

        Assert.Equal(
            [NotEvaluatedReason.TableNotLoaded, NotEvaluatedReason.NoRowOnDate, NotEvaluatedReason.TablePartial],
            verdicts.Select(verdict => verdict.OnlyFinding(1).NotEvaluatedReason));
        Assert.Equal(
            "Whether E1399 is rented or bought was not evaluated: no loaded fee schedule answers for 2024-08-15, and nothing else gives its payment category.",
            early.OnlyFinding(1).Message);
    }

    private static EditionSketch WithoutCategory() => TestEditions.Supplier().Items(PaymentCategory.Unknown, "E1399");
}
