using System.Collections.Concurrent;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Tests.Probe;
using Grpc.Core;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>Does what a test asks of it, in each of the four call shapes.</summary>
internal sealed class ProbeServiceImplementation : ProbeService.ProbeServiceBase
{
    /// <summary>The texts of the calls that have begun to wait.</summary>
    public static ConcurrentQueue<string> Waiting { get; } = new();

    /// <summary>The texts of the calls whose waiting was broken off.</summary>
    public static ConcurrentQueue<string> BrokenOff { get; } = new();

    public override Task<ProbeResponse> One(ProbeRequest request, ServerCallContext context) => Act(request, context);

    public override async Task Down(ProbeRequest request, IServerStreamWriter<ProbeResponse> responseStream, ServerCallContext context)
    {
        await responseStream.WriteAsync(new ProbeResponse { Text = "first" });
        await responseStream.WriteAsync(await Act(request, context));
    }

    public override async Task<ProbeResponse> Up(IAsyncStreamReader<ProbeRequest> requestStream, ServerCallContext context)
    {
        var last = new ProbeResponse();
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            last = await Act(request, context);
        }

        return last;
    }

    public override async Task Both(
        IAsyncStreamReader<ProbeRequest> requestStream, IServerStreamWriter<ProbeResponse> responseStream, ServerCallContext context)
    {
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            await responseStream.WriteAsync(await Act(request, context));
        }
    }

    private static async Task<ProbeResponse> Act(ProbeRequest request, ServerCallContext context)
    {
        switch (request.Action)
        {
            case "refuse":
                throw new ServiceException(ErrorReason.InvalidRequest, "Refused.") { Violations = [new("claim.claim_id", "It is required.")] };
            case "break":
                throw new InvalidOperationException(request.Text, new FormatException(request.Text));
            case "corrupt":
                throw new InvalidDataException(request.Text);
            case "wait":
                Waiting.Enqueue(request.Text);
                try
                {
                    await Task.Delay(Timeout.Infinite, context.CancellationToken);
                }
                catch (OperationCanceledException)
                {
                    BrokenOff.Enqueue(request.Text);
                    throw;
                }

                break;
        }

        return new ProbeResponse { Text = request.Text };
    }
}
