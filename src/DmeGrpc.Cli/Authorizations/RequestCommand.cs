using System.CommandLine;
using DmeGrpc.Authorizations.V1;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Remote;
using DmeGrpc.Cli.Terminal;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Client = DmeGrpc.Authorizations.V1.AuthorizationService.AuthorizationServiceClient;

namespace DmeGrpc.Cli.Authorizations;

/// <summary>A command that reads requests from files and sends them one after the other: what one of them is refused for does not stop the others.</summary>
internal static class RequestCommand<T> where T : class, IMessage<T>
{
    public static Command Build(
        string name, string description, MessageDescriptor descriptor, CommandConsole console, Func<Client, T, CancellationToken, Task<Authorization>> send)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = $"Files of requests as JSON: {descriptor.FullName}. - is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(name, description) { files };
        new ServiceOptions().Complete(command, console, (parsed, session) => RunAsync(parsed.GetValue(files)!, descriptor, session, send));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] files, MessageDescriptor descriptor, ServiceSession session, Func<Client, T, CancellationToken, Task<Authorization>> send)
    {
        var code = ExitCodes.Success;
        await foreach (var request in RequestFiles.ReadAsync(files, descriptor, session.Console, session.Cancellation))
        {
            try
            {
                if (request.Message is T message)
                {
                    session.Report.Write(await send(session.Client, message, session.Cancellation));
                    await session.Output.FlushAsync(session.Cancellation);
                    continue;
                }

                code = Math.Max(code, request.IsFault ? ExitCodes.Failed : ExitCodes.Refused);
                foreach (var problem in request.Problems)
                {
                    await session.Console.ComplainAsync(problem);
                }
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
