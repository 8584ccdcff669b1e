namespace DmeGrpc.Engine.Dates;

/// <summary>The days on which a table's row applies, both ends included, as CMS dates its edits.</summary>
/// <param name="First">The first day of service the row applies to.</param>
/// <param name="Last">The last day it applies to; null while it is in force.</param>
public readonly record struct EffectiveWindow(DateOnly First, DateOnly? Last = null)
{
    /// <summary>A row without dates: it applies to every day.</summary>
    public static EffectiveWindow Always { get; } = new(DateOnly.MinValue);

    /// <summary>Whether the row applies on the day.</summary>
    public bool Contains(DateOnly day) => First <= day && (Last is not { } last || day <= last);

    /// <summary>Whether the row applies on every day of the span.</summary>
    public bool Covers(ServiceSpan span) => Contains(span.From) && Contains(span.Through);

    /// <summary>The days of the span on which the row applies; null when there are none.</summary>
    public ServiceSpan? Within(ServiceSpan span) => span.Intersect(new ServiceSpan(First, Last ?? DateOnly.MaxValue));

    /// <summary>Whether some day lies in both.</summary>
    public bool Overlaps(EffectiveWindow other) => First <= (other.Last ?? DateOnly.MaxValue) && other.First <= (Last ?? DateOnly.MaxValue);

    /// <summary>"from 2024-07-01", "2017-04-01 to 2023-12-31", or "on every date".</summary>
    public override string ToString() => this switch
    {
        { Last: { } last } => $"{First:yyyy-MM-dd} to {last:yyyy-MM-dd}",
        _ when First == DateOnly.MinValue => "on every date",
        _ => $"from {First:yyyy-MM-dd}",
    };
}
