namespace DmeGrpc.Cli.Validate;

/// <summary>How results are shown.</summary>
internal enum OutputFormat
{
    /// <summary>A table to be read.</summary>
    Table,

    /// <summary>JSON Lines for programs.</summary>
    Json,
}
