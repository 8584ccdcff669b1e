namespace DmeGrpc.Cli.Terminal;

/// <summary>Nobody reads standard output any more, as when it goes to <c>head</c>.</summary>
internal sealed class OutputClosedException() : Exception("Standard output is closed.");
