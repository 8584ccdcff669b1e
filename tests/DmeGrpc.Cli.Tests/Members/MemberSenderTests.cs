using System.Threading.Channels;
using DmeGrpc.Cli.Members;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Cli.Tests.Support;
using DmeGrpc.Coverage.V1;
using Grpc.Core;

namespace DmeGrpc.Cli.Tests.Members;

public sealed class MemberSenderTests
{
    [Fact]
    public async Task Reading_stays_a_few_messages_ahead_of_the_answers_however_long_the_file_is()
    {
        const int ItemsAhead = 4;
        var rows = new MemberRows("M");
        var items = Channel.CreateBounded<ImportItem>(ItemsAhead);
        using var stop = new CancellationTokenSource();
        using var sender = new MemberSender(new Swallowing(), Reading(rows), items.Writer);

        var sending = Task.Run(() => sender.SendAsync(["-"], stop.Token));
        await WaitUntilStillAsync(rows);

        Assert.InRange(rows.RowsGiven, 1, (ItemsAhead + 4) * MemberSender.MembersPerMessage);
        await stop.CancelAsync();
        await sending.WaitAsync(CommandProcess.Patience);
    }

    [Fact]
    public async Task More_members_than_a_stream_takes_go_on_a_further_one()
    {
        var client = new Swallowing();
        var items = Channel.CreateUnbounded<ImportItem>();
        using var sender = new MemberSender(client, Reading(new MemberRows("M", 2_300)), items.Writer) { MembersPerStream = 1_000 };

        await sender.SendAsync(["-"], CancellationToken.None);

        Assert.Equal([1_000, 1_000, 300], client.Streams);
        Assert.Equal(3, items.Reader.ReadAllAsync().ToBlockingEnumerable().OfType<ImportItem.StreamEnd>().Count());
    }

    private static CommandConsole Reading(Stream input) =>
        new() { Input = input, IsInputRedirected = true, Output = Stream.Null, Error = TextWriter.Null };

    private static async Task WaitUntilStillAsync(MemberRows rows)
    {
        int before;
        do
        {
            before = rows.RowsGiven;
            await Task.Delay(500);
        }
        while (rows.RowsGiven > before || before == 0);
    }

    /// <summary>Takes every message and answers none.</summary>
    private sealed class Swallowing : MemberService.MemberServiceClient
    {
        /// <summary>How many members each stream was sent.</summary>
        public List<int> Streams { get; } = [];

        public override AsyncDuplexStreamingCall<ImportMembersRequest, ImportMembersResponse> ImportMembers(
            Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default)
        {
            Streams.Add(0);
            return new AsyncDuplexStreamingCall<ImportMembersRequest, ImportMembersResponse>(
                new Writer(this), null!, Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });
        }

        private sealed class Writer(Swallowing owner) : IClientStreamWriter<ImportMembersRequest>
        {
            public WriteOptions? WriteOptions { get; set; }

            public Task WriteAsync(ImportMembersRequest message)
            {
                owner.Streams[^1] += message.Members.Count;
                return Task.CompletedTask;
            }

            public Task WriteAsync(ImportMembersRequest message, CancellationToken cancellationToken) => WriteAsync(message);

            public Task CompleteAsync() => Task.CompletedTask;
        }
    }
}
