namespace DmeGrpc.ReferenceData.Csv;

/// <summary>Reads another stream, up to a number of bytes; then it fails. Leaves the other open.</summary>
internal sealed class BoundedStream(Stream inner, long limit) : Stream
{
    private long total;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="InvalidDataException">There are more bytes than allowed.</exception>
    public override int Read(Span<byte> buffer)
    {
        var isKnownTooLarge = total == 0 && inner.CanSeek && inner.Length > limit;
        var count = isKnownTooLarge ? 0 : inner.Read(buffer);
        total += count;
        return !isKnownTooLarge && total <= limit ? count : throw new InvalidDataException($"The file is larger than {limit} bytes.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
