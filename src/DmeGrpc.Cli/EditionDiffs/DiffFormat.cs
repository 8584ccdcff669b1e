namespace DmeGrpc.Cli.EditionDiffs;

/// <summary>How differences are shown.</summary>
internal enum DiffFormat
{
    /// <summary>A table to be read.</summary>
    Table,

    /// <summary>JSON Lines for programs.</summary>
    Json,

    /// <summary>One page for a browser, with nothing outside it.</summary>
    Html,
}
