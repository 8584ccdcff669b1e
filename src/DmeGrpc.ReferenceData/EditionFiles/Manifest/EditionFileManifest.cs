using DmeGrpc.Engine.Editions;

namespace DmeGrpc.ReferenceData.EditionFiles.Manifest;

/// <summary>What an edition file says of itself.</summary>
public sealed record EditionFileManifest
{
    /// <summary>The edition's name.</summary>
    public required string EditionId { get; init; }

    /// <summary>What it is made of.</summary>
    public required EditionKind Kind { get; init; }

    /// <summary>What it is, for people.</summary>
    public required string Label { get; init; }

    /// <summary>What everyone who relies on a verdict must know of it; empty for nothing.</summary>
    public required string Notice { get; init; }

    /// <summary>The first day on which its contents were published; null in files written before this was kept, which count from the day they were built.</summary>
    public DateOnly? KnownSince { get; init; }

    /// <summary>How it was made.</summary>
    public required EditionBuildRecord Build { get; init; }
}
