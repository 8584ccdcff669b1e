using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Editions;

/// <summary>The days that tables which succeed one another answer for.</summary>
public static class TableDays
{
    /// <summary>Of each table its span, cut where the next one begins.</summary>
    /// <param name="oldestFirst">Tables of one kind and program.</param>
    public static IReadOnlyList<EffectiveWindow> Of(IReadOnlyList<TableInfo> oldestFirst) =>
        [.. oldestFirst.Select((info, i) => i + 1 < oldestFirst.Count ? Before(info.Span, oldestFirst[i + 1].Span.First.AddDays(-1)) : info.Span)];

    private static EffectiveWindow Before(EffectiveWindow span, DateOnly last) => span.Last is { } end && end <= last ? span : span with { Last = last };
}
