using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Tables;

public sealed class PairEditTableTests
{
    private static readonly DateOnly Old = new(2018, 1, 1);
    private static readonly DateOnly New = new(2022, 1, 1);

    private static Engine.Tables.PairEditTable Table { get; } = TestEditions.Practitioner()
        .Pair("10001", "10003", 1, New).Pair("10001", "10003", 0, Old, New.AddDays(-1)).Pair("10001", "10002", 0).Pair("10002", "10001", 0).Codes("10004")
        .Build().PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!;

    [Fact]
    public void Find_gives_the_windows_of_a_pair_newest_first()
    {
        Assert.Equal([New, Old], Find("10001", "10003").Select(row => row.Window.First));
    }

    [Fact]
    public void Find_does_not_give_the_reversed_pair()
    {
        Assert.Empty(Find("10003", "10001"));
        Assert.Single(Find("10002", "10001"));
    }

    [Fact]
    public void Find_gives_nothing_for_codes_without_rows()
    {
        Assert.Empty(Find("10004", "10001"));
        Assert.Empty(Find("10001", "10004"));
        Assert.Empty(Find("10001", "99999"));
        Assert.Empty(Find("99999", "10001"));
        Assert.Empty(Table.Find(default, default).ToArray());
    }

    [Fact]
    public void WithColumnOne_gives_all_rows_by_column_two() =>
        Assert.Equal(["10002", "10003", "10003"], Table.WithColumnOne(ProcedureCode.Parse("10001")).ToArray().Select(row => $"{row.ColumnTwo}"));

    [Fact]
    public void WithColumnTwo_gives_all_rows_by_column_one_and_newest_window()
    {
        var table = TestEditions.Practitioner()
            .Pair("10002", "10003", 0).Pair("10001", "10003", 0, Old, New.AddDays(-1)).Pair("10001", "10003", 1, New).Pair("10003", "10001", 0).Codes("10004")
            .Build().PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!;

        Assert.Equal(
            [("10001", New), ("10001", Old), ("10002", DateOnly.MinValue)],
            table.WithColumnTwo(ProcedureCode.Parse("10003")).Select(row => ($"{row.ColumnOne}", row.Window.First)));
        Assert.Equal(["10003"], table.WithColumnTwo(ProcedureCode.Parse("10001")).Select(row => $"{row.ColumnOne}"));
        Assert.Empty(table.WithColumnTwo(ProcedureCode.Parse("10002")));
        Assert.Empty(table.WithColumnTwo(ProcedureCode.Parse("10004")));
        Assert.Empty(table.WithColumnTwo(ProcedureCode.Parse("99999")));
        Assert.Empty(table.WithColumnTwo(default));
    }

    [Fact]
    public void Rows_are_ordered_by_both_columns() =>
        Assert.Equal(["10001 10002", "10001 10003", "10001 10003", "10002 10001"], Table.Rows.Select(row => $"{row.ColumnOne} {row.ColumnTwo}"));

    private static Engine.Tables.PairEdit[] Find(string one, string two) =>
        Table.Find(ProcedureCode.Parse(one), ProcedureCode.Parse(two)).ToArray();
}
