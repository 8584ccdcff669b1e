namespace DmeGrpc.Engine.Authorizations;

/// <summary>The kinds of documents a review takes, and the bytes each of them begins with: the sender's word alone is not believed.</summary>
public static class DocumentContentTypes
{
    /// <summary>So many bytes from the beginning are enough to tell.</summary>
    public const int SignatureLength = 8;

    /// <summary>PDF, as esMD takes medical records.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>TIFF, the format of fax servers.</summary>
    public const string Tiff = "image/tiff";

    /// <summary>JPEG photographs.</summary>
    public const string Jpeg = "image/jpeg";

    /// <summary>PNG images.</summary>
    public const string Png = "image/png";

    /// <summary>Every type there is.</summary>
    public static IReadOnlyList<string> All { get; } = [Pdf, Tiff, Jpeg, Png];

    /// <summary>Whether content of that type begins like this; false for a type that is not taken.</summary>
    public static bool Matches(string contentType, ReadOnlySpan<byte> beginning) => contentType switch
    {
        Pdf => beginning.StartsWith("%PDF-"u8),
        Tiff => beginning.StartsWith("II*\0"u8) || beginning.StartsWith("MM\0*"u8),
        Jpeg => beginning.StartsWith(stackalloc byte[] { 0xFF, 0xD8, 0xFF }),
        Png => beginning.StartsWith(stackalloc byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A }),
        _ => false,
    };
}
