using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;
using static DmeGrpc.Engine.Tests.Edits.EquipmentClaims;

namespace DmeGrpc.Engine.Tests.Edits;

public sealed class RentalMonthEditTests
{
    private static readonly string[] MonthModifiers = ["KH", "KI", "KJ"];

    /// <summary>The month tables of both capped schedules: which modifier each month is billed with, and none after the thirteenth.</summary>
    [Theory]
    [InlineData("E0601")]
    [InlineData("K0823")]
    public void Each_month_of_a_capped_rental_is_billed_with_its_own_modifier(string code)
    {
        string[] table = ["KH", "KI", "KI", .. Enumerable.Repeat("KJ", 10)];
        for (var month = 1; month <= 13; month++)
        {
            var day = new DateOnly(2023, 1, 15).AddMonths(month - 1);
            foreach (var modifier in MonthModifiers)
            {
                var line = Judge($"{code} RR {modifier} {day:yyyy-MM-dd}", NoHistory.Rented(code, new DateOnly(2023, 1, 15), month - 1));

                Assert.Equal(modifier == table[month - 1] ? [] : ["Deny 4 N519"], line.Said(EditKind.Rental));
            }
        }
    }

    [Theory]
    [InlineData("E0601")]
    [InlineData("K0823")]
    public void Month_14_is_denied_because_the_title_has_passed(string code)
    {
        var finding = Judge($"{code} RR KJ 2024-02-15", NoHistory.Rented(code, new DateOnly(2023, 1, 15), 13)).Findings.Single();

        Assert.Equal(("108", "M7"), (finding.Adjustment.Carc, finding.Adjustment.Rarcs.Single()));
        var evidence = Assert.IsType<RentalEvidence>(finding.Evidence);
        Assert.Equal((14, Day("2023-01-15"), Day("2024-02-15")), (evidence.Month, evidence.PeriodFirstDay, evidence.TitlePassedOn));
    }

    [Fact]
    public void Wrong_modifier_says_which_month_it_is_and_what_is_expected()
    {
        var evidence = Assert.IsType<RentalEvidence>(Judge("E0601 RR KJ 2024-07-15", NoHistory.Rented("E0601", Day("2024-05-15"), 2)).Findings.Single().Evidence);

        Assert.Equal((3, "KI"), (evidence.Month, $"{evidence.ExpectedModifier}"));
    }

    [Theory]
    [InlineData("E0601 RR 2024-08-15")]
    [InlineData("E0601 RR KH KI 2024-08-15")]
    [InlineData("E0163 RR KI KJ 2024-08-15")]
    [InlineData("E0163 NU KJ 2024-08-15")]
    [InlineData("K0856 NU BP KI 2024-08-15")]
    public void Line_that_contradicts_itself_is_denied_of_a_claim_alone_too(string line) => Assert.Equal(["Deny 4 N519"], Judge(line).Said(EditKind.Rental));

    [Fact]
    public void Month_is_not_counted_of_a_claim_alone() => Assert.Empty(Judge("E0601 RR KJ 2024-08-15").Findings);

    [Fact]
    public void A_month_that_was_not_evaluated_in_some_respect_counts_too()
    {
        var member = NoHistory.Had("E0601 RR KH 2024-06-15").WithPaid(line => line with { Disposition = Disposition.NotEvaluated });

        Assert.Empty(Judge("E0601 RR KI 2024-07-15", member).Said(EditKind.Rental));
        Assert.Equal(["Deny 4 N519"], Judge("E0601 RR KH 2024-07-15", member).Said(EditKind.Rental));
    }

    [Fact]
    public void Months_of_every_supplier_count_and_no_refused_ones()
    {
        var member = NoHistory.Had("E0601 RR KH 2024-06-15").WithPaid(line => line with { SupplierNpi = MemberSketch.OtherSupplier })
            .Had("E0601 RR KH 2024-07-15").WithPaid(line => line with { Disposition = Disposition.Denied });

        Assert.Empty(Judge("E0601 RR KI 2024-07-20", member).Said(EditKind.Rental));
        Assert.Equal(["Deny 4 N519"], Judge("E0601 RR KH 2024-07-20", member).Said(EditKind.Rental));
    }

    [Fact]
    public void Lines_of_the_claim_stand_among_the_paid_ones_whatever_their_order()
    {
        var verdict = Verdict(["E0601 RR KI 2024-09-15", "E0601 RR KH 2024-07-15", "E0601 RR KI 2024-08-15"], NoHistory);

        Assert.All(verdict.Lines, line => Assert.Empty(line.Findings));
    }

    [Fact]
    public void Line_that_an_earlier_edit_stops_is_no_rental_month()
    {
        var verdict = Verdict(["E0601 RR KH KX GA 2024-07-15", "E0601 RR KH 2024-08-15"], NoHistory);

        Assert.Equal(Disposition.Rejected, verdict.DispositionOf(1));
        Assert.Equal(Disposition.Payable, verdict.DispositionOf(2));
    }

    [Fact]
    public void Line_over_months_of_different_modifiers_cannot_have_the_right_one()
    {
        var across = NoHistory.Had("E0601 RR KH 2024-05-15", "E0601 RR KI 2024-06-15");
        Func<ClaimLine, ClaimLine> twoMonths = line => line with { ThroughDate = line.FromDate!.Value.AddMonths(2).AddDays(-1) };

        Assert.Equal(["Deny 4 N519"], Judge("E0601 RR KI 2024-07-15", across, twoMonths).Said(EditKind.Rental));
        Assert.Empty(Judge("E0601 RR KI 2024-06-15", NoHistory.Had("E0601 RR KH 2024-05-15"), twoMonths).Said(EditKind.Rental));
    }

    [Theory]
    [InlineData("KI", false, "")]
    [InlineData("KH", false, "Deny 4 N519 M94")]
    [InlineData("KH", true, "")]
    [InlineData("KI", true, "Deny 4 N519 M93")]
    public void Long_interruption_begins_a_new_rental_only_with_new_need_on_file(string modifier, bool hasNewNeed, string expected)
    {
        // The month that began on 15 January ends on 14 February; 61 days later is 16 April.
        var line = Judge($"E0601 RR {modifier} 2024-04-16", NoHistory.Had("E0601 RR KH 2024-01-15"), one => one with { HasNewNeedOnFile = hasNewNeed });

        Assert.Equal(expected.Length == 0 ? [] : [expected], line.Said(EditKind.Rental));
    }

    [Theory]
    [InlineData("2024-08-14", "Deny 108 M7 M94")]
    [InlineData("2024-08-15", "")]
    public void Rental_after_the_useful_lifetime_of_the_owned_item_is_that_of_a_new_one(string day, string expected) => Assert.Equal(
        expected.Length == 0 ? [] : [expected], Judge($"E0601 RR KH {day}", NoHistory.Rented("E0601", Day("2019-08-15"), 13)).Said(EditKind.Rental));

    [Fact]
    public void Interruption_of_60_days_needs_no_new_need() =>
        Assert.Equal(["Deny 4 N519"], Judge("E0601 RR KH 2024-04-15", NoHistory.Had("E0601 RR KH 2024-01-15")).Said(EditKind.Rental));

    [Fact]
    public void Long_interruption_is_evidenced_by_its_policy_row() => Assert.Equal(
        TestPolicies.Row, Judge("E0601 RR KH 2024-04-16", NoHistory.Had("E0601 RR KH 2024-01-15")).Findings.Single().Evidence!.Policy);

    [Fact]
    public void New_need_of_a_posted_line_counts_for_the_months_after_it()
    {
        var member = NoHistory.Had("E0601 RR KH 2024-01-15", "E0601 RR KH 2024-05-01").WithPaid(line => line with { HasNewNeedOnFile = true });

        Assert.Empty(Judge("E0601 RR KI 2024-06-01", member).Said(EditKind.Rental));
    }

    [Theory]
    [InlineData(35, false)]
    [InlineData(36, true)]
    public void Oxygen_equipment_is_paid_for_36_months(int before, bool isDenied)
    {
        var first = new DateOnly(2021, 3, 10);
        var line = Judge($"E1390 RR {first.AddMonths(before):yyyy-MM-dd}", NoHistory.Rented("E1390", first, before));

        Assert.Equal(isDenied ? ["Deny 108 N370"] : [], line.Said(EditKind.Rental));
    }

    [Theory]
    [InlineData("E0465 MS 2024-08-15", "Deny 4 N519")]
    [InlineData("E0163 MS 2024-08-15", "Deny 4 N519")]
    [InlineData("E0601 MS 2024-08-15", "Deny 4 N519")]
    [InlineData("E0601 MS 2010-08-15", "")]
    [InlineData("E1390 MS 2024-08-15", "")]
    public void Maintenance_is_paid_of_oxygen_equipment_and_of_rentals_before_2006(string line, string expected) =>
        Assert.Equal(expected.Length == 0 ? [] : [expected], Judge(line).Said(EditKind.Rental));

    [Theory]
    [InlineData(35, "Deny 108")]
    [InlineData(36, "")]
    public void Maintenance_of_oxygen_equipment_begins_after_month_36(int months, string expected)
    {
        var first = Day("2024-08-20").AddMonths(-months);

        var line = Judge("E1390 MS 2024-08-25", NoHistory.Rented("E1390", first, months));

        Assert.Equal(expected.Length == 0 ? [] : [expected], line.Said(EditKind.Rental));
    }

    [Fact]
    public void Denied_line_is_told_its_month_all_the_same()
    {
        var edition = Items.Requires("K0823");
        var verdict = Claim(["K0823 RR KH 2024-08-15"]).JudgedBy(edition, context: NoHistory.Had("K0823 RR KH 2024-07-15").Context);

        Assert.Equal(["Deny 4 N519"], verdict.Line(1).Said(EditKind.Rental));
        Assert.NotEmpty(verdict.FindingsOf(1, EditKind.PriorAuthorization));
    }
}
