using System.Globalization;
using System.Threading.Channels;
using DmeGrpc.Cli.Authorizations;
using DmeGrpc.Cli.Editions;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Validate;

namespace DmeGrpc.Cli.Members;

/// <summary>Carries out <c>dme member import</c>: tells every fault with its line, and in the end how many members are recorded.</summary>
internal sealed class ImportRun(IReadOnlyList<string> files, ServiceSession session)
{
    /// <summary>The most messages and faults that are read ahead of the answers.</summary>
    private const int ItemsAhead = 8;

    private readonly Progress? progress = session.Console is { IsErrorTerminal: true, IsOutputTerminal: false }
        ? new Progress(session.Console.Error, session.Console.Time, "members recorded")
        : null;

    private readonly long? totalBytes = new InputSources(files, session.Console).TotalBytes;
    private long recorded;
    private long notRecorded;
    private bool hasFault;

    /// <summary>Runs to the end of the files.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync()
    {
        var items = Channel.CreateBounded<ImportItem>(new BoundedChannelOptions(ItemsAhead) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(session.Cancellation);
        using var sender = new MemberSender(session.Members, session.Console, items.Writer);
        var isDone = false;

        // It reads from files and pipes without heeding the token, so nobody waits for it where the import is given up.
        _ = Task.Run(() => sender.SendAsync(files, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var item in items.Reader.ReadAllAsync(stop.Token))
            {
                await TakeAsync(item, stop.Token);
                progress?.Report(recorded, sender.BytesRead, totalBytes);
            }

            isDone = true;
        }
        finally
        {
            progress?.Clear();
            await stop.CancelAsync();
            if (!isDone)
            {
                await session.Console.ComplainAsync($"{Members(recorded)} recorded before the import broke off; repeating it is safe.");
            }
        }

        await ConcludeAsync();
        return hasFault ? ExitCodes.Failed : notRecorded > 0 ? ExitCodes.Refused : ExitCodes.Success;
    }

    private async ValueTask TakeAsync(ImportItem item, CancellationToken cancellation)
    {
        switch (item)
        {
            case ImportItem.Fault fault:
                hasFault |= fault.EndsFile;
                await ComplainAsync(fault.Message);
                break;
            case ImportItem.LeftOut:
                notRecorded++;
                break;
            case ImportItem.StreamEnd end:
                await end.Stream.EndAsync(cancellation);
                end.Stream.Dispose();
                break;
            case ImportItem.Batch batch:
                var faulty = await batch.Stream.AnswerAsync(batch.Members.Count, cancellation);
                recorded += batch.Members.Count - faulty.Count;
                notRecorded += faulty.Count;
                foreach (var fault in faulty)
                {
                    foreach (var text in MemberMessage.FaultsOf(batch.Members[(int)(fault.Index - batch.FirstIndex)], fault.Error))
                    {
                        await ComplainAsync($"{batch.Title}:{text}");
                    }
                }

                break;
        }
    }

    private async Task ComplainAsync(string message)
    {
        progress?.Clear();
        await session.Console.ComplainAsync(message);
    }

    private Task ConcludeAsync()
    {
        session.Output.Text.WriteLine(session.Format == ReportFormat.Json
            ? string.Create(CultureInfo.InvariantCulture, $"{{\"recorded\":{recorded},\"notRecorded\":{notRecorded}}}")
            : string.Create(CultureInfo.InvariantCulture, $"{Members(recorded)} recorded, {notRecorded:N0} not."));
        return session.Output.FlushAsync(session.Cancellation);
    }

    private static string Members(long count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "member" : "members")}");
}
