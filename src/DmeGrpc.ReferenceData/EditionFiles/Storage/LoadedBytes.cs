using Microsoft.Win32.SafeHandles;

namespace DmeGrpc.ReferenceData.EditionFiles.Storage;

/// <summary>A file read into memory; columns are copied out of it.</summary>
internal sealed class LoadedBytes : EditionBytes
{
    private readonly byte[] bytes;

    public LoadedBytes(SafeFileHandle file, int length)
    {
        bytes = new byte[length];
        for (var done = 0; done < length;)
        {
            var count = RandomAccess.Read(file, bytes.AsSpan(done), done);
            done += count > 0 ? count : throw new EditionFileException("it was cut short while it was read");
        }
    }

    public override ReadOnlySpan<byte> Span => bytes;

    public override ReadOnlyMemory<T> Column<T>(int offset, int count) => Values<T>(offset, count).ToArray();
}
