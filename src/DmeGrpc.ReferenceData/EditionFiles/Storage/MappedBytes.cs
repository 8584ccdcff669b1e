using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace DmeGrpc.ReferenceData.EditionFiles.Storage;

/// <summary>
/// A file mapped for reading. There is no Dispose: a call may still read it. The handle unmaps it when the collector finds that neither this
/// object nor any <see cref="MappedMemory{T}"/> over it is in use.
/// </summary>
internal sealed unsafe class MappedBytes : EditionBytes
{
    private readonly SafeMemoryMappedViewHandle view;
    private readonly byte* start;
    private readonly int length;

    public MappedBytes(SafeFileHandle file, int length)
    {
        // The view outlives the mapping object it was made from, on every platform.
        using var mapping = MemoryMappedFile.CreateFromFile(
            file, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        view = mapping.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read).SafeMemoryMappedViewHandle;
        if (view.ByteLength < (ulong)length)
        {
            view.Dispose();
            throw new EditionFileException("it was cut short while it was opened");
        }

        // No AcquirePointer: a count that nobody gives back would keep the handle's own finalizer from unmapping.
        start = (byte*)view.DangerousGetHandle();
        this.length = length;
    }

    public override ReadOnlySpan<byte> Span => Slice<byte>(0, length);

    public override ReadOnlyMemory<T> Column<T>(int offset, int count) => new MappedMemory<T>(this, offset, count).Memory;

    /// <summary>Values at an offset that was checked when the file was opened.</summary>
    public Span<T> Slice<T>(int offset, int count)
        where T : unmanaged => new(start + offset, count);
}
