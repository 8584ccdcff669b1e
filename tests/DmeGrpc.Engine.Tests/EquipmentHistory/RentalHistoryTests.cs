using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Policy;
using DmeGrpc.TestSupport;
using static DmeGrpc.Engine.Tests.EquipmentHistory.EquipmentLines;

namespace DmeGrpc.Engine.Tests.EquipmentHistory;

public sealed class RentalHistoryTests
{
    [Fact]
    public void Months_are_numbered_from_the_first_rental() =>
        Assert.Equal(Enumerable.Range(1, 13), Monthly("E0601", "2026-01-15", 13).Numbers());

    [Theory]
    [InlineData("2026-01-31", 13)]
    [InlineData("2024-01-30", 13)]
    [InlineData("2024-02-29", 13)]
    public void The_end_of_a_short_month_loses_no_month(string firstDay, int months) =>
        Assert.Equal(Enumerable.Range(1, months), Monthly("E0601", firstDay, months).Numbers());

    [Fact]
    public void A_line_a_day_late_keeps_the_anniversary() =>
        Assert.Equal([1, 2, 3], Lines("E0601 RR 2026-01-31", "E0601 RR 2026-03-01", "E0601 RR 2026-03-31").Numbers());

    [Fact]
    public void A_month_that_was_billed_from_the_28th_for_want_of_a_31st_is_over_on_the_27th() =>
        Assert.Equal(
            [1, 2, 3, 4, 5], Lines("E0601 RR 2026-01-31", "E0601 RR 2026-02-28", "E0601 RR 2026-03-28", "E0601 RR 2026-04-28", "E0601 RR 2026-05-31").Numbers());

    [Fact]
    public void Two_lines_in_one_rental_month_are_one_month() =>
        Assert.Equal([1, 1, 2], Lines("E0601 RR 2026-01-15", "E0601 RR 2026-02-14", "E0601 RR 2026-02-15").Numbers());

    [Theory]
    [InlineData("2026-02-14", 1, 2)]
    [InlineData("2026-02-15", 1, 2)]
    [InlineData("2026-02-16", 2, 3)]
    [InlineData("2026-04-14", 3, 4)]
    public void A_line_over_several_months_counts_each(string through, int last, int next)
    {
        var lines = Lines($"E0601 RR 2026-01-15 {through}", "E0601 RR 2026-04-15");
        var history = RentalHistory.Of(lines);

        Assert.Equal((1, last), (history.MonthOf(lines[0])!.Number, history.MonthOf(lines[0])!.LastNumber));
        Assert.Equal(next, history.MonthOf(lines[1])!.Number);
    }

    [Theory]
    [InlineData("2026-04-16", 0, PeriodBeginning.FirstUse, 2)] // 60 days after 14 February, which ends the rental month.
    [InlineData("2026-04-17", 61, PeriodBeginning.LongInterruption, 1)]
    public void Sixty_days_beyond_the_rental_month_are_temporary_and_61_are_not(string resumed, int longDays, PeriodBeginning beginning, int number)
    {
        var lines = Lines("E0601 RR 2026-01-15", $"E0601 RR {resumed}");
        var month = RentalHistory.Of(lines).MonthOf(lines[1])!;

        Assert.Equal((beginning, number), (month.Period.Beginning, month.Number));
        Assert.Equal(longDays == 0 ? 60 : longDays, month.InterruptionDays);
        Assert.Equal(longDays != 0, month.NeedsNewNeed);
    }

    [Fact]
    public void After_a_long_interruption_the_count_may_go_on_until_a_new_need_is_on_file()
    {
        var rules = new RentalRules { NewPeriodNeedsDocuments = true };
        var lines = Lines("E0601 RR 2026-01-15", "E0601 RR 2026-07-01");

        Assert.Equal([1, 2], lines.Numbers(rules));
        Assert.Equal([1, 1], lines.Select((line, i) => line with { HasNewNeedOnFile = i == 1 }).Numbers(rules));
    }

    [Theory]
    [InlineData("E0601", "2031-01-14", new[] { 1, 2 })]
    [InlineData("E0601", "2031-01-15", new[] { 1, 1 })]
    [InlineData("K0001", "2027-01-15", new[] { 1, 1 })]
    [InlineData("L5856", "2035-01-15", new[] { 1, 2 })]
    [InlineData("E1390", "2031-01-15", new[] { 1, 2 })]
    public void What_is_rented_after_the_useful_lifetime_of_the_old_item_is_a_new_one_but_for_oxygen(string code, string resumed, int[] numbers)
    {
        var lifetimes = new UsefulLifetimes(
        [
            new LifetimeRule(CodeRange.Parse("K0001"), new UsefulLifetime(1), TestPolicies.Row), new LifetimeRule(CodeRange.Parse("L5856"), null, TestPolicies.Row),
        ]);
        var lines = Lines($"{code} RR 2026-01-15", $"{code} RR {resumed}");

        Assert.Equal(numbers, lines.Numbers(new RentalRules { NewPeriodNeedsDocuments = true, Lifetimes = lifetimes }));
    }

    [Fact]
    public void A_rental_that_goes_on_past_the_useful_lifetime_is_one_period()
    {
        var history = RentalHistory.Of(Monthly("E0601", "2026-01-15", 62));

        Assert.Equal(62, Assert.Single(history.Periods).Months.Count);
    }

    [Fact]
    public void A_resumed_rental_has_the_day_of_resumption_for_its_anniversary() =>
        Assert.Equal([1, 2, 3], Lines("E0601 RR 2026-01-15", "E0601 RR 2026-04-01", "E0601 RR 2026-05-01").Numbers());

    [Fact]
    public void Different_equipment_has_a_period_of_its_own()
    {
        var history = RentalHistory.Of(Lines("E0250 RR 2026-01-15", "E0250 RR 2026-02-15", "E0260 RR 2026-03-15"));

        Assert.Equal(["E0250", "E0260"], history.Periods.Select(period => period.Code.ToString()));
    }

    [Fact]
    public void An_added_accessory_does_not_touch_the_period_of_its_base() =>
        Assert.Equal([1, 2, 1, 3], Lines("K0001 RR 2026-01-15", "K0001 RR 2026-02-15", "E0973 RR 2026-02-20", "K0001 RR 2026-03-15").Numbers());

    [Fact]
    public void A_change_of_supplier_counts_only_where_the_rules_say_so()
    {
        List<EquipmentLine> lines = [Line("E0601 RR 2026-01-15", "C1", "1234567893"), Line("E0601 RR 2026-02-15", "C2", "1245319599")];

        Assert.Equal([1, 2], lines.Numbers());
        Assert.Equal([1, 1], lines.Numbers(new RentalRules { NewSupplierBeginsPeriod = true }));
    }

    [Fact]
    public void A_replacement_begins_a_period_and_its_later_months_go_on_with_it()
    {
        var lines = Lines("E0601 RR 2026-01-15", "E0601 RR 2026-02-15", "E0601 RR RA 2026-03-01", "E0601 RR RA 2026-04-01", "E0601 RR 2026-05-01");

        Assert.Equal([1, 2, 1, 2, 3], lines.Numbers());
        Assert.Equal([PeriodBeginning.FirstUse, PeriodBeginning.Replacement], RentalHistory.Of(lines).Periods.Select(period => period.Beginning));
    }

    [Fact]
    public void Month_14_is_seen_and_the_title_has_passed_the_day_after_month_13()
    {
        var lines = Monthly("E0601", "2025-01-15", 14);
        var history = RentalHistory.Of(lines);

        Assert.Equal(14, history.MonthOf(lines[13])!.Number);
        Assert.Equal(Day("2026-02-15"), Assert.Single(history.Periods).TitlePassesOn);
    }

    [Fact]
    public void No_title_passes_after_twelve_months() =>
        Assert.Null(Assert.Single(RentalHistory.Of(Monthly("E0601", "2025-01-15", 12)).Periods).TitlePassesOn);

    [Fact]
    public void Lines_that_are_no_rentals_are_passed_over()
    {
        var lines = Lines("E0601 NU 2026-01-15", "A7030 NU 2026-01-15");

        Assert.Empty(RentalHistory.Of(lines).Months);
        Assert.Null(RentalHistory.Of(lines).MonthOf(lines[0]));
    }

    [Fact]
    public void The_last_days_of_the_calendar_do_no_harm() =>
        Assert.Equal([1, 2, 2], Lines("E0601 RR 9999-11-15", "E0601 RR 9999-12-15 9999-12-31", "E0601 RR 9999-12-30").Numbers());
}
