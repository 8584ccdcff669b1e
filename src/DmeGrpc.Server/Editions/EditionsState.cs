using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Server.Editions;

/// <summary>The editions in use at one moment, and what is known of them. Immutable.</summary>
public sealed record EditionsState
{
    /// <summary>The catalogue; null until one is published.</summary>
    public EditionCatalog? Catalog { get; init; }

    /// <summary>Its editions in the catalogue's order, with where they come from.</summary>
    public IReadOnlyList<LoadedEdition> Editions { get; init; } = [];

    /// <summary>The files that could not be used, by name.</summary>
    public IReadOnlyList<RefusedFile> Refusals { get; init; } = [];

    /// <summary>When the catalogue was published.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>How many times a catalogue took another's place.</summary>
    public long Swaps { get; init; }
}
