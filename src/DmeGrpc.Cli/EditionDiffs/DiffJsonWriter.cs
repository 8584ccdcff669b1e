using DmeGrpc.Cli.Terminal;
using DmeGrpc.Engine.Differences;
using DmeGrpc.Server.Mapping;
using Google.Protobuf;

namespace DmeGrpc.Cli.EditionDiffs;

/// <summary>Writes one line of protobuf JSON for each differing row, or for each flipped line of a claim, as they are found.</summary>
internal sealed class DiffJsonWriter(EditionComparison editions, DifferenceFilter filter, OutputBuffer output)
{
    private const int LinesAtOnce = 1_000;

    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default);

    private int lines;

    private bool TablesDiffer => editions.Tables.Any(table => filter.Includes(table.Key) && (table.IsInOneOnly || table.HasOtherCoverage));

    /// <summary>Writes every differing row.</summary>
    /// <returns>Whether the editions differ, be it only in what tables they hold.</returns>
    public async Task<bool> WriteRowsAsync(CancellationToken cancellation)
    {
        foreach (var row in editions.Rows(filter, atEachKey: cancellation.ThrowIfCancellationRequested))
        {
            await WriteAsync(row.ToProto(), cancellation);
        }

        await output.FlushAsync(cancellation);
        return lines > 0 || TablesDiffer;
    }

    /// <summary>Writes every flipped line.</summary>
    /// <returns>Whether the editions differ, in whatever.</returns>
    public async Task<bool> WriteFlipsAsync(DiffReader reader, CancellationToken cancellation)
    {
        await reader.ReadFlipsAsync(
            async flip =>
            {
                foreach (var line in flip.ToProto())
                {
                    await WriteAsync(line, cancellation);
                }
            },
            cancellation);
        await output.FlushAsync(cancellation);
        return lines > 0 || TablesDiffer || editions.Rows(filter, atEachKey: cancellation.ThrowIfCancellationRequested).Any();
    }

    private async Task WriteAsync(IMessage message, CancellationToken cancellation)
    {
        Formatter.Format(message, output.Text);
        await output.Text.WriteLineAsync();
        if (++lines % LinesAtOnce == 0)
        {
            await output.FlushAsync(cancellation);
        }
    }
}
