using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Editions;

public sealed class EditionCatalogTests
{
    private static readonly DateOnly Quarter3 = new(2024, 7, 1);
    private static readonly DateOnly Quarter4 = new(2024, 10, 1);

    [Fact]
    public void A_catalogue_has_at_least_one_edition() => Assert.Throws<ArgumentException>(() => new EditionCatalog());

    [Fact]
    public void Two_editions_of_one_id_are_refused() =>
        Assert.Throws<ArgumentException>(() => new EditionCatalog(Limits("a", 1), Limits("a", 2)));

    [Fact]
    public void Cms_comes_before_starter_before_synthetic_and_the_newest_known_first()
    {
        var catalog = new EditionCatalog(
            Limits("synthetic", 1, EditionKind.Synthetic, known: new DateOnly(2030, 1, 1)), Limits("old", 1, known: Quarter3),
            Limits("starter", 1, EditionKind.Starter, known: new DateOnly(2029, 1, 1)), Limits("new", 1, known: Quarter4),
            Limits("newer-by-name", 1, known: Quarter4));

        Assert.Equal(["newer-by-name", "new", "old", "starter", "synthetic"], catalog.Editions.Select(edition => edition.Id));
    }

    [Theory]
    [InlineData("2024-06-30", null)]
    [InlineData("2024-07-01", "old")]
    [InlineData("2024-09-30", "old")]
    [InlineData("2024-10-01", "new")]
    [InlineData("9999-12-31", "new")]
    public void The_newest_table_whose_span_holds_the_day_answers(string day, string? edition)
    {
        var catalog = new EditionCatalog(Limits("old", 1, first: Quarter3, known: Quarter3), Limits("new", 2, first: Quarter4, known: Quarter4));

        var timeline = catalog.UnitLimits(PayerProgram.Medicare, ServiceSetting.DmeSupplier);

        Assert.Equal(edition, timeline.On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))?.Edition.Id);
        Assert.Equal("new", timeline.Latest!.Edition.Id);
    }

    [Fact]
    public void A_table_that_ends_hands_the_days_after_it_to_the_next_edition()
    {
        var catalog = new EditionCatalog(
            Limits("cumulative", 1, known: Quarter3), Limits("closed", 2, first: Quarter3, last: Quarter4.AddDays(-1), known: Quarter4));

        var periods = catalog.UnitLimits(PayerProgram.Medicare, ServiceSetting.DmeSupplier).Periods.ToArray();

        Assert.Equal(["cumulative", "closed", "cumulative"], periods.Select(period => period.Edition.Id));
        Assert.Equal(
            [new EffectiveWindow(DateOnly.MinValue, Quarter3.AddDays(-1)), new EffectiveWindow(Quarter3, Quarter4.AddDays(-1)), new EffectiveWindow(Quarter4)],
            periods.Select(period => period.Days));
    }

    [Theory]
    [InlineData("2024-03-31", null)]
    [InlineData("2024-04-01", "old 2024-04-01")]
    [InlineData("2024-07-01", "old 2024-07-01")]
    [InlineData("2024-10-01", "new 2024-10-01")]
    [InlineData("2025-01-01", "new 2025-01-01")]
    [InlineData("2025-04-01", "old 2024-07-01")]
    public void Of_fee_schedules_that_succeed_one_another_each_answers_until_the_next_begins(string day, string? expected)
    {
        var catalog = new EditionCatalog(
            Fees("old", Quarter3, last: null, new DateOnly(2024, 4, 1), Quarter3),
            Fees("new", Quarter4, last: new DateOnly(2025, 3, 31), Quarter4, new DateOnly(2025, 1, 1)));

        var schedule = catalog.Fees(PayerProgram.Medicare).On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(expected, schedule is null ? null : $"{schedule.Edition.Id} {schedule.Info.Span.First:yyyy-MM-dd}");
    }

    [Fact]
    public void A_newer_partial_table_answers_before_an_older_complete_one()
    {
        var catalog = new EditionCatalog(Limits("old", 1, known: Quarter3), Limits("new", 2, known: Quarter4, coverage: TableCoverage.Partial));

        Assert.Equal("new", catalog.UnitLimits(PayerProgram.Medicare, ServiceSetting.DmeSupplier).On(Quarter4)!.Edition.Id);
    }

    [Fact]
    public void A_table_of_a_program_that_nobody_has_is_empty()
    {
        var timeline = new EditionCatalog(Limits("a", 1)).PairEdits(PayerProgram.Medicaid, (ServiceSetting)99);

        Assert.False(timeline.IsLoaded);
        Assert.True(timeline.Periods.IsEmpty);
        Assert.Null(timeline.Latest);
    }

    [Fact]
    public void A_day_before_every_table_is_not_evaluated_and_says_so()
    {
        var verdict = TestClaims.Supplier().On(2020, 3, 1).Line("E0601").JudgedBy(new EditionCatalog(Limits("a", 1, first: Quarter3)));

        var finding = verdict.FindingOf(1, EditKind.NcciMue);
        Assert.Equal(NotEvaluatedReason.NoRowOnDate, finding.NotEvaluatedReason);
        Assert.Equal(
            "The unit limit of E0601 was not evaluated: no loaded Medicare MUE table for this setting answers for every day of 2020-03-01.", finding.Message);
    }

    [Fact]
    public void Each_day_of_a_line_is_judged_by_the_table_of_that_day_and_the_verdict_names_both()
    {
        var catalog = new EditionCatalog(Limits("old", 4, first: Quarter3, known: Quarter3), Limits("new", 2, first: Quarter4, known: Quarter4));

        // Three units a day: allowed in September, one too many in October.
        var verdict = TestClaims.Supplier().On(2024, 9, 29).Line("E0601", units: 12, days: 4).JudgedBy(catalog);

        var evidence = Assert.IsType<UnitLimitEvidence>(verdict.FindingOf(1, EditKind.NcciMue).Evidence);
        Assert.Equal((Quarter4, 2), (evidence.ServiceDate, evidence.Limit));
        Assert.Equal(("new", "new.csv"), (evidence.Row!.Value.Edition.Id, evidence.Row.Value.File));
        Assert.Equal(["new", "old"], verdict.Consulted.Select(consulted => consulted.Edition.Id));
        Assert.All(verdict.Consulted, consulted => Assert.Equal(TableKind.UnitLimits, consulted.Tables.Single().Kind));
    }

    [Fact]
    public void Of_two_editions_only_the_one_that_was_asked_is_named()
    {
        var catalog = new EditionCatalog(Limits("old", 4, first: Quarter3, known: Quarter3), Limits("new", 2, first: Quarter4, known: Quarter4));

        var verdict = TestClaims.Supplier().On(2024, 9, 29).Line("E0601").JudgedBy(catalog);

        Assert.Equal(["old"], verdict.Consulted.Select(consulted => consulted.Edition.Id));
    }

    [Fact]
    public void A_claim_that_consults_no_table_names_the_first_edition()
    {
        var catalog = new EditionCatalog(Limits("old", 4, known: Quarter3), Limits("new", 2, known: Quarter4));

        var consulted = Assert.Single(TestClaims.Supplier().JudgedBy(catalog).Consulted);

        Assert.Equal("new", consulted.Edition.Id);
        Assert.Empty(consulted.Tables);
    }

    [Fact]
    public void A_catalogue_of_an_earlier_day_lacks_what_was_published_later()
    {
        var catalog = new EditionCatalog(Limits("old", 4, known: Quarter3), Limits("new", 2, known: Quarter4));

        Assert.Null(catalog.KnownAsOf(Quarter3.AddDays(-1)));
        Assert.Equal(["old"], catalog.KnownAsOf(Quarter4.AddDays(-1))!.Editions.Select(edition => edition.Id));
        Assert.Same(catalog, catalog.KnownAsOf(Quarter4));
        Assert.Same(catalog.KnownAsOf(Quarter3), catalog.KnownAsOf(Quarter4.AddDays(-1)));
        Assert.Equal(Quarter3, catalog.KnownSince);
    }

    [Fact]
    public void An_edition_makes_one_catalogue_of_itself()
    {
        var edition = Limits("a", 1);

        Assert.Same(edition.Alone, edition.Alone);
        Assert.Same(edition, edition.Alone.Editions.Single());
        Assert.Same(edition, edition.Alone.Find("a"));
        Assert.Null(edition.Alone.Find("b"));
    }

    private static Edition Fees(string id, DateOnly known, DateOnly? last, params DateOnly[] starts)
    {
        var builder = new EditionBuilder { Id = id, Kind = EditionKind.Cms, KnownSince = known };
        foreach (var start in starts)
        {
            var info = new TableInfo(TableKind.Fees, PayerProgram.Medicare, null, id, TableCoverage.Complete, []);
            builder.WithFees(info with { Span = new EffectiveWindow(start, last) }, []);
        }

        return builder.Build();
    }

    private static Edition Limits(
        string id, int limit, EditionKind kind = EditionKind.Cms, DateOnly? known = null, DateOnly? first = null, DateOnly? last = null,
        TableCoverage? coverage = null)
    {
        var info = new TableInfo(
            TableKind.UnitLimits, PayerProgram.Medicare, ServiceSetting.DmeSupplier, id, coverage ?? TableCoverage.Complete, [$"{id}.csv"])
        {
            Span = new EffectiveWindow(first ?? DateOnly.MinValue, last),
        };
        return new EditionBuilder { Id = id, Kind = kind, KnownSince = known ?? DateOnly.MinValue }.WithUnitLimits(info,
        [
            new UnitLimit(
                ProcedureCode.Parse("E0601"), limit, AdjudicationIndicator.DateOfServicePolicy, "a reason", EffectiveWindow.Always, new SourceRow(0, 2)),
        ]).Build();
    }
}
