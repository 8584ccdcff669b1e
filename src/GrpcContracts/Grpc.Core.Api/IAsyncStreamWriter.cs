namespace Grpc.Core;

/// <summary>Writes messages one at a time: only one write may be pending.</summary>
public interface IAsyncStreamWriter<in T>
{
    WriteOptions? WriteOptions { get; set; }

    Task WriteAsync(T message);

    Task WriteAsync(T message, CancellationToken cancellationToken) => cancellationToken.CanBeCanceled
        ? throw new NotSupportedException("This stream cannot cancel a write.")
        : WriteAsync(message);
}

/// <summary>Writes the requests of a call.</summary>
public interface IClientStreamWriter<in T> : IAsyncStreamWriter<T>
{
    /// <summary>Half-closes the call: no request follows.</summary>
    Task CompleteAsync();
}

/// <summary>Writes the responses of a call.</summary>
public interface IServerStreamWriter<in T> : IAsyncStreamWriter<T>;
