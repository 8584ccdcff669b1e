using DmeGrpc.Cli.Editions;
using DmeGrpc.Cli.Output;
using DmeGrpc.Cli.Terminal;
using Google.Protobuf;

namespace DmeGrpc.Cli.FrontDesks;

/// <summary>What a command of the front desk works with.</summary>
/// <param name="Desk">Answers.</param>
/// <param name="Format">Tables or JSON.</param>
/// <param name="Console">How wide and colourful results are.</param>
/// <param name="Output">Where they go.</param>
/// <param name="Cancellation">The user's wish to stop.</param>
internal sealed record DeskSession(IFrontDesk Desk, ReportFormat Format, CommandConsole Console, OutputBuffer Output, CancellationToken Cancellation)
{
    /// <summary>Shows an answer as a table, or as one JSON object.</summary>
    public async Task ShowAsync(IMessage answer, Action<PlainTables> write)
    {
        if (Format == ReportFormat.Json)
        {
            JsonFormatter.Default.Format(answer, Output.Text);
            await Output.Text.WriteAsync('\n');
        }
        else
        {
            write(new PlainTables(Output.Text, Console.Width, Console.UsesColor));
        }

        await Output.FlushAsync(Cancellation);
    }
}
