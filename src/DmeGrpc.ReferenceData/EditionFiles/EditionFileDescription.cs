using DmeGrpc.ReferenceData.EditionFiles.Manifest;

namespace DmeGrpc.ReferenceData.EditionFiles;

/// <summary>What an edition file holds.</summary>
/// <param name="FormatVersion">The version of its format.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Manifest">What it says of itself.</param>
/// <param name="Sections">Its sections in order.</param>
public sealed record EditionFileDescription(int FormatVersion, long Length, EditionFileManifest Manifest, IReadOnlyList<EditionFileSection> Sections);
