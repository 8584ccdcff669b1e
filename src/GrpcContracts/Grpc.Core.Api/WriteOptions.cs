namespace Grpc.Core;

/// <summary>Hints for the transport about one message.</summary>
[Flags]
public enum WriteFlags
{
    /// <summary>More messages follow at once: the transport may hold this one back.</summary>
    BufferHint = 0x1,

    /// <summary>Send this message uncompressed even where the call compresses.</summary>
    NoCompress = 0x2,
}

/// <summary>How single messages are written.</summary>
public class WriteOptions(WriteFlags flags = default)
{
    public static readonly WriteOptions Default = new();

    public WriteFlags Flags { get; } = flags;
}
