namespace DmeGrpc.ReferenceData.EditionFiles.Manifest;

/// <summary>How an edition was made: what the builder knows and the tables do not say.</summary>
public sealed record EditionBuildRecord
{
    /// <summary>When it was built. Given by the caller, so that the same input and time give the same file.</summary>
    public required DateTimeOffset BuildTime { get; init; }

    /// <summary>The version of the tool that built it.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>The files it was built from.</summary>
    public IReadOnlyList<EditionFileSource> Sources { get; init; } = [];

    /// <summary>The releases it holds, such as 2024Q3.</summary>
    public IReadOnlyList<string> Releases { get; init; } = [];

    /// <summary>The first day of service it is meant for; null for no limit.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The last day of service it is meant for; null while it is in force.</summary>
    public DateOnly? EffectiveThrough { get; init; }
}
