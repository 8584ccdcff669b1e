namespace DmeGrpc.Cli;

/// <summary>The command cannot do what it was asked to.</summary>
/// <param name="message">One line for the user.</param>
internal sealed class CommandFailedException(string message) : Exception(message);
