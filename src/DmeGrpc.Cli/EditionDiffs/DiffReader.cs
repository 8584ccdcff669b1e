using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Output;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Engine.Differences;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Judging;
using Google.Rpc;

namespace DmeGrpc.Cli.EditionDiffs;

/// <summary>Compares the rows of two editions and judges claims by both.</summary>
internal sealed class DiffReader(EditionComparison editions, DiffOptions options, CommandConsole console)
{
    /// <summary>How many rows, and flips, a table shows by default.</summary>
    public const int TableRows = 50;

    /// <summary>How many rows, and flips, a page shows by default: a browser must still be quick to filter them.</summary>
    public const int PageRows = 2_000;

    private readonly int shown = options.Rows ?? (options.Format == DiffFormat.Html ? PageRows : TableRows);

    /// <summary>Whether a file of claims, or a claim in it, could not be read; it was complained of.</summary>
    public bool HasFault { get; private set; }

    /// <summary>Everything that a table or a page shows.</summary>
    public async Task<DiffReport> ReadAsync(CancellationToken cancellation)
    {
        var tables = editions.Summarize(options.Filter, cancellation.ThrowIfCancellationRequested);
        var rows = editions.Rows(options.Filter, atEachKey: cancellation.ThrowIfCancellationRequested).Take(shown).ToList();
        return new DiffReport(editions, tables, rows, options.Claims.Count == 0 ? null : await ReadFlipsAsync(_ => Task.CompletedTask, cancellation));
    }

    /// <summary>Judges the claims by both editions, one after the other.</summary>
    /// <param name="show">Takes every claim with flipped lines as it comes.</param>
    /// <param name="cancellation">The user's wish to stop.</param>
    public async Task<FlipReport> ReadFlipsAsync(Func<ClaimFlip, Task> show, CancellationToken cancellation)
    {
        var judge = new FlipJudge(editions, new ServerLimits(), DateOnly.FromDateTime(console.Time.GetUtcNow().UtcDateTime));
        var tally = new FlipTally(shown);
        await foreach (var batch in new InputSources(options.Claims, console).ReadAsync(cancellation))
        {
            foreach (var entry in batch)
            {
                cancellation.ThrowIfCancellationRequested();
                if (await JudgeAsync(entry, judge, tally) is { } flip)
                {
                    await show(flip);
                }
            }
        }

        return tally.ToReport();
    }

    private async Task<ClaimFlip?> JudgeAsync(InputEntry entry, FlipJudge judge, FlipTally tally)
    {
        switch (entry)
        {
            case ReadClaim read:
                var flip = judge.Judge(read.Claim, out var error);
                if (error is not null)
                {
                    await RefuseAsync(tally, read.Position, error);
                    return null;
                }

                tally.Add(flip);
                return flip;
            case UnreadableClaim unreadable:
                await RefuseAsync(tally, unreadable.Position, unreadable.Error);
                return null;
            default:
                HasFault = true;
                await console.ComplainAsync(((InputFault)entry).Message);
                return null;
        }
    }

    private async Task RefuseAsync(FlipTally tally, InputPosition position, Status error)
    {
        HasFault = true;
        tally.AddUnreadable();
        await console.ComplainAsync($"{position}: the claim cannot be read: {string.Join(" ", ProblemText.Of(error))}");
    }
}
