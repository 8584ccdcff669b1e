using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Authorizations;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Remote;
using Grpc.Core;

namespace DmeGrpc.Cli.Claims;

/// <summary>Sends the claims of files one after the other: what one of them is refused for does not stop the others.</summary>
internal static class ClaimFiles
{
    /// <param name="files">The files.</param>
    /// <param name="session">The service.</param>
    /// <param name="send">Sends a claim, shows what came of it and returns the verdict.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> SendAsync(string[] files, ServiceSession session, Func<ReadClaim, ClaimReport, Task<ClaimResult>> send)
    {
        var report = new ClaimReport(session);
        var code = ExitCodes.Success;
        await foreach (var request in RequestFiles.ReadAsync(files, Claim.Descriptor, session.Console, session.Cancellation))
        {
            if (request.Message is not Claim claim)
            {
                code = Math.Max(code, request.IsFault ? ExitCodes.Failed : ExitCodes.Refused);
                foreach (var problem in request.Problems)
                {
                    await session.Console.ComplainAsync(problem);
                }

                continue;
            }

            try
            {
                var result = await send(new ReadClaim(claim, request.Position), report);
                code = Math.Max(code, result.Disposition == Disposition.Payable ? ExitCodes.Success : ExitCodes.NotPayable);
                await session.Output.FlushAsync(session.Cancellation);
            }
            catch (RpcException e) when (!session.Cancellation.IsCancellationRequested && Refusal.IsAnswer(e))
            {
                code = Math.Max(code, ExitCodes.Refused);
                await Refusal.TellAsync($"{request.Position}", e, session.Console);
            }
        }

        return code;
    }
}
