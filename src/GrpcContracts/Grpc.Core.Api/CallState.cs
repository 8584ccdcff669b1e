namespace Grpc.Core;

/// <summary>The parts every call object shares; the state is handed back to each function, to spare closures.</summary>
internal readonly struct CallState(
    Func<object, Task<Metadata>> responseHeaders, Func<object, Status> status, Func<object, Metadata> trailers, Action<object> dispose, object state)
{
    public CallState(Task<Metadata> responseHeaders, Func<Status> status, Func<Metadata> trailers, Action dispose)
        : this(_ => responseHeaders, _ => status(), _ => trailers(), _ => dispose(), null!)
    {
        ArgumentNullException.ThrowIfNull(responseHeaders);
        ArgumentNullException.ThrowIfNull(status);
        ArgumentNullException.ThrowIfNull(trailers);
        ArgumentNullException.ThrowIfNull(dispose);
    }

    public Task<Metadata> ResponseHeadersAsync => responseHeaders(state);

    public Status GetStatus() => status(state);

    public Metadata GetTrailers() => trailers(state);

    public void Dispose() => dispose(state);
}
