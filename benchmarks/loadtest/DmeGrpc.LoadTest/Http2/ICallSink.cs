namespace DmeGrpc.LoadTest.Http2;

/// <summary>Learns what becomes of the calls of a connection. Called by one thread at a time, which must not block.</summary>
internal interface ICallSink
{
    /// <summary>A whole message has come.</summary>
    void OnMessage(Http2Connection connection, uint stream, ReadOnlySpan<byte> message);

    /// <summary>A call has ended.</summary>
    /// <param name="connection">The connection, on which others may be begun.</param>
    /// <param name="stream">The call.</param>
    /// <param name="isOk">Whether its status is OK.</param>
    void OnEnd(Http2Connection connection, uint stream, bool isOk);
}
