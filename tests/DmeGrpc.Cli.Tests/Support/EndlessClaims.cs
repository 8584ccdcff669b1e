using System.Text;

namespace DmeGrpc.Cli.Tests.Support;

/// <summary>Claims without end, one a line, each made when it is read.</summary>
internal sealed class EndlessClaims : Stream
{
    private byte[] line = [];
    private int given;
    private long count;

    /// <summary>The claims read so far, the last one perhaps only in part.</summary>
    public long ClaimsGiven => Interlocked.Read(ref count);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (given == line.Length)
        {
            line = Encoding.UTF8.GetBytes($$$"""
                {"claimId":"{{{Interlocked.Increment(ref count)}}}","program":"PROGRAM_MEDICARE","setting":"SETTING_DME_SUPPLIER","billingNpi":"1234567893","lines":[{"lineNumber":1,"procedureCode":"E0601","modifiers":["RR","KH"],"units":1,"fromDate":{"year":2026,"month":3,"day":2}}]}

                """);
            given = 0;
        }

        var length = Math.Min(buffer.Length, line.Length - given);
        line.AsSpan(given, length).CopyTo(buffer);
        given += length;
        return length;
    }

    public override void Flush()
    {
        // Nothing is held.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
