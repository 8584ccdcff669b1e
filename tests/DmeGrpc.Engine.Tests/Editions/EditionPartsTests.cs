using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Tests.Editions;

/// <summary>Finished tables become an edition only if every row is found again and no two answer for one day.</summary>
public class EditionPartsTests
{
    private static readonly CodeIndex Index = new(new[] { "A4604", "A7030", "E0601" }.Select(ProcedureCode.Parse));

    [Fact]
    public void Sorted_columns_make_an_edition()
    {
        var edition = Parts(Columns([1, 2, 2], [1, 1, 0])).Assemble();

        Assert.Equal(3, edition.PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!.WithColumnOne(ProcedureCode.Parse("E0601")).Count);
    }

    [Fact]
    public void Columns_out_of_order_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => Parts(Columns([2, 1], [0, 0])).Assemble());

    [Fact]
    public void A_pair_in_two_places_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Parts(Columns([1, 2, 1], [0, 0, 1])).Assemble());

    [Fact]
    public void Windows_that_do_not_come_newest_first_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => Parts(Columns([1, 1], [0, 1])).Assemble());

    [Fact]
    public void Windows_that_share_a_day_are_refused()
    {
        var exception = Assert.Throws<InvalidDataException>(() => Parts(Columns([1, 1], [2, 0])).Assemble());

        Assert.Contains("(E0601, A4604) has two rows for the same day", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_indicator_9_shares_a_day_with_any() => Assert.NotNull(Parts(Columns([1, 1], [3, 0])).Assemble());

    [Fact]
    public void Two_tables_of_one_program_and_setting_are_refused()
    {
        var parts = Parts(Columns([1], [0]));
        parts.PairEdits.Add(parts.PairEdits[0]);

        Assert.Throws<ArgumentException>(() => parts.Assemble());
    }

    [Theory]
    [InlineData(new ushort[] { 0 }, new ushort[] { 0 })]
    [InlineData(new ushort[] { 4 }, new ushort[] { 0 })]
    [InlineData(new ushort[] { 1 }, new ushort[] { 4 })]
    [InlineData(new ushort[] { 1, 2 }, new ushort[] { 0 })]
    public void Columns_that_lead_outside_are_refused(ushort[] columnTwo, ushort[] detail) =>
        Assert.Throws<InvalidDataException>(() => Parts(Columns(columnTwo, detail)));

    [Theory]
    [InlineData(2020, 2020, 2010, 2019, false)]
    [InlineData(2020, 2020, 2010, 2020, true)]
    [InlineData(2020, 2020, 2010, 2030, true)]
    [InlineData(2020, 2020, 2020, 2020, true)]
    public void Limits_of_one_code_for_the_same_day_are_refused(int newerFirst, int newerLast, int olderFirst, int olderLast, bool refused)
    {
        UnitLimit Limit(int first, int last) => new(
            Index.CodeOf(1), 1, AdjudicationIndicator.ClaimLine, "a reason", new EffectiveWindow(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31)), default);
        var builder = new EditionBuilder { Id = "limits", Kind = EditionKind.Cms }.WithUnitLimits(
            new TableInfo(TableKind.UnitLimits, PayerProgram.Medicare, ServiceSetting.DmeSupplier, "2024Q3", TableCoverage.Complete, []),
            [Limit(1990, 1995), Limit(olderFirst, olderLast), Limit(newerFirst, newerLast)]);

        Assert.Equal(refused, Record.Exception(() => builder.Build()) is InvalidDataException);
    }

    private static EditionParts Parts(PairEditColumns columns)
    {
        var info = new TableInfo(TableKind.PairEdits, PayerProgram.Medicare, ServiceSetting.Practitioner, "2024Q3", TableCoverage.Complete, []);
        return new EditionParts { Id = "parts", Kind = EditionKind.Cms, Index = Index, PairEdits = [new PairEditTable(info, Index, columns)] };
    }

    // Every row has E0601, code number 3, in column one.
    private static PairEditColumns Columns(ushort[] columnTwo, ushort[] detail) => new()
    {
        RowStart = new[] { 0, 0, 0, 0, columnTwo.Length },
        ColumnTwo = columnTwo,
        Detail = detail,
        Source = new uint[columnTwo.Length],
        Details =
        [
            Detail(2010, 2015, ModifierIndicator.Allowed), Detail(2020, 2025, ModifierIndicator.Allowed), Detail(2015, 2020, ModifierIndicator.Allowed),
            Detail(2015, 2015, ModifierIndicator.NotApplicable),
        ],
    };

    private static PairEditDetail Detail(int first, int last, ModifierIndicator indicator) =>
        new(new EffectiveWindow(new DateOnly(first, 1, 1), new DateOnly(last, 1, 1)), indicator, "a rationale");
}
