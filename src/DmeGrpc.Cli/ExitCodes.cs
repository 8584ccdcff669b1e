namespace DmeGrpc.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Every claim is payable, or every item covered; or two editions are alike; or the server ended in good order.</summary>
    public const int Success = 0;

    /// <summary>At least one claim is not payable, could not be evaluated or could not be read.</summary>
    public const int NotPayable = 1;

    /// <summary>An item is not covered or something about it is unknown; or there is no quote of it.</summary>
    public const int Unsettled = 1;

    /// <summary>Two editions differ.</summary>
    public const int Differences = 1;

    /// <summary>The service refused what it was asked to do; or a database lacks migrations or has newer ones.</summary>
    public const int Refused = 1;

    /// <summary>The member is not covered, or nobody knows.</summary>
    public const int NotCovered = 1;

    /// <summary>The command itself failed: a bad option, a file that is missing or not JSON, a server that cannot be reached.</summary>
    public const int Failed = 2;

    /// <summary>Interrupted from the keyboard: 128 and the number of SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;

    /// <summary>Whoever read the output has stopped reading: 128 and the number of SIGPIPE.</summary>
    public const int OutputClosed = 141;
}
