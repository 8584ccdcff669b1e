namespace DmeGrpc.Cli.Validate;

/// <summary>What <c>dme validate</c> was asked to do.</summary>
internal sealed record ValidateOptions
{
    /// <summary>The files to read, <c>-</c> being standard input.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The service that judges; null to judge in this process.</summary>
    public Uri? Server { get; init; }

    /// <summary>The file with the key by which the service knows the caller; null for the environment's, or none.</summary>
    public string? ApiKeyFile { get; init; }

    /// <summary>How results are shown.</summary>
    public OutputFormat Format { get; init; }

    /// <summary>The edition to judge by in this process, as a file, a folder or <c>starter</c>; null for the starter edition.</summary>
    public IReadOnlyList<string> Editions { get; init; } = [];

    /// <summary>A folder of plan files to judge by in this process; null for Medicare fee-for-service alone.</summary>
    public string? Plans { get; init; }

    /// <summary>The day whose knowledge judges; null for all that is known.</summary>
    public DateOnly? KnownAsOf { get; init; }
}
