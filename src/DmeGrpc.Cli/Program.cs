using System.Runtime.InteropServices;
using DmeGrpc.Cli;
using DmeGrpc.Cli.Terminal;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    signal.Cancel = true;
    stop.Cancel();
});
return await DmeCommand.RunAsync(args, SystemConsole.Open(), stop.Token);
