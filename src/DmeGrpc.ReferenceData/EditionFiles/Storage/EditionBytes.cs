using System.Runtime.InteropServices;

namespace DmeGrpc.ReferenceData.EditionFiles.Storage;

/// <summary>The bytes of an edition file.</summary>
internal abstract class EditionBytes
{
    /// <summary>All of them. The span does not keep mapped memory alive; this object does.</summary>
    public abstract ReadOnlySpan<byte> Span { get; }

    /// <summary>Values that keep what they need alive.</summary>
    public abstract ReadOnlyMemory<T> Column<T>(int offset, int count)
        where T : unmanaged;

    /// <summary>Values to be read while this object is held.</summary>
    public ReadOnlySpan<T> Values<T>(int offset, int count)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Span[offset..])[..count];

    /// <summary>Opens a file. Of one whose header is none of ours nothing more is read, however long it is.</summary>
    /// <exception cref="EditionFileException">It is empty, over 2 GB, or not an edition file by its header.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static EditionBytes Open(string path, EditionFileStorage storage)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(file);
        if (length is 0 or > Format.FileLayout.MaxFileLength)
        {
            throw new EditionFileException(length == 0 ? "it is empty" : "it is over 2 GB, which no edition file is");
        }

        Span<byte> header = stackalloc byte[Format.FileDirectory.HeaderSize];
        Format.FileDirectory.RequireHeader(header[..RandomAccess.Read(file, header, fileOffset: 0)], length);
        return storage == EditionFileStorage.Mapped ? new MappedBytes(file, (int)length) : new LoadedBytes(file, (int)length);
    }
}
