using DmeGrpc.Coverage.V1;
using Grpc.Core;

namespace DmeGrpc.Cli.Members;

/// <summary>One call of <c>ImportMembers</c>.</summary>
internal sealed class ImportStream(AsyncDuplexStreamingCall<ImportMembersRequest, ImportMembersResponse> call) : IDisposable
{
    /// <summary>The members sent so far.</summary>
    public ulong Sent { get; private set; }

    public async Task SendAsync(ImportMembersRequest message, CancellationToken cancellation)
    {
        Sent += (ulong)message.Members.Count;
        await call.RequestStream.WriteAsync(message, cancellation);
    }

    public Task CompleteAsync() => call.RequestStream.CompleteAsync();

    /// <summary>Waits for what became of the next message.</summary>
    /// <param name="members">How many members it has.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Those that were not recorded.</returns>
    public async Task<IReadOnlyList<FaultyMember>> AnswerAsync(int members, CancellationToken cancellation)
    {
        var faulty = new List<FaultyMember>();
        var recorded = 0L;
        while (recorded + faulty.Count < members)
        {
            if (!await call.ResponseStream.MoveNext(cancellation))
            {
                throw new CommandFailedException("the server ended its answer before it had recorded every member.");
            }

            recorded += call.ResponseStream.Current.Recorded;
            faulty.AddRange(call.ResponseStream.Current.Faulty);
        }

        return faulty;
    }

    /// <summary>Waits for the end of the call.</summary>
    public async Task EndAsync(CancellationToken cancellation)
    {
        while (await call.ResponseStream.MoveNext(cancellation))
        {
            // Nothing is left to be answered.
        }
    }

    public void Dispose() => call.Dispose();
}
