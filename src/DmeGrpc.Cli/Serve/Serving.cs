using System.Net.Sockets;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Server.Hosting;

namespace DmeGrpc.Cli.Serve;

/// <summary>Carries out <c>dme serve</c>. The service's log, which says where it listens, goes to standard output.</summary>
internal static class Serving
{
    // One line an entry; and what keeps the service from starting is told once, as every other failure of the command is.
    private static readonly string[] Logging =
    [
        "Logging:Console:FormatterName=simple",
        "Logging:Console:FormatterOptions:SingleLine=true",
        "Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host=None",
    ];

    /// <summary>Serves until the process is told to stop.</summary>
    /// <param name="settings">Settings of the service, such as <c>Listen:Port=0</c>; of two alike the last wins.</param>
    /// <param name="console">Where complaints go.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> settings, CommandConsole console)
    {
        await using var complaints = new StringWriter { NewLine = "\n" };
        int code;
        try
        {
            code = await ServerHost.RunAsync([.. Logging.Concat(settings).Select(setting => $"--{setting}")], complaints);
        }
        catch (SocketException e)
        {
            throw new CommandFailedException($"the service cannot listen: {e.Message}.");
        }

        foreach (var complaint in complaints.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await console.ComplainAsync(complaint);
        }

        return code == 0 ? ExitCodes.Success : ExitCodes.Failed;
    }
}
