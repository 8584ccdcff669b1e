using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DmeGrpc.Cli.Terminal;

/// <summary>The console of this process.</summary>
internal static class SystemConsole
{
    private const int NarrowestTable = 60;

    public static CommandConsole Open()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new CommandConsole
        {
            Input = Console.OpenStandardInput(),
            IsInputRedirected = Console.IsInputRedirected,
            Output = OpenOutput(),
            IsOutputTerminal = !Console.IsOutputRedirected,
            UsesColor = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Width = Console.IsOutputRedirected ? CommandConsole.DefaultWidth : Math.Max(Console.WindowWidth, NarrowestTable),
            Error = Console.Error,
            IsErrorTerminal = !Console.IsErrorRedirected,
        };
    }

    // The console's own stream keeps silent when the reader of a pipe has gone, and the command would go on judging for nobody. A file
    // stream tells; but on a file it would write at a position of its own, over what other processes write to the same file.
    private static Stream OpenOutput()
    {
        const int StandardOutput = 1;
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        var pipe = new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
