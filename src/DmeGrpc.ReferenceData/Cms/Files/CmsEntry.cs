namespace DmeGrpc.ReferenceData.Cms.Files;

/// <summary>One readable file: plain, unpacked by gzip, or inside a zip archive.</summary>
/// <param name="File">Its path in the folder with forward slashes; an entry's path follows its archive's.</param>
/// <param name="Archive">The path of the file on disk that holds it; the same as <paramref name="File"/> unless it is an archive's entry.</param>
/// <param name="Length">Its bytes unpacked, as far as is known beforehand.</param>
/// <param name="Form">What it is by its first bytes.</param>
/// <param name="Open">Opens it anew at its beginning; reading throws <see cref="InvalidDataException"/> when it is damaged.</param>
internal sealed record CmsEntry(string File, string Archive, long Length, FileForm Form, Func<Stream> Open)
{
    /// <summary>Its name, the archive's and the folders' from the inside out, in lower case: what they may tell of setting and release.</summary>
    public IReadOnlyList<string> Names { get; } = [.. File.ToLowerInvariant().Split('/').Reverse()];

    /// <summary>Its name up to the first dot, by which a workbook is known to repeat a text file.</summary>
    public string Stem { get; } = NameOf(File).Split('.')[0];

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant();
}
