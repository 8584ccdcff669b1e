namespace DmeGrpc.Cli.Terminal;

/// <summary>What the command reads from and writes to, so that tests can put their own in place.</summary>
internal sealed record CommandConsole
{
    /// <summary>The width of tables where no terminal says how wide it is, in columns.</summary>
    public const int DefaultWidth = 120;

    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Whether standard input is a file or a pipe, so that reading it without being told to cannot hang.</summary>
    public required bool IsInputRedirected { get; init; }

    /// <summary>Standard output. Writing to it fails once nobody reads it any more.</summary>
    public required Stream Output { get; init; }

    /// <summary>Whether results go to a terminal.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether results may be coloured.</summary>
    /// <value>False unless results go to a terminal and NO_COLOR is unset.</value>
    public bool UsesColor { get; init; }

    /// <summary>The columns of a line of results.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether standard error is a terminal, on which progress can be shown.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Says in one line why the command fails.</summary>
    public Task ComplainAsync(string message) => Error.WriteLineAsync($"dme: {SafeText.Of(message)}");
}
