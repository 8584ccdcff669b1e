using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Tests.Tables;

/// <summary>Packed rows answer as the rows that were packed, in as few bytes as promised.</summary>
public class PairEditColumnsTests
{
    private static readonly TableInfo Info =
        new(TableKind.PairEdits, PayerProgram.Medicare, ServiceSetting.Practitioner, "2024Q3", TableCoverage.Complete, ["f1.txt"]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_rows_are_found_as_a_dictionary_finds_them(int seed)
    {
        var random = new Random(seed);
        var codes = Enumerable.Range(0, 60).Select(_ => ProcedureCode.FromOrdinal(random.Next(ProcedureCode.OrdinalCount))).Distinct().ToArray();
        var rows = Enumerable.Range(0, 3_000)
            .Select(_ => Row(codes[random.Next(codes.Length)], codes[random.Next(codes.Length)], DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)), random.Next(1 << 24)))
            .ToArray();
        var table = Table(rows);
        var naive = rows.ToLookup(row => (row.ColumnOne, row.ColumnTwo));

        Assert.Equal(rows.Length, table.Rows.Count);
        foreach (var one in codes)
        {
            Assert.Equal(naive.Where(pair => pair.Key.ColumnOne == one).Sum(pair => pair.Count()), table.WithColumnOne(one).Count);
            foreach (var two in codes)
            {
                Assert.Equal(naive[(one, two)].OrderByDescending(row => row.Window.First), table.Find(one, two));
            }
        }
    }

    [Fact]
    public void Rows_of_one_first_day_keep_the_order_they_came_in()
    {
        PairEdit[] rows = [Row("E0601", "A7030", 2010, line: 9), Row("E0601", "A7030", 2010, line: 3), Row("E0601", "A7030", 2010, line: 5)];

        Assert.Equal(rows, Table(rows).Find(rows[0].ColumnOne, rows[0].ColumnTwo));
    }

    [Fact]
    public void Looking_up_and_reading_rows_allocates_nothing()
    {
        var row = Row("E0601", "A7030", 2010);
        var table = Table([row, Row("E0601", "A7030", 2020), Row("E0781", "A4604", 1996)]);
        var read = 0;
        var before = 0L;

        // The first turn is the runtime's, to make ready what it makes ready once.
        for (var turn = 0; turn < 2; turn++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var found in table.Find(row.ColumnOne, row.ColumnTwo))
            {
                read += found.Window.First.Year;
            }

            read += table.Find(row.ColumnTwo, row.ColumnOne).Count;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(2 * (2010 + 2020), read);
    }

    [Fact]
    public void A_row_takes_eight_bytes()
    {
        static long Bytes(int rows) =>
            Table([.. Enumerable.Range(0, rows).Select(i => Row("E0601", "A7030", 2010, line: i))]).Columns.ByteCount;

        Assert.Equal(8 * 9_000, Bytes(10_000) - Bytes(1_000));
    }

    [Theory]
    [InlineData(256, 1)]
    [InlineData(-1, 1)]
    [InlineData(0, 1 << 24)]
    [InlineData(0, -1)]
    public void A_source_that_cannot_be_numbered_is_refused(int file, int line) =>
        Assert.Throws<ArgumentException>(() => Table([Row("E0601", "A7030", 2010) with { Source = new SourceRow(file, line) }]));

    [Fact]
    public void The_last_source_that_can_be_numbered_comes_back()
    {
        var row = Row("E0601", "A7030", 2010) with { Source = new SourceRow(255, (1 << 24) - 1) };

        Assert.Equal(row.Source, Assert.Single(Table([row]).Rows).Source);
    }

    [Fact]
    public void Details_are_numbered_up_to_65536()
    {
        PairEdit[] rows = [.. Enumerable.Range(0, 65_537).Select(i => Row(ProcedureCode.Parse("E0601"), ProcedureCode.Parse("A7030"), DateOnly.FromDayNumber(i), 1))];

        Assert.Equal(rows.Reverse().Skip(1), Table(rows[..^1]).Rows);
        Assert.Throws<ArgumentException>(() => Table(rows));
    }

    [Fact]
    public void A_place_without_a_row_is_refused()
    {
        var rows = Table([Row("E0601", "A7030", 2010)]).Rows;

        Assert.Throws<ArgumentOutOfRangeException>(() => rows[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => rows[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(PairEditList)[0]);
    }

    [Fact]
    public void A_code_that_is_not_in_the_index_is_refused() =>
        Assert.Throws<ArgumentException>(() => new PairEditTable(Info, new CodeIndex([ProcedureCode.Parse("E0601")]), [Row("E0601", "A7030", 2010)]));

    private static PairEditTable Table(IReadOnlyList<PairEdit> rows) =>
        new(Info, new CodeIndex(rows.SelectMany(row => new[] { row.ColumnOne, row.ColumnTwo })), rows);

    private static PairEdit Row(string one, string two, int year, int line = 1) => Row(ProcedureCode.Parse(one), ProcedureCode.Parse(two), new DateOnly(year, 1, 1), line);

    private static PairEdit Row(ProcedureCode one, ProcedureCode two, DateOnly first, int line) =>
        new(one, two, new EffectiveWindow(first, first), ModifierIndicator.Allowed, "a rationale", new SourceRow(0, line));
}
