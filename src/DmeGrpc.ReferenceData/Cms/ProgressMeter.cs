namespace DmeGrpc.ReferenceData.Cms;

/// <summary>Counts the bytes that go through the streams of the files and tells them on.</summary>
internal sealed class ProgressMeter(IProgress<CmsProgress>? progress, CancellationToken cancellation)
{
    private const int ReportEvery = 512 << 10;

    private long total;
    private long read;
    private long reported;

    public void Expect(long bytes) => total = bytes;

    public void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();

    public Stream Watch(string file, Stream stream) => new WatchedStream(this, file, stream);

    private void Add(string file, int count)
    {
        cancellation.ThrowIfCancellationRequested();
        read += count;
        if (read - reported >= ReportEvery || count == 0)
        {
            reported = read;
            progress?.Report(new CmsProgress(file, read, Math.Max(total, read)));
        }
    }

    /// <summary>Passes reads through.</summary>
    private sealed class WatchedStream(ProgressMeter meter, string file, Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            meter.Add(file, count);
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
            }

            base.Dispose(disposing);
        }
    }
}
