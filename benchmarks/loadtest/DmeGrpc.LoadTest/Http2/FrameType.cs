namespace DmeGrpc.LoadTest.Http2;

/// <summary>The frames of HTTP/2 that matter here. Source: RFC 9113, section 6.</summary>
internal static class FrameType
{
    public const byte Data = 0;
    public const byte Headers = 1;
    public const byte ResetStream = 3;
    public const byte Settings = 4;
    public const byte Ping = 6;
    public const byte GoAway = 7;
    public const byte WindowUpdate = 8;

    public const byte EndStream = 1;
    public const byte Ack = 1;
    public const byte EndHeaders = 4;

    public const int HeaderBytes = 9;
    public const int MaxPayload = 16_384;
}
