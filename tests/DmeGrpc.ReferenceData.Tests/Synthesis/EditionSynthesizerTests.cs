using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Synthesis;

namespace DmeGrpc.ReferenceData.Tests.Synthesis;

public class EditionSynthesizerTests
{
    private static readonly Edition Sample = EditionSynthesizer.Synthesize(new SyntheticEditionOptions { Pairs = 100_000 });

    private static PairEditTable Practitioner => Sample.PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!;

    [Fact]
    public void It_says_that_it_is_made_up()
    {
        Assert.Equal(EditionKind.Synthetic, Sample.Kind);
        Assert.StartsWith("SYNTHETIC", Sample.Notice, StringComparison.Ordinal);
        Assert.All(Sample.Tables, table => Assert.Equal("SYNTHETIC", table.Release));
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public void It_has_exactly_the_pairs_asked_for(int pairs)
    {
        var edition = EditionSynthesizer.Synthesize(new SyntheticEditionOptions { Pairs = pairs });

        Assert.Equal(pairs, edition.PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!.Rows.DistinctBy(row => (row.ColumnOne, row.ColumnTwo)).Count());
        Assert.Equal(pairs * 3 / 4, edition.PairEdits(PayerProgram.Medicare, ServiceSetting.OutpatientHospital)!.Rows.DistinctBy(row => (row.ColumnOne, row.ColumnTwo)).Count());
    }

    [Theory]
    [InlineData(999)]
    [InlineData(10_000_001)]
    public void A_size_out_of_bounds_is_refused(int pairs) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EditionSynthesizer.Synthesize(new SyntheticEditionOptions { Pairs = pairs }));

    [Fact]
    public void Equal_seeds_give_equal_rows_and_others_do_not()
    {
        static PairEdit[] Rows(ulong seed) =>
            [.. EditionSynthesizer.Synthesize(new SyntheticEditionOptions { Pairs = 2_000, Seed = seed }).PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!.Rows];

        Assert.Equal(Rows(3), Rows(3));
        Assert.NotEqual(Rows(3), Rows(4));
    }

    [Fact]
    public void Its_pairs_have_windows_as_often_as_published()
    {
        var windows = Practitioner.Rows.GroupBy(row => (row.ColumnOne, row.ColumnTwo)).CountBy(pair => pair.Count()).ToDictionary();

        Assert.InRange(windows.Where(count => count.Key > 1).Sum(count => count.Value), 13_000, 14_300);
        Assert.InRange(windows.Keys.Max(), 3, 4);
        Assert.InRange(Practitioner.Rows.Count, 113_000, 114_500);
    }

    [Fact]
    public void Its_indicators_and_rationales_are_in_the_published_proportion()
    {
        var indicators = Practitioner.Rows.CountBy(row => row.Indicator).ToDictionary();

        Assert.InRange(indicators[ModifierIndicator.NotAllowed] / (double)Practitioner.Rows.Count, 0.27, 0.31);
        Assert.InRange(indicators[ModifierIndicator.Allowed] / (double)Practitioner.Rows.Count, 0.65, 0.69);
        Assert.InRange(indicators[ModifierIndicator.NotApplicable] / (double)Practitioner.Rows.Count, 0.03, 0.05);
        Assert.InRange(Practitioner.Rows.Count(row => row.Window.Last is null) / (double)Practitioner.Rows.Count, 0.62, 0.69);
        Assert.Equal(12, Practitioner.Rows.Select(row => row.Rationale).Distinct().Count());
    }

    [Fact]
    public void Its_rows_are_of_very_different_length()
    {
        var lengths = Practitioner.Rows.GroupBy(row => row.ColumnOne).Select(row => row.DistinctBy(pair => pair.ColumnTwo).Count()).Order().ToList();

        Assert.InRange(lengths[lengths.Count / 10], 1, 5);
        Assert.InRange(lengths[^1], 150, 400);
    }

    [Fact]
    public void No_code_is_paired_with_itself_and_no_row_names_a_file_that_is_not_there()
    {
        Assert.DoesNotContain(Practitioner.Rows, row => row.ColumnOne == row.ColumnTwo);
        Assert.All(Practitioner.Rows, row => Assert.True(row.Source.File < Practitioner.Info.Sources.Count && row.Source.Line > 0));
    }

    [Fact]
    public void Every_kind_of_table_is_there() =>
        Assert.Equal(Enum.GetValues<TableKind>(), Sample.Tables.Select(table => table.Kind).Distinct().Order());
}
