using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>The order before delivery and the encounter before the order (42 CFR 410.38); the wheelchair of the tests is delivered on 2024-08-15.</summary>
public sealed class DocumentationEditTests
{
    [Theory]
    [InlineData("2024-02-10", "2024-08-10", "")]
    [InlineData("2024-02-09", "2024-08-10", "176")]
    [InlineData("2024-08-10", "2024-08-10", "")]
    [InlineData("2024-08-11", "2024-08-10", "175")]
    [InlineData("2024-08-01", "2024-08-15", "")]
    [InlineData("2024-08-01", "2024-08-16", "174")]
    [InlineData(null, "2024-08-16", "174")]
    [InlineData("2024-08-16", null, "175")]
    public void Days_that_contradict_the_rule_deny_the_line(string? encounter, string? order, string carc)
    {
        var findings = Judge(encounter, order).FindingsOf(1, EditKind.Documentation).Where(finding => finding.Outcome == Outcome.Deny).ToList();

        Assert.Equal(carc.Length > 0 ? [carc] : [], findings.Select(finding => finding.Adjustment.Carc));
        Assert.All(findings, finding => Assert.Equal(["N57"], finding.Adjustment.Rarcs));
    }

    [Theory]
    [InlineData(null, null, "a face-to-face encounter and a written order")]
    [InlineData(null, "2024-08-10", "a face-to-face encounter")]
    [InlineData("2024-08-10", null, "a written order")]
    public void Days_that_are_not_named_are_worth_a_hint_and_no_more(string? encounter, string? order, string missing)
    {
        var verdict = Judge(encounter, order);
        var finding = verdict.FindingOf(1, EditKind.Documentation);

        Assert.Equal(Disposition.Payable, verdict.Disposition);
        Assert.Equal($"K0823 needs {missing} on file before its delivery on 2024-08-15, and the line does not name the day.", finding.Message);
        Assert.Equal(EditionSketch.Place, finding.Evidence!.Row!.Value.Source);
    }

    [Fact]
    public void The_list_counts_from_its_first_day() =>
        Assert.Empty(Claim(null, null).JudgedBy(TestEditions.Supplier().NeedsOrder("K0823", TestClaims.Day.AddDays(1))).FindingsOf(1, EditKind.Documentation));

    [Fact]
    public void Later_months_of_a_rental_are_not_asked() => Assert.Empty(
        Claim(null, "2024-08-16").WithLine(line => line with { Modifiers = ["RR", "KI"] }).JudgedBy(TestEditions.Supplier().NeedsOrder("K0823")).FindingsOf(1, EditKind.Documentation));

    [Theory]
    [InlineData("2024-06-10", "")]
    [InlineData("2024-06-20", "174")]
    public void The_order_of_a_rental_came_before_its_first_month_and_not_only_before_this_one(string order, string carc)
    {
        var verdict = Oxygen(order).JudgedBy(TestEditions.Supplier().NeedsOrder("E1390"), context: new MemberSketch().Had("E1390 RR 2024-06-15").Context);

        Assert.Equal(carc.Length == 0 ? [] : [carc], verdict.FindingsOf(1, EditKind.Documentation).Select(finding => finding.Adjustment.Carc));
    }

    [Fact]
    public void An_item_that_was_delivered_before_the_list_had_it_needs_no_order()
    {
        var edition = TestEditions.Supplier().NeedsOrder("E1390", new DateOnly(2024, 7, 1));

        Assert.Empty(Oxygen("2024-08-20").JudgedBy(edition, context: new MemberSketch().Had("E1390 RR 2024-06-15").Context).FindingsOf(1, EditKind.Documentation));
        Assert.NotEmpty(Oxygen("2024-08-20").JudgedBy(edition, context: new MemberSketch().Had("E1390 RR 2024-07-15").Context).FindingsOf(1, EditKind.Documentation));
    }

    [Fact]
    public void EY_says_that_there_is_no_order()
    {
        var finding = TestClaims.Supplier().Line("E0601", 1, "EY").JudgedBy(TestEditions.Supplier().Codes("E0601")).OnlyFinding(1);

        Assert.Equal((Outcome.Deny, "173"), (finding.Outcome, finding.Adjustment.Carc));
    }

    [Fact]
    public void Without_a_whole_list_only_days_that_contradict_each_other_leave_the_line_open()
    {
        var partial = TestEditions.Supplier().NeedsOrder("K0001").Codes("K0823").Partial(TableKind.FaceToFaceOrders);

        Assert.Empty(Claim("2024-08-01", "2024-08-10").JudgedBy(partial).Line(1).Findings);
        Assert.Equal(NotEvaluatedReason.TablePartial, Claim("2024-08-01", "2024-08-16").JudgedBy(partial).OnlyFinding(1).NotEvaluatedReason);
        var old = TestEditions.Supplier().NeedsOrder("K0001").Codes("K0823").CompleteThrough(TableKind.FaceToFaceOrders, TestClaims.Day.AddDays(-1));
        Assert.Equal(NotEvaluatedReason.NoRowOnDate, Claim("2024-08-01", "2024-08-16").JudgedBy(old).OnlyFinding(1).NotEvaluatedReason);
        Assert.Equal(NotEvaluatedReason.TableNotLoaded, Claim("2024-08-01", "2024-08-16").JudgedBy(TestEditions.Supplier().Codes("K0823")).OnlyFinding(1).NotEvaluatedReason);
    }

    private static ClaimVerdict Judge(string? encounter, string? order) => Claim(encounter, order).JudgedBy(TestEditions.Supplier().NeedsOrder("K0823"));

    private static ClaimBuilder Claim(string? encounter, string? order) => TestClaims.Supplier().With(claim => claim with { OrderingNpi = MemberSketch.OtherSupplier }).Line("K0823")
        .WithLine(line => line with { FaceToFaceDate = Day(encounter), WrittenOrderDate = Day(order) });

    private static ClaimBuilder Oxygen(string order) =>
        TestClaims.Supplier().Line("E1390", 1, "RR").WithLine(line => line with { FaceToFaceDate = Day("2024-06-01"), WrittenOrderDate = Day(order) });

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");
}
