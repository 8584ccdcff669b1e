using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Money;

namespace DmeGrpc.Engine.Coverage;

/// <summary>What a member has paid in the year of a day: what the payer counted, and the shares of claims that were posted here after that.</summary>
public static class AccumulatorRules
{
    /// <summary>Adds it up.</summary>
    /// <param name="enrollment">The member's record; null for none.</param>
    /// <param name="history">The member's posted lines, at least those of the year.</param>
    /// <param name="day">The day of service asked about.</param>
    /// <returns>
    /// The amounts, each at most <see cref="Amounts.MaxCents"/>; null where they are not known: nothing was counted for a year of that day, or a line that
    /// was payable and posted later has a share that nobody knew.
    /// </returns>
    public static Accumulators? MetOn(MemberEnrollment? enrollment, IEnumerable<PostedLine> history, DateOnly day)
    {
        if (enrollment?.Counted.FirstOrDefault(share => share.Year.Contains(day)) is not { } counted)
        {
            return null;
        }

        var met = counted.Met;
        foreach (var line in Later(counted, history))
        {
            if (line.Share is not { } share)
            {
                return null;
            }

            met = After(met, share);
        }

        return met;
    }

    /// <summary>Adds a share to what was met; each sum is at most <see cref="Amounts.MaxCents"/>.</summary>
    public static Accumulators After(Accumulators met, MemberShare share) => new(
        Math.Min(met.DeductibleMetCents + share.DeductibleCents, Amounts.MaxCents), Math.Min(met.OutOfPocketMetCents + share.OwedCents, Amounts.MaxCents));

    // A line that was not read from a store counts as posted later.
    private static IEnumerable<PostedLine> Later(CountedShare counted, IEnumerable<PostedLine> history) =>
        history.Where(line => line.Counts && counted.Year.Contains(line.Span.From) && !(line.PostedAt <= counted.AsOf));
}
