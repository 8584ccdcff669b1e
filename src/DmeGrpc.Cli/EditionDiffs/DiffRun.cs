using DmeGrpc.Cli.EditionDiffs.Html;
using DmeGrpc.Cli.Editions;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Engine.Differences;

namespace DmeGrpc.Cli.EditionDiffs;

/// <summary>Carries out <c>dme edition diff</c>.</summary>
internal static class DiffRun
{
    public static async Task<int> RunAsync(DiffOptions options, CommandConsole console, CancellationToken cancellation)
    {
        var editions = new EditionComparison(EditionSource.Open(options.Before), EditionSource.Open(options.After));
        var reader = new DiffReader(editions, options, console);
        var differs = await DiffTarget.WriteAsync(options.Out, console, output => WriteAsync(options, console, editions, reader, output, cancellation));
        return reader.HasFault ? ExitCodes.Failed : differs ? ExitCodes.Differences : ExitCodes.Success;
    }

    private static async Task<bool> WriteAsync(
        DiffOptions options, CommandConsole console, EditionComparison editions, DiffReader reader, OutputBuffer output, CancellationToken cancellation)
    {
        if (options.Format == DiffFormat.Json)
        {
            var writer = new DiffJsonWriter(editions, options.Filter, output);
            return options.Claims.Count == 0 ? await writer.WriteRowsAsync(cancellation) : await writer.WriteFlipsAsync(reader, cancellation);
        }

        var report = await reader.ReadAsync(cancellation);
        if (options.Format == DiffFormat.Html)
        {
            DiffPage.Write(report, output.Text);
        }
        else
        {
            new DiffTableWriter(output.Text, options.Out is null ? console.Width : CommandConsole.DefaultWidth, options.Out is null && console.UsesColor).Write(report);
        }

        await output.FlushAsync(cancellation);
        return report.HasDifferences;
    }
}
