using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Policy;
using static DmeGrpc.Engine.Tests.EquipmentHistory.EquipmentLines;

namespace DmeGrpc.Engine.Tests.EquipmentHistory;

public sealed class SimilarItemsTests
{
    private static readonly SimilarItems Groups = new(
    [
        new SimilarItemGroup("HOSPITAL_BED", "Hospital beds", [CodeRange.Parse("E0250-E0266"), CodeRange.Parse("E0290-E0304")]),
        new SimilarItemGroup("PAP", "Positive airway pressure", [CodeRange.Parse("E0470"), CodeRange.Parse("E0601")]),
    ]);

    [Fact]
    public void An_item_of_the_group_within_the_lifetime_stands_in_the_way()
    {
        var lines = Lines("E0470 NU 2024-01-15");

        Assert.Equal(new SimilarItem(lines[0], IsSame: false), Assert.Single(Before(lines, "E0601", "2026-01-15")));
        Assert.Empty(Before(lines, "E0250", "2026-01-15"));
    }

    [Theory]
    [InlineData("2029-01-14", 1)]
    [InlineData("2029-01-15", 0)]
    [InlineData("2024-01-15", 0)]
    [InlineData("2023-12-31", 0)]
    public void Only_the_lifetime_before_the_day_counts(string day, int count) =>
        Assert.Equal(count, Before(Lines("E0601 NU 2024-01-15"), "E0601", day).Count);

    [Fact]
    public void A_rental_counts_once_by_its_first_month()
    {
        var found = Assert.Single(Before(Monthly("E0601", "2025-01-15", 10), "E0601", "2026-01-15"));

        Assert.Equal(Day("2025-01-15"), found.Line.Span.From);
        Assert.True(found.IsSame);
    }

    [Fact]
    public void A_code_in_no_group_is_the_same_as_itself() => Assert.Single(Before(Lines("E0607 NU 2025-01-15"), "E0607", "2026-01-15"));

    [Fact]
    public void A_code_in_two_groups_is_refused() => Assert.Throws<ArgumentException>(() => new SimilarItems(
        [new SimilarItemGroup("A", "a", [CodeRange.Parse("E0250-E0260")]), new SimilarItemGroup("B", "b", [CodeRange.Parse("E0260")])]));

    private static IReadOnlyList<SimilarItem> Before(IEnumerable<EquipmentLine> lines, string code, string day) =>
        Groups.Before(lines, ProcedureCode.Parse(code), Day(day), UsefulLifetimes.Default);
}
