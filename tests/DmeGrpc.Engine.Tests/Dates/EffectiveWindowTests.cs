using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Tests.Dates;

public sealed class EffectiveWindowTests
{
    private static readonly EffectiveWindow Year = new(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31));
    private static readonly EffectiveWindow Open = new(new DateOnly(2023, 1, 1));

    [Theory]
    [InlineData("2022-12-31", false, false)]
    [InlineData("2023-01-01", true, true)]
    [InlineData("2023-12-31", true, true)]
    [InlineData("2024-01-01", false, true)]
    public void Contains_includes_the_first_and_the_last_day(string day, bool inYear, bool inOpen)
    {
        Assert.Equal(inYear, Year.Contains(DateOnly.Parse(day)));
        Assert.Equal(inOpen, Open.Contains(DateOnly.Parse(day)));
        Assert.True(EffectiveWindow.Always.Contains(DateOnly.Parse(day)));
    }

    [Fact]
    public void Covers_asks_for_every_day()
    {
        Assert.True(Year.Covers(new ServiceSpan(Year.First, Year.Last!.Value)));
        Assert.False(Year.Covers(new ServiceSpan(Year.First.AddDays(-1), Year.First)));
        Assert.False(Year.Covers(new ServiceSpan(Year.Last.Value, Year.Last.Value.AddDays(1))));
    }

    [Fact]
    public void Within_gives_the_days_of_the_span_on_which_it_applies()
    {
        var span = new ServiceSpan(new DateOnly(2022, 12, 30), new DateOnly(2023, 1, 2));

        Assert.Equal(new ServiceSpan(new DateOnly(2023, 1, 1), new DateOnly(2023, 1, 2)), Year.Within(span));
        Assert.Null(Year.Within(new ServiceSpan(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 2))));
    }

    [Fact]
    public void Overlaps_is_true_for_a_shared_day_and_false_for_neighbours()
    {
        Assert.True(Year.Overlaps(new EffectiveWindow(Year.Last!.Value)));
        Assert.False(Year.Overlaps(new EffectiveWindow(Year.Last.Value.AddDays(1))));
        Assert.True(new EffectiveWindow(Year.Last.Value).Overlaps(Year));
    }

    [Fact]
    public void ToString_says_when()
    {
        Assert.Equal("2023-01-01 to 2023-12-31", $"{Year}");
        Assert.Equal("from 2023-01-01", $"{Open}");
        Assert.Equal("on every date", $"{EffectiveWindow.Always}");
    }
}
