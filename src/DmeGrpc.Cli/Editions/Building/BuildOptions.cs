namespace DmeGrpc.Cli.Editions.Building;

/// <summary>What <c>dme edition build</c> was asked to do.</summary>
internal sealed record BuildOptions
{
    /// <summary>The folder of CMS files.</summary>
    public required string From { get; init; }

    /// <summary>The file to write.</summary>
    public required string Out { get; init; }

    /// <summary>Whether any problem keeps the file from being written.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The edition's name; null for one that follows from its sources.</summary>
    public string? Id { get; init; }

    /// <summary>How the report is shown.</summary>
    public ReportFormat Report { get; init; }
}
