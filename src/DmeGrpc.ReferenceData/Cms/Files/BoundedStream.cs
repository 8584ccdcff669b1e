namespace DmeGrpc.ReferenceData.Cms.Files;

/// <summary>
/// Reads a stream forward and refuses what no sound file does: growing past its limit, or, for an archive entry, ending with another length
/// or checksum than the archive tells.
/// </summary>
internal sealed class BoundedStream(Stream inner, long limit, (long Length, uint Checksum)? promise = null, params IDisposable[] alsoDisposed) : Stream
{
    private readonly Crc32? checksum = promise is null ? null : new Crc32();
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    /// <exception cref="InvalidDataException">Longer than the limit, or not what the archive promises.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        position += count;
        if (position > limit)
        {
            throw new InvalidDataException($"it expands to more than {limit} bytes");
        }

        checksum?.Append(buffer[..count]);
        if (count == 0 && buffer.Length > 0 && promise is { } told && (told.Length != position || told.Checksum != checksum!.Value))
        {
            throw new InvalidDataException("its length or checksum is not what the archive tells: the archive is damaged");
        }

        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            foreach (var disposable in alsoDisposed)
            {
                disposable.Dispose();
            }
        }

        base.Dispose(disposing);
    }
}
