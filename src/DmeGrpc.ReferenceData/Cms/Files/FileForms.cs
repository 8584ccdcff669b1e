namespace DmeGrpc.ReferenceData.Cms.Files;

/// <summary>Tells the form of a file from its first bytes; names do not count.</summary>
internal static class FileForms
{
    public const int BytesNeeded = 512;

    /// <summary>The form; null for an empty file. A workbook is a zip archive until its entries are looked at.</summary>
    public static FileForm? Of(ReadOnlySpan<byte> head) => head switch
    {
        [] => null,
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => FileForm.ZipArchive,
        [0x1F, 0x8B, ..] => FileForm.Gzip,
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => FileForm.WideText,
        [0xD0, 0xCF, 0x11, 0xE0, ..] or [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => FileForm.Foreign,
        _ => FileForm.Text,
    };

    /// <summary>Reads as many bytes as there are, up to the length of the buffer.</summary>
    public static ReadOnlySpan<byte> ReadHead(Stream stream, Span<byte> buffer) => buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
}
