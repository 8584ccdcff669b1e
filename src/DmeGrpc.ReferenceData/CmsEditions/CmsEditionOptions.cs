namespace DmeGrpc.ReferenceData.CmsEditions;

/// <summary>What is to be known of an edition beyond the files it is made of.</summary>
public sealed record CmsEditionOptions
{
    /// <summary>The edition's name; null for one that tells the newest NCCI release and changes whenever a source does.</summary>
    public string? Id { get; init; }

    /// <summary>When it is built.</summary>
    public required DateTimeOffset BuildTime { get; init; }

    /// <summary>The name and version of the tool that builds it.</summary>
    public required string ToolVersion { get; init; }
}
