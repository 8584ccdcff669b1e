using System.Runtime.CompilerServices;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Terminal;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace DmeGrpc.Cli.Authorizations;

/// <summary>One request of a file, or why there is none.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Message">The request; null where it cannot be read.</param>
/// <param name="Problems">Why not, a line each.</param>
/// <param name="IsFault">Whether the file could not be read any further.</param>
internal sealed record FileRequest(InputPosition Position, IMessage? Message, IReadOnlyList<string> Problems, bool IsFault = false);

/// <summary>Reads requests as <c>dme validate</c> reads claims: one JSON object, a list, JSON Lines, or objects one after the other.</summary>
internal static class RequestFiles
{
    private const string Root = "request";

    public static async IAsyncEnumerable<FileRequest> ReadAsync(
        IReadOnlyList<string> names, MessageDescriptor descriptor, CommandConsole console, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var name in names)
        {
            var (stream, fault) = await InputSources.OpenAsync(name, console, cancellation);
            if (stream is null)
            {
                yield return Fault(new InputPosition(name, 1), $"{name}: {fault}");
                continue;
            }

            await using (stream)
            {
                var count = 0;
                await foreach (var request in ReadAsync(stream, InputSources.Title(name), descriptor, cancellation))
                {
                    count++;
                    yield return request;
                }

                if (count == 0)
                {
                    yield return Fault(new InputPosition(name, 1), $"{InputSources.Title(name)}: there are no requests.");
                }
            }
        }
    }

    private static async IAsyncEnumerable<FileRequest> ReadAsync(
        Stream stream, string source, MessageDescriptor descriptor, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var values = new JsonValueReader(stream);
        while (true)
        {
            var (hasMore, fault) = await FillAsync(values, source, cancellation);
            while (fault is null && Next(values, source, descriptor, out fault) is { } request)
            {
                yield return request;
            }

            if (fault is not null)
            {
                yield return fault;
            }

            if (fault is not null || !hasMore)
            {
                yield break;
            }
        }
    }

    private static async Task<(bool HasMore, FileRequest? Fault)> FillAsync(JsonValueReader values, string source, CancellationToken cancellation)
    {
        try
        {
            return (await values.FillAsync(cancellation), null);
        }
        catch (JsonFaultException e)
        {
            return (false, Fault(e, source));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (false, Fault(new InputPosition(source, 1), $"{source}: {e.Message}"));
        }
    }

    private static FileRequest? Next(JsonValueReader values, string source, MessageDescriptor descriptor, out FileRequest? fault)
    {
        fault = null;
        try
        {
            if (!values.TryNext(out var value))
            {
                return null;
            }

            var position = new InputPosition(source, value.Line);
            var message = MessageJson.Read(value.Bytes.Span, descriptor, Root, out var violations);
            return new FileRequest(
                position, message, [.. violations.Select(violation => $"{position with { Line = position.Line + violation.Line }}: {violation.Field}: {violation.Description}")]);
        }
        catch (JsonFaultException e)
        {
            fault = Fault(e, source);
            return null;
        }
    }

    private static FileRequest Fault(JsonFaultException e, string source)
    {
        var position = new InputPosition(source, e.Line);
        return Fault(position, $"{position}: {e.Message}");
    }

    private static FileRequest Fault(InputPosition position, string message) => new(position, null, [message], IsFault: true);
}
