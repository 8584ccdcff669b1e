namespace DmeGrpc.ReferenceData.EditionFiles.Format;

/// <summary>The fixed numbers of an edition file. docs/designs/004-edition-file.md draws the layout.</summary>
internal static class FileLayout
{
    /// <summary>The version this build writes, and the only one it reads: tables of version 1 do not say through which day they are complete.</summary>
    public const uint Version = 2;

    /// <summary>Sections, and fields within them, begin at multiples of this: one cache line.</summary>
    public const int Alignment = 64;

    /// <summary>
    /// Offsets are kept as int once checked, so that one span can cover the file; and a loaded file is one array, which may have no more bytes
    /// (<see cref="Array.MaxLength"/>).
    /// </summary>
    public const long MaxFileLength = 0x7FFF_FFC7;

    /// <summary>SHA-256.</summary>
    public const int HashLength = 32;

    /// <summary>The first byte is not ASCII and CR LF follows, so that a transfer as text shows in the first eight bytes.</summary>
    public static ReadOnlySpan<byte> Magic => [0x89, (byte)'D', (byte)'M', (byte)'E', (byte)'E', (byte)'D', 0x0D, 0x0A];

    public static long Aligned(long offset) => (offset + Alignment - 1) / Alignment * Alignment;
}
