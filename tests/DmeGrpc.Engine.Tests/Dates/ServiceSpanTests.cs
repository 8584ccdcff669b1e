using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Tests.Dates;

public sealed class ServiceSpanTests
{
    private static readonly ServiceSpan January = Span("2024-01-01", "2024-01-31");

    [Fact]
    public void Days_counts_both_ends()
    {
        Assert.Equal(31, January.Days);
        Assert.Equal(1, Span("2024-02-29", "2024-02-29").Days);
        Assert.Equal(366, Span("2024-01-01", "2024-12-31").Days);
    }

    [Fact]
    public void EachDay_yields_both_ends_and_leap_days()
    {
        Assert.Equal(
            [new DateOnly(2024, 2, 28), new DateOnly(2024, 2, 29), new DateOnly(2024, 3, 1)], Span("2024-02-28", "2024-03-01").EachDay());
    }

    [Fact]
    public void EachDay_ends_at_the_last_date_of_the_calendar()
    {
        Assert.Equal([DateOnly.MaxValue.AddDays(-1), DateOnly.MaxValue], new ServiceSpan(DateOnly.MaxValue.AddDays(-1), DateOnly.MaxValue).EachDay());
    }

    [Theory]
    [InlineData("2023-12-31", false)]
    [InlineData("2024-01-01", true)]
    [InlineData("2024-01-31", true)]
    [InlineData("2024-02-01", false)]
    public void Contains_includes_both_ends(string day, bool expected) =>
        Assert.Equal(expected, January.Contains(DateOnly.Parse(day)));

    [Fact]
    public void Intersect_gives_the_shared_days_in_either_order()
    {
        var other = Span("2024-01-31", "2024-02-10");

        Assert.Equal(Span("2024-01-31", "2024-01-31"), January.Intersect(other));
        Assert.Equal(Span("2024-01-31", "2024-01-31"), other.Intersect(January));
    }

    [Fact]
    public void Intersect_is_null_for_neighbours() => Assert.Null(January.Intersect(Span("2024-02-01", "2024-02-10")));

    [Fact]
    public void ToString_names_a_single_day_once()
    {
        Assert.Equal("2024-01-31", $"{Span("2024-01-31", "2024-01-31")}");
        Assert.Equal("2024-01-01 to 2024-01-31", $"{January}");
    }

    private static ServiceSpan Span(string from, string through) => new(DateOnly.Parse(from), DateOnly.Parse(through));
}
