using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;
using static DmeGrpc.Engine.Tests.Edits.EquipmentClaims;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>What is said where claims are on file from a day only: what they lack of the days before denies nothing, and what they show does.</summary>
public sealed class HistoryFromTests
{
    [Theory]
    [InlineData("KI")]
    [InlineData("KJ")]
    public void Later_month_is_not_evaluated_where_the_rental_may_have_begun_before_the_history(string modifier)
    {
        var finding = Judge($"E0601 RR {modifier} 2024-08-15", NoHistory.OnFileFrom("2024-08-01")).Findings.Single();

        Assert.Equal((EditKind.Rental, Outcome.NotEvaluated, NotEvaluatedReason.OutsideClaim), (finding.Edit, finding.Outcome, finding.NotEvaluatedReason));
        Assert.Contains("2024-08-01", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-08-15", true, "Deny 4 N519")]
    [InlineData("2019-08-16", true, "NotEvaluated")]
    [InlineData("2024-05-16", false, "Deny 4 N519")]
    [InlineData("2024-05-17", false, "NotEvaluated")]
    public void An_earlier_month_lies_a_useful_lifetime_before_or_where_long_interruptions_end_a_rental_at_most_one(
        string historyFrom, bool needsDocuments, string expected)
    {
        var policy = TestPolicies.Equipment with { Rental = TestPolicies.Equipment.Rental with { NewPeriodNeedsDocuments = needsDocuments } };

        var verdict = Claim(["E0601 RR KJ 2024-08-15"]).JudgedBy(Items, context: NoHistory.OnFileFrom(historyFrom).Context with { Policy = policy });

        Assert.Equal([expected], verdict.Line(1).Said(EditKind.Rental));
    }

    [Fact]
    public void Months_after_a_first_one_on_file_are_counted_as_ever()
    {
        var member = NoHistory.Had("E0601 RR KH 2024-06-15").OnFileFrom("2024-06-01");

        Assert.Empty(Judge("E0601 RR KI 2024-07-15", member).Said(EditKind.Rental));
        Assert.Equal(["Deny 4 N519"], Judge("E0601 RR KJ 2024-07-15", member).Said(EditKind.Rental));
    }

    [Fact]
    public void A_first_month_from_before_the_history_does_not_show_those_after_it() => Assert.Equal(
        ["NotEvaluated"], Judge("E0601 RR KJ 2024-07-15", NoHistory.Had("E0601 RR KH 2024-05-15").OnFileFrom("2024-07-01")).Said(EditKind.Rental));

    [Theory]
    [InlineData("E0601 RR KH 2024-08-15", 2)]
    [InlineData("E0601 RR KI 2024-08-15", 4)]
    [InlineData("E0601 RR 2024-08-15", 0)]
    public void A_modifier_that_no_unseen_month_makes_right_is_denied(string line, int months) => Assert.Equal(
        ["Deny 4 N519"], Judge(line, NoHistory.Rented("E0601", Day("2024-08-15").AddMonths(-months), months).OnFileFrom("2024-07-01")).Said(EditKind.Rental));

    [Fact]
    public void Month_14_that_is_on_file_is_denied() => Assert.Equal(
        ["Deny 108 M7"], Judge("E0601 RR KJ 2024-02-15", NoHistory.Rented("E0601", Day("2023-01-15"), 13).OnFileFrom("2023-01-01")).Said(EditKind.Rental));

    [Theory]
    [InlineData("2024-02-01", "NotEvaluated")]
    [InlineData("2019-01-01", "Deny 108")]
    public void Maintenance_that_looks_early_is_not_evaluated_where_months_may_be_missing(string historyFrom, string expected) => Assert.Equal(
        [expected], Judge("E1390 MS 2024-08-15", NoHistory.Rented("E1390", Day("2024-02-15"), 6).OnFileFrom(historyFrom)).Said(EditKind.Rental));

    [Theory]
    [InlineData("2018-02-15", "Deny 16 M124")]
    [InlineData("2018-02-16", "NotEvaluated")]
    public void Accessory_is_not_evaluated_where_its_equipment_may_be_older_than_the_history(string historyFrom, string expected) =>
        Assert.Equal([expected], Judge("A7030 NU 2024-08-15", NoHistory.OnFileFrom(historyFrom)).Said(EditKind.Accessory));

    [Fact]
    public void Accessory_of_equipment_on_file_passes() =>
        Assert.Empty(Judge("A7030 NU 2024-08-15", NoHistory.Had("E0601 RR KH 2024-07-15").OnFileFrom("2024-07-01")).Findings);

    [Fact]
    public void Replacement_of_a_rented_item_is_not_evaluated_where_its_lifetime_may_be_over()
    {
        string[] Said(string historyFrom) =>
        [
            .. Judge(
                "E0601 RR KH RA 2024-08-15", NoHistory.Rented("E0601", Day("2020-06-15"), 13).OnFileFrom(historyFrom),
                Because(ReplacementCause.Wear, "Worn out")).Said(EditKind.UsefulLifetime),
        ];

        Assert.Equal(["NotEvaluated"], Said("2020-06-01"));
        Assert.Equal(["Deny 151 M3"], Said("2015-01-01"));
    }

    [Theory]
    [InlineData("KJ", "NotEvaluated")]
    [InlineData("KH", "Deny 151 M3")]
    public void A_rental_that_may_have_begun_before_the_similar_item_is_no_second_item(string modifier, string expected) => Assert.Equal(
        [expected], Judge($"E0601 RR {modifier} 2024-08-15", NoHistory.Had("E0470 NU 2024-08-01").OnFileFrom("2024-08-01")).Said(EditKind.SameOrSimilar));

    [Fact]
    public void Authorization_of_a_later_month_is_not_evaluated_where_the_list_changed_while_the_rental_may_have_begun()
    {
        var list = TestEditions.Supplier().Requires("E0651", new DateOnly(2024, 4, 13));
        Outcome Of(string historyFrom) => TestClaims.Supplier().On(2024, 4, 20).Line("E0651", 1, "RR KI")
            .JudgedBy(list, context: NoHistory.OnFileFrom(historyFrom).Context).Line(1).Findings.Single(finding => finding.Edit == EditKind.PriorAuthorization).Outcome;

        Assert.Equal(Outcome.NotEvaluated, Of("2024-04-01"));
        Assert.Equal(Outcome.Deny, Of("2023-01-01"));
    }
}
