using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms;

namespace DmeGrpc.ReferenceData.Tests.Cms;

/// <summary>The validity of MUE values, rebuilt from their quarterly tables.</summary>
public class UnitLimitHistoryTests
{
    [Fact]
    public void A_value_holds_until_a_later_table_changes_it()
    {
        var joined = UnitLimitHistory.Join([Quarter(2024, 7, ("E0601", 1)), Quarter(2024, 10, ("E0601", 1)), Quarter(2025, 1, ("E0601", 2))]).Table;

        Assert.Equal(["1 2024-07-01 to 2024-12-31", "2 from 2025-01-01"], Runs(joined));
    }

    [Fact]
    public void A_code_that_disappears_ends_and_may_come_again()
    {
        var joined = UnitLimitHistory.Join([Quarter(2024, 7, ("E0601", 1)), Quarter(2024, 10), Quarter(2025, 1, ("E0601", 1))]).Table;

        Assert.Equal(["1 2024-07-01 to 2024-09-30", "1 from 2025-01-01"], Runs(joined));
    }

    [Fact]
    public void The_order_of_the_tables_does_not_count() => Assert.Equal(
        Runs(UnitLimitHistory.Join([Quarter(2024, 7, ("E0601", 1)), Quarter(2024, 10, ("E0601", 3))]).Table),
        Runs(UnitLimitHistory.Join([Quarter(2024, 10, ("E0601", 3)), Quarter(2024, 7, ("E0601", 1))]).Table));

    [Fact]
    public void An_excerpt_ends_nothing_by_what_it_lacks()
    {
        var excerpt = Quarter(2024, 10) with { Coverage = TableCoverage.Partial };
        var joined = UnitLimitHistory.Join([Quarter(2024, 7, ("E0601", 1)), excerpt]).Table;

        Assert.Equal(["1 from 2024-07-01"], Runs(joined));
        Assert.False(joined.Coverage.IsComplete);
    }

    [Fact]
    public void Values_are_carried_over_a_quarter_that_is_missing_and_it_is_named()
    {
        var timeline = UnitLimitHistory.Join([Quarter(2024, 7, ("E0601", 1)), Quarter(2025, 1, ("E0601", 1))]);

        Assert.Equal([new DateOnly(2024, 10, 1)], timeline.MissingQuarters);
        Assert.Equal(["1 from 2024-07-01"], Runs(timeline.Table));
    }

    [Fact]
    public void Each_run_names_the_file_and_line_in_which_it_began()
    {
        var joined = UnitLimitHistory.Join([Quarter(2024, 7, ("E0601", 1)), Quarter(2024, 10, ("A4206", 0), ("E0601", 2))]).Table;

        Assert.Equal(["2024-7.csv:1", "2024-10.csv:1", "2024-10.csv:2"],
            joined.Rows.OrderBy(row => row.Source.File).ThenBy(row => row.Source.Line).Select(row => $"{joined.Sources[row.Source.File]}:{row.Source.Line}"));
        Assert.Equal(("2024Q4", new DateOnly(2024, 7, 1)), (joined.Release.Label, joined.Release.EffectiveDate!.Value));
    }

    [Fact]
    public void Tables_of_different_settings_are_never_joined()
    {
        var other = Quarter(2024, 10) with { Release = new CmsRelease(PayerProgram.Medicare, ServiceSetting.Practitioner, "2024Q4", new DateOnly(2024, 10, 1)) };

        Assert.Throws<ArgumentException>(() => UnitLimitHistory.Join([Quarter(2024, 7), other]));
    }

    [Fact]
    public void Each_day_has_the_value_of_the_last_table_on_or_before_it()
    {
        var random = new Random(7);
        var codes = Enumerable.Range(0, 40).Select(i => $"E{i:0000}").ToList();
        var quarters = Enumerable.Range(0, 12).Select(i => new DateOnly(2022, 1, 1).AddMonths(i * 3)).Select(day => Quarter(day.Year, day.Month,
            [.. codes.Where(_ => random.Next(4) > 0).Select(code => (code, random.Next(3)))])).ToList();
        var joined = UnitLimitHistory.Join(quarters).Table;

        for (var day = new DateOnly(2021, 12, 1); day < new DateOnly(2025, 3, 1); day = day.AddDays(17))
        {
            var last = quarters.LastOrDefault(table => table.Release.EffectiveDate <= day);
            foreach (var code in codes.Select(ProcedureCode.Parse))
            {
                Assert.Equal(
                    last?.Rows.Where(row => row.Code == code).Select(row => row.Limit) ?? [],
                    joined.Rows.Where(row => row.Code == code && row.Window.Contains(day)).Select(row => row.Limit));
            }
        }
    }

    private static List<string> Runs(CmsTable<UnitLimit> table) => [.. table.Rows.Select(row => $"{row.Limit} {row.Window}")];

    private static CmsTable<UnitLimit> Quarter(int year, int month, params (string Code, int Limit)[] values)
    {
        var day = new DateOnly(year, month, 1);
        return new CmsTable<UnitLimit>(
            TableKind.UnitLimits, new CmsRelease(PayerProgram.Medicare, ServiceSetting.DmeSupplier, $"{year}Q{(month + 2) / 3}", day), TableCoverage.Complete,
            [$"{year}-{month}.csv"],
            [.. values.Select((value, i) => new UnitLimit(ProcedureCode.Parse(value.Code), value.Limit, AdjudicationIndicator.ClaimLine, "CMS Policy",
                new EffectiveWindow(day), new SourceRow(0, i + 1)))]);
    }
}
