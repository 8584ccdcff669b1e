using System.Text;

namespace DmeGrpc.Cli.Tests.Support;

/// <summary>A file of members of whom each has a row, made as it is read.</summary>
/// <param name="prefix">What the members' ids begin with.</param>
/// <param name="members">How many there are.</param>
/// <param name="reached">Called when the row of a member is given, with its number from 1.</param>
internal sealed class MemberRows(string prefix, int members = int.MaxValue, Action<int>? reached = null) : Stream
{
    public const string Header = "program,plan_id,member_id,from,through,product,state,zip,year_from,year_through,deductible_met,out_of_pocket_met,as_of";

    private byte[] line = Encoding.UTF8.GetBytes($"{Header}\n");
    private int given;
    private volatile int rows;

    /// <summary>The rows read so far.</summary>
    public int RowsGiven => rows;

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
            if (rows == members)
            {
                return 0;
            }

            rows++;
            reached?.Invoke(rows);
            line = Encoding.UTF8.GetBytes($"MEDICARE,,{prefix}{rows},2025-01-01,,HMO,OR,97201,2026-01-01,2026-12-31,{rows % 250}.00,0,\n");
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
