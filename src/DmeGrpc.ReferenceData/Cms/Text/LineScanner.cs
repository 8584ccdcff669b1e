using System.Buffers;

namespace DmeGrpc.ReferenceData.Cms.Text;

/// <summary>
/// Physical lines of a text file as bytes, ended by LF or CRLF. Holds one buffer; a longer line than the limit is passed over and flagged.
/// </summary>
internal sealed class LineScanner(Stream stream, int limit) : IDisposable
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(256 << 10, limit * 2));
    private int next;
    private int end;
    private int start;
    private int length;
    private bool ended;
    private bool disposed;

    /// <summary>The number of the line read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the line ends in a line feed; only a file's last may lack it, and then may be cut short.</summary>
    public bool IsTerminated { get; private set; }

    /// <summary>Whether the line was longer than the limit; its text is then not there.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The line without its end; valid until the next is read.</summary>
    public ReadOnlySpan<byte> Line => buffer.AsSpan(start, length);

    /// <summary>The next line; false at the end of the file.</summary>
    public bool Read()
    {
        (IsTooLong, IsTerminated) = (false, false);
        var searched = 0;
        while (true)
        {
            var feed = buffer.AsSpan(next + searched, end - next - searched).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                IsTerminated = true;
                Take(searched + feed);
                next = Math.Min(end, next + searched + feed + 1);
                return true;
            }

            searched = end - next;
            if (searched > limit)
            {
                // Forget what was read; the rest up to the line feed follows.
                IsTooLong = true;
                (next, searched) = (end, 0);
            }

            if (!Fill())
            {
                break;
            }
        }

        var rest = end - next;
        if (rest == 0 && !IsTooLong)
        {
            return false;
        }

        Take(rest);
        next = end;
        return true;
    }

    public void Dispose()
    {
        if (!disposed)
        {
            disposed = true;
            ArrayPool<byte>.Shared.Return(buffer);
            stream.Dispose();
        }
    }

    private void Take(int count)
    {
        Number++;
        IsTooLong |= count > limit;
        (start, length) = (next, IsTooLong ? 0 : count);
        if (Number == 1 && Line.StartsWith(ByteOrderMark))
        {
            (start, length) = (start + ByteOrderMark.Length, length - ByteOrderMark.Length);
        }

        if (length > 0 && buffer[start + length - 1] == '\r')
        {
            length--;
        }
    }

    private bool Fill()
    {
        if (ended)
        {
            return false;
        }

        if (next > 0)
        {
            buffer.AsSpan(next, end - next).CopyTo(buffer);
            (end, next) = (end - next, 0);
        }

        var count = stream.Read(buffer.AsSpan(end));
        end += count;
        ended = count == 0;
        return !ended;
    }
}
