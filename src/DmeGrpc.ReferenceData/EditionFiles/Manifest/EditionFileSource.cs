namespace DmeGrpc.ReferenceData.EditionFiles.Manifest;

/// <summary>A file an edition was built from, and what came of it.</summary>
public sealed record EditionFileSource
{
    /// <summary>The file's name without its folder; for a file in a zip, "archive.zip/file.txt".</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the file as it was published, 64 lower-case hexadecimal digits; empty for a source that is no file.</summary>
    public string Sha256 { get; init; } = string.Empty;

    /// <summary>What the file was recognised as, such as "Medicare PTP"; empty when unknown.</summary>
    public string Format { get; init; } = string.Empty;

    /// <summary>The publisher's name for the release, such as 2024Q3; empty when unknown.</summary>
    public string Release { get; init; } = string.Empty;

    /// <summary>Rows read, kept and refused, rows by code family, overlaps and whatever else was counted.</summary>
    public SortedDictionary<string, long> Counts { get; init; } = new(StringComparer.Ordinal);
}
