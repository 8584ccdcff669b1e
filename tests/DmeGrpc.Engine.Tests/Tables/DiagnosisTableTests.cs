using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Tests.Tables;

public class DiagnosisTableTests
{
    private static readonly EffectiveWindow Year = new(new DateOnly(2023, 10, 1), new DateOnly(2024, 9, 30));
    private static readonly DateOnly Day = new(2024, 3, 1);

    [Theory]
    [InlineData("A04.71")]
    [InlineData("A0471")]
    public void A_code_is_found_with_and_without_its_point(string text) => Assert.True(Table("A047", "A0471").Find(text, Day)!.Value.IsBillable);

    [Theory]
    [InlineData("A047")]
    [InlineData("A04.7")]
    public void A_heading_is_found_and_is_not_billable(string text) => Assert.False(Table("A047", "A0471").Find(text, Day)!.Value.IsBillable);

    [Theory]
    [InlineData("")]
    [InlineData("A04")]
    [InlineData("A04.")]
    [InlineData("A0.471")]
    [InlineData("a0471")]
    [InlineData("A04711")]
    [InlineData("A0471XXX")]
    [InlineData("A047 1")]
    public void Another_text_is_not_found(string text) => Assert.Null(Table("A047", "A0471").Find(text, Day));

    [Fact]
    public void A_code_is_not_valid_outside_of_its_days() => Assert.Null(Table("A0471").Find("A0471", new DateOnly(2024, 10, 1)));

    [Fact]
    public void Rows_come_in_the_order_of_their_codes_as_they_went_in()
    {
        DiagnosisCode[] rows = [new("Z99", false, Year, new SourceRow(1, 9)), new("A0471", true, Year, new SourceRow(0, 7)), new("S72001A", true, Year, new SourceRow(0, 8))];

        Assert.Equal([rows[1], rows[2], rows[0]], new DiagnosisTable(Info, rows).Rows);
    }

    [Theory]
    [InlineData("A04.71")]
    [InlineData("A0")]
    [InlineData("A0471XXX")]
    [InlineData("a0471")]
    public void What_is_no_code_is_refused(string text) => Assert.Throws<ArgumentException>(() => Table(text));

    [Fact]
    public void Two_rows_of_a_code_for_one_day_are_refused() => Assert.Throws<InvalidDataException>(() =>
        new EditionBuilder { Id = "twice", Kind = EditionKind.Cms }
            .WithDiagnosisCodes(Info, [new("A0471", true, Year, default), new("A0471", false, Year, default)]).Build());

    [Fact]
    public void A_fiscal_year_answers_to_its_last_day_and_the_next_from_its_first()
    {
        var next = new EffectiveWindow(new DateOnly(2024, 10, 1), new DateOnly(2025, 9, 30));
        var edition = new EditionBuilder { Id = "years", Kind = EditionKind.Cms }
            .WithDiagnosisCodes(Info with { Span = next, Release = "FY2025" }, []).WithDiagnosisCodes(Info, []).Build();

        Assert.Equal("FY2024", edition.DiagnosisCodes(new DateOnly(2024, 9, 30))!.Info.Release);
        Assert.Equal("FY2025", edition.DiagnosisCodes(new DateOnly(2024, 10, 1))!.Info.Release);
        Assert.Null(edition.DiagnosisCodes(new DateOnly(2023, 9, 30)));
        Assert.Null(edition.DiagnosisCodes(new DateOnly(2025, 10, 1)));
    }

    private static TableInfo Info => new(TableKind.DiagnosisCodes, Program: null, Setting: null, "FY2024", TableCoverage.Complete, ["a", "b"]) { Span = Year };

    private static DiagnosisTable Table(params string[] codes) => new(Info, codes.Select(code => new DiagnosisCode(code, code.Length > 4, Year, default)));
}
