using System.Globalization;

namespace DmeGrpc.LoadTest;

/// <summary>What is run, and for how long each.</summary>
internal sealed record RunOptions
{
    /// <summary>throughput, posting or scale.</summary>
    public required string What { get; init; }

    /// <summary>The edition file that claims are judged by.</summary>
    public required string Edition { get; init; }

    /// <summary>The folder that results are written to.</summary>
    public required string Out { get; init; }

    /// <summary>A folder of edition files of different names, for the scale run; empty for none.</summary>
    public string Editions { get; init; } = "";

    /// <summary>How long each scenario is measured.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How long nothing counts before.</summary>
    public TimeSpan Warmup => Duration / 2;

    /// <summary>Reads <c>WHAT EDITION OUT SECONDS [EDITIONS]</c>; null where they are not that.</summary>
    public static RunOptions? Read(string[] args) =>
        args is [var what and ("throughput" or "posting" or "scale"), var edition, var folder, var seconds, ..]
        && double.TryParse(seconds, CultureInfo.InvariantCulture, out var duration)
            ? new RunOptions { What = what, Edition = edition, Out = folder, Duration = TimeSpan.FromSeconds(duration), Editions = args.Length > 4 ? args[4] : "" }
            : null;
}
