using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Judging;
using DmeGrpc.Cli.Output;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Validate;

/// <summary>
/// Leads claims from the input through a judge to the output, in order. Reading and judging run ahead of writing by a few batches and no more,
/// so memory does not grow with the input.
/// </summary>
internal sealed class ValidationRun(InputSources sources, IClaimJudge judge, IResultWriter writer, OutputBuffer output, CommandConsole console)
{
    /// <summary>The most batches that are read and judged ahead of those shown.</summary>
    public const int BatchesAhead = 8;

    private readonly Channel<IReadOnlyList<InputEntry>> sent = Channel.CreateBounded<IReadOnlyList<InputEntry>>(
        new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });

    private readonly Tally tally = new();

    // Results on the same terminal are progress enough.
    private readonly Progress? progress = console is { IsErrorTerminal: true, IsOutputTerminal: false } ? new Progress(console.Error, console.Time) : null;

    private bool hasFault;
    private volatile Exception? sendingFailure;

    /// <summary>Runs to the end of the input.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var sending = Task.Run(() => SendAsync(stop), CancellationToken.None);
        try
        {
            await foreach (var batch in sent.Reader.ReadAllAsync(stop.Token))
            {
                await ShowAsync(batch, stop.Token);
            }

            writer.Conclude(tally);
            await output.FlushAsync(stop.Token);
        }
        catch (OperationCanceledException) when (sendingFailure is { } failure && !cancellation.IsCancellationRequested)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
        finally
        {
            progress?.Clear();
            await stop.CancelAsync();
            await sending;
        }

        return hasFault ? ExitCodes.Failed : tally.PayableClaims == tally.Claims ? ExitCodes.Success : ExitCodes.NotPayable;
    }

    /// <summary>Reads batches and puts their claims to the judge. Never throws: what goes wrong stops the run.</summary>
    private async Task SendAsync(CancellationTokenSource stop)
    {
        try
        {
            await foreach (var batch in sources.ReadAsync(stop.Token))
            {
                await sent.Writer.WriteAsync(batch, stop.Token);
                var claims = batch.OfType<ReadClaim>().Select(entry => entry.Claim).ToList();
                if (claims.Count > 0)
                {
                    await judge.SendAsync(claims, stop.Token);
                }
            }

            await judge.CompleteAsync();
            sent.Writer.Complete();
        }
        catch (Exception e)
        {
            sendingFailure = e;
            await stop.CancelAsync();
        }
    }

    private async Task ShowAsync(IReadOnlyList<InputEntry> batch, CancellationToken cancellation)
    {
        foreach (var entry in batch)
        {
            if (entry is InputFault fault)
            {
                hasFault = true;
                await ComplainAsync(fault.Message, cancellation);
                continue;
            }

            var item = entry is UnreadableClaim unreadable
                ? new ClaimItem { ClaimId = unreadable.ClaimId, Error = unreadable.Error }
                : await NextAsync(cancellation);
            item.Index = (ulong)tally.Claims;
            tally.Add(item);
            writer.Write(entry, item);
        }

        await output.FlushAsync(cancellation);
        progress?.Report(tally.Claims, sources.BytesRead, sources.TotalBytes);
    }

    /// <summary>Waits for the judge, having shown what there is before it fails.</summary>
    private async ValueTask<ClaimItem> NextAsync(CancellationToken cancellation)
    {
        try
        {
            return await judge.NextAsync(cancellation);
        }
        catch (CommandFailedException)
        {
            await output.FlushAsync(cancellation);
            throw;
        }
    }

    // What was judged before the fault is shown before the fault.
    private async Task ComplainAsync(string message, CancellationToken cancellation)
    {
        await output.FlushAsync(cancellation);
        progress?.Clear();
        await console.ComplainAsync(message);
    }
}
