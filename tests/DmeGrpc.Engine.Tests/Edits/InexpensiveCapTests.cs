using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;
using static DmeGrpc.Engine.Tests.Edits.EquipmentClaims;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>The commode is rented for $10.00 a month and costs $45.00 new, $30.00 used.</summary>
public sealed class InexpensiveCapTests
{
    [Theory]
    [InlineData(0, "", null)]
    [InlineData(1, "", null)]
    [InlineData(3, "", null)]
    [InlineData(4, "HistoryOffset 108 M7", 4000)]
    [InlineData(5, "Deny 108 M7", 5000)]
    public void Rent_is_paid_up_to_the_purchase_fee(int monthsBefore, string expected, int? rentedCents)
    {
        var line = Judge($"E0163 RR {new DateOnly(2024, 1, 15).AddMonths(monthsBefore):yyyy-MM-dd}", NoHistory.Rented("E0163", new DateOnly(2024, 1, 15), monthsBefore));

        Assert.Equal(expected.Length == 0 ? [] : [expected], line.Said(EditKind.Rental));
        Assert.Equal(rentedCents, line.Findings.Select(finding => ((RentalEvidence)finding.Evidence!).RentedCents).SingleOrDefault());
    }

    [Fact]
    public void What_was_allowed_for_earlier_months_counts_where_it_is_known()
    {
        var member = NoHistory.Had("E0163 RR 2024-01-15").WithPaid(line => line with { AllowedCents = 4100 });

        Assert.Equal(["HistoryOffset 108 M7"], Judge("E0163 RR 2024-02-15", member).Said(EditKind.Rental));
    }

    [Fact]
    public void Two_items_rented_at_a_time_are_reckoned_as_one_each()
    {
        var member = NoHistory.Rented("E0163", new DateOnly(2024, 1, 15), 3, "RR RT").Rented("E0163", new DateOnly(2024, 1, 15), 3, "RR LT");

        Assert.Empty(Judge("E0163 RR RT 2024-04-15", member).Said(EditKind.Rental));
    }

    [Fact]
    public void Months_of_a_second_item_that_one_line_bills_together_are_reckoned_once()
    {
        var member = NoHistory.Rented("E0163", new DateOnly(2024, 1, 15), 3, "RR RT")
            .Had("E0163 RR LT 2024-01-15").WithPaid(line => line with { Span = new ServiceSpan(line.Span.From, new DateOnly(2024, 4, 14)) });

        Assert.Empty(Judge("E0163 RR RT 2024-04-15", member).Said(EditKind.Rental));
    }

    [Theory]
    [InlineData("NU", 2, "HistoryOffset 108 M7")]
    [InlineData("UE", 3, "Deny 108 M7")]
    [InlineData("NU", 0, "")]
    public void Purchase_after_a_rental_is_paid_less_the_rent(string modifier, int months, string expected) => Assert.Equal(
        expected.Length == 0 ? [] : [expected],
        Judge($"E0163 {modifier} 2024-04-20", NoHistory.Rented("E0163", Day("2024-04-15").AddMonths(-months), months)).Said(EditKind.Rental));

    [Theory]
    [InlineData("2024-04-15", "HistoryOffset 108 M7", "")] // 60 days after 14 February.
    [InlineData("2024-04-16", "", "Deny 151 M3")]
    public void Item_that_is_bought_within_60_days_of_its_rental_is_the_rented_one(string day, string rental, string similar)
    {
        var line = Judge($"E0163 NU {day}", NoHistory.Had("E0163 RR 2024-01-15"));

        Assert.Equal(rental.Length == 0 ? [] : [rental], line.Said(EditKind.Rental));
        Assert.Equal(similar.Length == 0 ? [] : [similar], line.Said(EditKind.SameOrSimilar));
    }

    [Fact]
    public void Purchase_of_the_rented_item_is_no_second_item() =>
        Assert.Empty(Judge("E0163 NU 2024-02-20", NoHistory.Had("E0163 RR 2024-01-15")).Said(EditKind.SameOrSimilar));

    [Theory]
    [InlineData("", NotEvaluatedReason.OutsideClaim)]
    [InlineData("CA", NotEvaluatedReason.NoRow)]
    public void Without_a_fee_it_is_not_evaluated_from_the_second_month(string state, NotEvaluatedReason expected)
    {
        var finding = Judge("E0163 RR 2024-02-15", NoHistory.Had("E0163 RR 2024-01-15"), changeClaim: claim => claim with { ServiceState = state }).Findings.Single();

        Assert.Equal((EditKind.Rental, expected), (finding.Edit, finding.NotEvaluatedReason));
        Assert.Empty(Judge("E0163 RR 2024-02-15", NoHistory, changeClaim: claim => claim with { ServiceState = state }).Findings);
    }

    [Fact]
    public void Item_that_the_fee_schedule_does_not_price_is_not_evaluated() => Assert.Equal(
        NotEvaluatedReason.NoRow, Judge("E0100 RR 2024-02-15", NoHistory.Had("E0100 RR 2024-01-15")).Findings.Single().NotEvaluatedReason);

    [Theory]
    [InlineData(500, "")]
    [InlineData(501, "HistoryOffset 108 M7")]
    [InlineData(0, "HistoryOffset 108 M7")]
    public void Charge_that_what_is_left_covers_is_not_reduced(int chargeCents, string expected) => Assert.Equal(
        expected.Length == 0 ? [] : [expected],
        Judge("E0163 RR 2024-05-15", NoHistory.Rented("E0163", new DateOnly(2024, 1, 15), 4), line => line with { ChargeCents = chargeCents }).Said(EditKind.Rental));

    [Theory]
    [InlineData("75001", NotEvaluatedReason.None)] // Rural.
    [InlineData("75201", NotEvaluatedReason.NoRow)] // A former competitive bidding area, whose own fees are not loaded.
    [InlineData("79901", NotEvaluatedReason.None)]
    public void Fee_of_a_former_bidding_area_is_not_known(string zip, NotEvaluatedReason expected)
    {
        var edition = Items.Fee("E0100", "RR", 500, ruralCents: 600).Fee("E0100", "NU", 1000, ruralCents: 1200).Zip(75001).Zip(75201, "Dallas TX CBA");
        var findings = Claim(["E0100 RR 2024-02-15"], changeClaim: claim => claim with { ServiceZip = zip })
            .JudgedBy(edition, context: NoHistory.Had("E0100 RR 2024-01-15").Context).FindingsOf(1, EditKind.Rental);

        Assert.Equal(expected == NotEvaluatedReason.None ? [] : [expected], findings.Select(finding => finding.NotEvaluatedReason));
    }

    [Fact]
    public void Rural_fee_that_is_no_other_needs_no_ZIP_code()
    {
        var edition = Items.Fee("E0100", "RR", 500, ruralCents: 500).Fee("E0100", "NU", 1000, ruralCents: 1000);

        Assert.Empty(Claim(["E0100 RR 2024-02-15"]).JudgedBy(edition, context: NoHistory.Had("E0100 RR 2024-01-15").Context).FindingsOf(1, EditKind.Rental));
    }

    [Fact]
    public void Rural_fee_that_may_apply_must_be_known_to()
    {
        var edition = Items.Fee("E0100", "RR", 500, ruralCents: 600).Fee("E0100", "NU", 1000, ruralCents: 1200);
        var claim = Claim(["E0100 RR 2024-02-15"]);

        Assert.Equal(
            NotEvaluatedReason.OutsideClaim,
            claim.JudgedBy(edition, context: NoHistory.Had("E0100 RR 2024-01-15").Context).FindingOf(1, EditKind.Rental).NotEvaluatedReason);
    }
}
