namespace DmeGrpc.LoadTest.Scenarios;

/// <summary>Where a scenario stands; all callers look at the same one.</summary>
internal sealed class Phase
{
    private volatile bool isMeasuring;
    private volatile bool isEnding;

    /// <summary>Whether answers count.</summary>
    public bool IsMeasuring => isMeasuring;

    /// <summary>Whether nothing new is to be asked.</summary>
    public bool IsEnding => isEnding;

    /// <summary>From now on answers count, or no longer.</summary>
    public void Measure(bool measures) => isMeasuring = measures;

    /// <summary>From now on nothing new is asked.</summary>
    public void End() => isEnding = true;
}
