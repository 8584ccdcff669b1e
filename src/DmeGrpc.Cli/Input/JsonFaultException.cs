namespace DmeGrpc.Cli.Input;

/// <summary>The text cannot be followed as JSON any further.</summary>
/// <param name="line">The line where it goes wrong, from 1.</param>
/// <param name="message">What is wrong.</param>
internal sealed class JsonFaultException(long line, string message) : Exception(message)
{
    public long Line { get; } = line;
}
