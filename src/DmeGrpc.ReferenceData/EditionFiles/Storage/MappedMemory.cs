using System.Buffers;

namespace DmeGrpc.ReferenceData.EditionFiles.Storage;

/// <summary>A run of values in a mapped file. Whoever holds the memory holds the mapping; a span taken from it does not.</summary>
internal sealed unsafe class MappedMemory<T>(MappedBytes bytes, int offset, int count) : MemoryManager<T>
    where T : unmanaged
{
    public override Span<T> GetSpan() => bytes.Slice<T>(offset, count);

    // Mapped memory never moves; the handle keeps this object, and it the mapping.
    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(elementIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(elementIndex, count);
        fixed (T* start = GetSpan())
        {
            return new MemoryHandle(start + elementIndex, pinnable: this);
        }
    }

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
