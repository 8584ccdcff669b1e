using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Editions;

/// <summary>Sees whether windows that come newest first overlap. A window that ends before it begins overlaps nothing.</summary>
internal struct OverlapCheck
{
    private DateOnly? newer;

    /// <summary>Whether the window shares a day with one that came before.</summary>
    public bool Sees(EffectiveWindow window)
    {
        var last = window.Last ?? DateOnly.MaxValue;
        if (last < window.First)
        {
            return false;
        }

        var overlaps = newer is { } first && last >= first;
        newer = window.First;
        return overlaps;
    }
}
