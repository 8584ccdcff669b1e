using System.Threading.Channels;
using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Judging;

namespace DmeGrpc.Cli.Judging;

/// <summary>Judges claims in this process, with what the service itself answers with.</summary>
internal sealed class InProcessJudge(ClaimJudge judge) : IClaimJudge
{
    private readonly Channel<ClaimItem> items = Channel.CreateUnbounded<ClaimItem>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private ulong judged;

    public async Task SendAsync(IReadOnlyList<Claim> claims, CancellationToken cancellation)
    {
        foreach (var claim in claims)
        {
            cancellation.ThrowIfCancellationRequested();
            await items.Writer.WriteAsync(judge.Judge(claim, judged++), cancellation);
        }
    }

    public Task CompleteAsync()
    {
        items.Writer.Complete();
        return Task.CompletedTask;
    }

    public ValueTask<ClaimItem> NextAsync(CancellationToken cancellation) => items.Reader.ReadAsync(cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
