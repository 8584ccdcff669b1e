using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Money;

namespace DmeGrpc.Engine.Coverage;

/// <summary>
/// What a member has paid in the year of a day: what the payer counted, and the shares of claims that were posted here after that; without the shares of
/// claims that were voided or replaced after that.
/// </summary>
public static class AccumulatorRules
{
    /// <summary>Adds it up.</summary>
    /// <param name="enrollment">The member's record; null for none.</param>
    /// <param name="history">The member's posted lines, at least those of the year.</param>
    /// <param name="undone">Lines that are history no longer, at least those that were undone after the payer counted.</param>
    /// <param name="day">The day of service asked about.</param>
    /// <returns>
    /// The amounts, each from 0 to <see cref="Amounts.MaxCents"/>; null where they are not known: nothing was counted for a year of that day, or a line that
    /// came to it or left it since has a share that nobody knew. A line that was not evaluated is such a line: it may have been paid.
    /// </returns>
    public static Accumulators? MetOn(MemberEnrollment? enrollment, IEnumerable<PostedLine> history, IEnumerable<UndoneLine> undone, DateOnly day)
    {
        if (enrollment?.Counted.FirstOrDefault(share => share.Year.Contains(day)) is not { } counted)
        {
            return null;
        }

        var met = counted.Met;
        foreach (var line in history)
        {
            if (IsOf(counted, line) && !IsCountedIn(counted, line))
            {
                if (line.Share is not { } share)
                {
                    return null;
                }

                met = After(met, share);
            }
        }

        foreach (var (line, at) in undone)
        {
            if (IsOf(counted, line) && IsCountedIn(counted, line) && !(at <= counted.AsOf))
            {
                if (line.Share is not { } share)
                {
                    return null;
                }

                met = new Accumulators(Math.Max(0, met.DeductibleMetCents - share.DeductibleCents), Math.Max(0, met.OutOfPocketMetCents - share.OwedCents));
            }
        }

        return met;
    }

    /// <summary>Adds a share to what was met; each sum is at most <see cref="Amounts.MaxCents"/>.</summary>
    public static Accumulators After(Accumulators met, MemberShare share) => new(
        Math.Min(met.DeductibleMetCents + share.DeductibleCents, Amounts.MaxCents), Math.Min(met.OutOfPocketMetCents + share.OwedCents, Amounts.MaxCents));

    private static bool IsOf(CountedShare counted, PostedLine line) => line.Stands && counted.Year.Contains(line.Span.From);

    // A line that was not read from a store counts as posted later.
    private static bool IsCountedIn(CountedShare counted, PostedLine line) => line.PostedAt <= counted.AsOf;
}
