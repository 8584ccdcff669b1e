using System.Runtime.CompilerServices;

namespace DmeGrpc.Cli.Input;

/// <summary>
/// Reads one source as batches of entries. A batch is what could be read without waiting, so claims that arrive one at a time are answered one
/// at a time; it never has more than <see cref="MaxBatchClaims"/> entries made from <see cref="MaxBatchBytes"/> of JSON and one value more.
/// </summary>
internal sealed class ClaimReader(string source, Stream stream)
{
    /// <summary>The most entries of a batch.</summary>
    public const int MaxBatchClaims = 200;

    /// <summary>A batch is closed by the value with which its JSON passes this size.</summary>
    public const int MaxBatchBytes = 256 * 1024;

    private readonly JsonValueReader values = new(stream);

    /// <summary>Bytes read so far.</summary>
    public long BytesRead => values.BytesRead;

    /// <summary>Reads the source to its end, or to the fault that ends it, which is then the last entry.</summary>
    public async IAsyncEnumerable<IReadOnlyList<InputEntry>> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var any = false;
        while (true)
        {
            var (fault, hasMore) = await FillAsync(cancellation);
            while (fault is null && NextBatch(out fault) is { Count: > 0 } batch)
            {
                any = true;
                yield return batch;
            }

            if (fault is not null)
            {
                yield return [fault];
                yield break;
            }

            if (!hasMore)
            {
                break;
            }
        }

        if (!any)
        {
            yield return [new InputFault($"{source}: there are no claims.")];
        }
    }

    private async ValueTask<(InputFault? Fault, bool HasMore)> FillAsync(CancellationToken cancellation)
    {
        try
        {
            return (null, await values.FillAsync(cancellation));
        }
        catch (JsonFaultException e)
        {
            return (Fault(e), false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (new InputFault($"{source}: {e.Message}"), false);
        }
    }

    private List<InputEntry> NextBatch(out InputFault? fault)
    {
        var batch = new List<InputEntry>();
        var bytes = 0;
        fault = null;
        try
        {
            while (batch.Count < MaxBatchClaims && bytes < MaxBatchBytes && values.TryNext(out var value))
            {
                batch.Add(ClaimJson.Read(value, source));
                bytes += value.Bytes.Length;
            }
        }
        catch (JsonFaultException e)
        {
            fault = Fault(e);
        }

        return batch;
    }

    private InputFault Fault(JsonFaultException e) => new($"{new InputPosition(source, e.Line)}: {e.Message}");
}
