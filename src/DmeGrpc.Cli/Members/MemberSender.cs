using System.Threading.Channels;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Judging;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Coverage.V1;
using DmeGrpc.ReferenceData.Members;
using Client = DmeGrpc.Coverage.V1.MemberService.MemberServiceClient;

namespace DmeGrpc.Cli.Members;

/// <summary>Reads files of members and sends what it reads, a few messages ahead of the answers and no more.</summary>
internal sealed class MemberSender(Client client, CommandConsole console, ChannelWriter<ImportItem> items) : IDisposable
{
    /// <summary>The most members of a message: half of what a service takes unless it is configured otherwise.</summary>
    public const int MembersPerMessage = 500;

    /// <summary>The bytes after which a message is sent though it could hold more members: a quarter of what a service takes.</summary>
    private const int BytesPerMessage = 1024 * 1024;

    private readonly List<MemberFileEntry.Member> waiting = [];
    private ImportMembersRequest message = new();
    private int bytes;
    private long bytesBefore;

    // The stream that is written to. One that has ended belongs to whoever waits for its answers.
    private volatile ImportStream? open;

    /// <summary>The members of one stream, as many as a service takes unless it is configured otherwise. More go on a further stream.</summary>
    public ulong MembersPerStream { get; init; } = 1_000_000;

    /// <summary>The bytes read of all files.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Sends all files. Never throws: what goes wrong is told to whoever takes the items.</summary>
    public async Task SendAsync(IReadOnlyList<string> names, CancellationToken cancellation)
    {
        try
        {
            foreach (var name in names)
            {
                await SendAsync(name, cancellation);
            }

            await EndStreamAsync(cancellation);
            items.Complete();
        }
        catch (Exception e)
        {
            items.Complete(e);
        }
    }

    public void Dispose() => open?.Dispose();

    private async Task SendAsync(string name, CancellationToken cancellation)
    {
        var title = InputSources.Title(name);
        var (stream, fault) = await InputSources.OpenAsync(name, console, cancellation);
        if (stream is null)
        {
            await items.WriteAsync(new ImportItem.Fault($"{title}: {fault}", EndsFile: true), cancellation);
            return;
        }

        await using (stream)
        {
            var isEmpty = true;
            foreach (var entry in MemberFile.Read(stream, title))
            {
                isEmpty = false;
                await TakeAsync(entry, title, cancellation);
                BytesRead = bytesBefore + (stream.CanSeek ? stream.Position : 0);
            }

            await FlushAsync(title, cancellation);
            bytesBefore = BytesRead;
            if (isEmpty)
            {
                await items.WriteAsync(new ImportItem.Fault($"{title}: there are no members.", EndsFile: true), cancellation);
            }
        }
    }

    private async ValueTask TakeAsync(MemberFileEntry entry, string title, CancellationToken cancellation)
    {
        switch (entry)
        {
            case MemberFileEntry.Fault fault:
                var place = fault.Line > 0 ? FormattableString.Invariant($"{title}:{fault.Line}") : title;
                await items.WriteAsync(new ImportItem.Fault($"{place}: {fault.Reason}", fault.EndsFile), cancellation);
                break;
            case MemberFileEntry.LeftOut:
                await items.WriteAsync(new ImportItem.LeftOut(), cancellation);
                break;
            case MemberFileEntry.Member member:
                var sent = MemberMessage.Of(member);
                message.Members.Add(sent);
                waiting.Add(member);
                bytes += sent.CalculateSize();
                if (waiting.Count == MembersPerMessage || bytes >= BytesPerMessage)
                {
                    await FlushAsync(title, cancellation);
                }

                break;
        }
    }

    private async Task FlushAsync(string title, CancellationToken cancellation)
    {
        if (waiting.Count == 0)
        {
            return;
        }

        if (open is { } full && full.Sent + (ulong)waiting.Count > MembersPerStream)
        {
            await EndStreamAsync(cancellation);
        }

        var stream = open ??= new ImportStream(client.ImportMembers(cancellationToken: cancellation));
        await items.WriteAsync(new ImportItem.Batch(stream, stream.Sent, title, [.. waiting]), cancellation);
        try
        {
            await stream.SendAsync(message, cancellation);
        }
        catch (Exception e) when (RemoteFailure.IsFailure(e, cancellation))
        {
            // Whoever waits for the answers is told by the same stream.
        }

        message = new ImportMembersRequest();
        waiting.Clear();
        bytes = 0;
    }

    private async Task EndStreamAsync(CancellationToken cancellation)
    {
        if (open is not { } ended)
        {
            return;
        }

        open = null;
        try
        {
            await ended.CompleteAsync();
        }
        catch (Exception e) when (RemoteFailure.IsFailure(e, cancellation))
        {
            // As above.
        }

        await items.WriteAsync(new ImportItem.StreamEnd(ended), cancellation);
    }
}
