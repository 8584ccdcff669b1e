using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Tests.Tables;

public class RuralZipTableTests
{
    private static readonly DateOnly Quarter = new(2026, 1, 1);

    private static readonly RuralZip[] Rows =
    [
        new(75001, "TX", "Dallas  TX CBA", Quarter, new SourceRow(0, 3)), new(1223, "MA", "", Quarter, new SourceRow(0, 2)), new(2535, "MA", "", Quarter, new SourceRow(0, 4)),
    ];

    [Fact]
    public void Every_row_is_found_by_its_ZIP_code() => Assert.All(Rows, row => Assert.Equal(row, new RuralZipTable(Info, Rows).Find(row.Zip)));

    [Fact]
    public void A_ZIP_code_without_a_row_is_not_found() => Assert.Null(new RuralZipTable(Info, Rows).Find(19104));

    [Fact]
    public void Rural_is_what_is_in_no_former_bidding_area() =>
        Assert.Equal([1223, 2535], new RuralZipTable(Info, Rows).Rows.Where(row => row.IsRural).Select(row => row.Zip));

    [Fact]
    public void A_ZIP_code_with_two_rows_is_refused() => Assert.Throws<ArgumentException>(() => new RuralZipTable(Info, [Rows[0], Rows[0]]));

    [Fact]
    public void Quarters_answer_one_after_another()
    {
        var edition = new EditionBuilder { Id = "quarters", Kind = EditionKind.Cms }
            .WithRuralZips(Info, Rows).WithRuralZips(Info with { Span = new EffectiveWindow(new DateOnly(2025, 4, 1)) }, []).Build();

        Assert.Null(edition.RuralZips(PayerProgram.Medicare, new DateOnly(2025, 12, 31))!.Find(1223));
        Assert.NotNull(edition.RuralZips(PayerProgram.Medicare, Quarter)!.Find(1223));
        Assert.Null(edition.RuralZips(PayerProgram.Medicare, new DateOnly(2025, 3, 31)));
    }

    private static TableInfo Info =>
        new(TableKind.RuralZips, PayerProgram.Medicare, Setting: null, "2026Q1", TableCoverage.Complete, ["z.csv"]) { Span = new EffectiveWindow(Quarter) };
}
