using DmeGrpc.Engine.Differences;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Cli.EditionDiffs;

/// <summary>Counts flips as they come and keeps the first of them.</summary>
/// <param name="shown">How many to keep.</param>
internal sealed class FlipTally(int shown)
{
    private readonly Dictionary<(Disposition Before, Disposition After), long> counts = [];
    private readonly List<ShownFlip> flips = [];
    private long claims;
    private long unreadable;
    private long flippedClaims;

    public void AddUnreadable() => unreadable++;

    public void Add(ClaimFlip? flip)
    {
        claims++;
        if (flip is null)
        {
            return;
        }

        flippedClaims++;
        foreach (var line in flip.Lines)
        {
            var key = (line.Before.Disposition, line.After.Disposition);
            counts[key] = counts.GetValueOrDefault(key) + 1;
            if (flips.Count < shown)
            {
                flips.Add(new ShownFlip(flip.After.ClaimId, line));
            }
        }
    }

    public FlipReport ToReport() => new(claims, unreadable, flippedClaims,
        [.. counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key).Select(count => new FlipCount(count.Key.Before, count.Key.After, count.Value))],
        flips);
}
