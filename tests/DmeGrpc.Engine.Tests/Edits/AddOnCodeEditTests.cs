using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

public sealed class AddOnCodeEditTests
{
    private const Disposition Paid = Disposition.Payable;
    private const Disposition Denied = Disposition.Denied;

    private static EditionSketch TypeOne => TestEditions.Practitioner().AddOn("11045", 1, "11042", "11043").Codes("97597");

    [Fact]
    public void A_type_1_add_on_code_needs_a_listed_primary()
    {
        Assert.Equal([Paid, Paid], Claim("11045", "11043").JudgedBy(TypeOne).DispositionsByNumber());
        Assert.Equal([Denied, Paid], Claim("11045", "97597").JudgedBy(TypeOne).DispositionsByNumber());
    }

    [Fact]
    public void A_primary_alone_needs_no_add_on_code() => Assert.Equal(Paid, Claim("11042").JudgedBy(TypeOne).DispositionOf(1));

    [Fact]
    public void A_primary_of_another_day_does_not_support()
    {
        var verdict = TestClaims.Practitioner().On(2024, 8, 15).Line("11045").On(2024, 8, 16).Line("11042").JudgedBy(TypeOne);

        Assert.Equal([Denied, Paid], verdict.DispositionsByNumber());
    }

    [Fact]
    public void A_primary_whose_span_holds_the_day_supports()
    {
        var verdict = TestClaims.Practitioner().On(2024, 8, 15).Line("11045").On(2024, 8, 10).Line("11042", days: 6).JudgedBy(TypeOne);

        Assert.Equal([Paid, Paid], verdict.DispositionsByNumber());
    }

    [Fact]
    public void A_primary_counts_only_on_days_on_which_its_row_applies()
    {
        var edition = TestEditions.Practitioner()
            .AddOnRow("11045", 1, "11042", new EffectiveWindow(DateOnly.MinValue, new DateOnly(2024, 8, 15)))
            .AddOnRow("11045", 1, "11043", EffectiveWindow.Always);

        var supported = TestClaims.Practitioner().On(2024, 8, 15).Line("11045", days: 3).Line("11042").JudgedBy(edition);
        var alone = TestClaims.Practitioner().On(2024, 8, 15).Line("11045", days: 3).On(2024, 8, 17).Line("11042").JudgedBy(edition);

        Assert.Equal([Paid, Paid], supported.DispositionsByNumber());
        Assert.Equal([Denied, Paid], alone.DispositionsByNumber());
    }

    [Fact]
    public void A_code_is_no_add_on_code_outside_the_window_of_its_rows()
    {
        var edition = TestEditions.Practitioner()
            .AddOnRow("11045", 1, "11042", new EffectiveWindow(new DateOnly(2020, 1, 1), new DateOnly(2023, 12, 31)));

        Assert.Equal(Denied, TestClaims.Practitioner().On(2023, 12, 31).Line("11045").JudgedBy(edition).DispositionOf(1));
        Assert.Equal(Paid, TestClaims.Practitioner().On(2024, 1, 1).Line("11045").JudgedBy(edition).DispositionOf(1));
        Assert.Equal(Paid, TestClaims.Practitioner().On(2019, 12, 31).Line("11045").JudgedBy(edition).DispositionOf(1));
    }

    [Fact]
    public void A_type_2_add_on_code_beside_another_service_is_left_to_the_contractor()
    {
        var verdict = Claim("0054T", "97597").JudgedBy(TestEditions.Practitioner().AddOn("0054T", 2).Codes("97597"));

        Assert.Equal([Disposition.NotEvaluated, Paid], verdict.DispositionsByNumber());
        Assert.Equal(NotEvaluatedReason.ContractorDefined, verdict.OnlyFinding(1).NotEvaluatedReason);
    }

    [Fact]
    public void A_type_2_add_on_code_alone_is_denied() =>
        Assert.Equal(Denied, Claim("0054T").JudgedBy(TestEditions.Practitioner().AddOn("0054T", 2)).DispositionOf(1));

    [Fact]
    public void A_type_3_add_on_code_is_paid_with_a_listed_primary_and_left_to_the_contractor_with_another_service()
    {
        var edition = TestEditions.Practitioner().AddOn("96160", 3, "99213").Codes("97597");

        Assert.Equal([Paid, Paid], Claim("96160", "99213").JudgedBy(edition).DispositionsByNumber());
        Assert.Equal([Disposition.NotEvaluated, Paid], Claim("96160", "97597").JudgedBy(edition).DispositionsByNumber());
        Assert.Equal([Denied], Claim("96160").JudgedBy(edition).DispositionsByNumber());
    }

    [Fact]
    public void A_chain_of_add_on_codes_stands_on_the_primary_at_its_end()
    {
        var edition = TestEditions.Practitioner().AddOn("10003", 1, "10002").AddOn("10002", 1, "10001");

        Assert.Equal([Paid, Paid, Paid], Claim("10003", "10002", "10001").JudgedBy(edition).DispositionsByNumber());
        Assert.Equal([Denied, Denied], Claim("10003", "10002").JudgedBy(edition).DispositionsByNumber());
    }

    [Fact]
    public void A_ring_of_add_on_codes_supports_nobody()
    {
        var edition = TestEditions.Practitioner().AddOn("10001", 1, "10002").AddOn("10002", 1, "10001");

        Assert.Equal([Denied, Denied], Claim("10001", "10002").JudgedBy(edition).DispositionsByNumber());
    }

    [Fact]
    public void A_colleague_supports_99292_and_no_other_add_on_code()
    {
        var day = new ServiceSpan(TestClaims.Day, TestClaims.Day);
        var context = new ClaimContext
        {
            GroupServices = [new RelatedService(ProcedureCode.Parse("11042"), day), new RelatedService(ProcedureCode.Parse("99291"), day)],
        };
        var edition = TypeOne.AddOn("99292", 1, "99291");

        Assert.Equal([Denied, Paid], Claim("11045", "99292").JudgedBy(edition, context: context).DispositionsByNumber());
    }

    [Fact]
    public void A_colleague_of_another_day_leaves_99292_unevaluated()
    {
        var dayBefore = TestClaims.Day.AddDays(-1);
        var context = new ClaimContext { GroupServices = [new RelatedService(ProcedureCode.Parse("99291"), new ServiceSpan(dayBefore, dayBefore))] };

        var verdict = Claim("99292").JudgedBy(TestEditions.Practitioner().AddOn("99292", 1, "99291"), context: context);

        Assert.Equal(NotEvaluatedReason.OutsideClaim, verdict.OnlyFinding(1).NotEvaluatedReason);
    }

    [Fact]
    public void Every_line_is_not_evaluated_without_a_table()
    {
        var verdict = Claim("11045").JudgedBy(TypeOne.Without(TableKind.AddOnCodes));

        Assert.Equal(Disposition.NotEvaluated, verdict.DispositionOf(1));
        Assert.Equal(NotEvaluatedReason.TableNotLoaded, verdict.OnlyFinding(1).NotEvaluatedReason);
    }

    [Fact]
    public void A_code_outside_a_partial_table_is_not_evaluated_and_one_inside_its_coverage_is_no_add_on_code()
    {
        var edition = TestEditions.Practitioner().AddOn("11045", 1, "11042").Codes("E0601").Partial(TableKind.AddOnCodes, "E");

        var verdict = Claim("11045", "11042", "E0601").JudgedBy(edition);

        Assert.Equal([Paid, Disposition.NotEvaluated, Paid], verdict.DispositionsByNumber());
        Assert.Equal(NotEvaluatedReason.TablePartial, verdict.OnlyFinding(2).NotEvaluatedReason);
    }

    private static ClaimBuilder Claim(params string[] codes) =>
        codes.Aggregate(TestClaims.Practitioner(), (claim, code) => claim.Line(code));
}
