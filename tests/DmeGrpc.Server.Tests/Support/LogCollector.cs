using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>Keeps what is logged, each entry as level, category and text with its exception.</summary>
public sealed class LogCollector : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> entries = new();

    /// <summary>Every entry's text.</summary>
    public IEnumerable<string> Texts => entries.Select(entry => entry.Text);

    /// <summary>The texts of errors and worse.</summary>
    public IEnumerable<string> Errors => entries.Where(entry => entry.Level >= LogLevel.Error).Select(entry => entry.Text);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Logger(LogCollector owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            owner.entries.Enqueue((logLevel, $"{category}: {formatter(state, exception)} {exception}"));
    }
}
