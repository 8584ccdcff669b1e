namespace DmeGrpc.Storage.Internal;

/// <summary>Wakes those who wait for changes. A signal may get lost; whoever waits looks again after a while.</summary>
internal interface IChangeSignal
{
    /// <summary>Completes with the next signal. Take it before looking, and await it after having found nothing.</summary>
    Task Next { get; }

    /// <summary>Says that something was committed.</summary>
    void Raise();
}
