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
        foreach (var line in history.Where(line => IsLater(line, counted)))
        {
            if (line.Share is not { } share)
            {
                return null;
            }

            met = new Accumulators(
                Math.Min(met.DeductibleMetCents + share.DeductibleCents, Amounts.MaxCents), Math.Min(met.OutOfPocketMetCents + share.OwedCents, Amounts.MaxCents));
        }

        return met;
    }

    private static bool IsLater(PostedLine line, CountedShare counted) =>
        line.Counts && counted.Year.Contains(line.Span.From) && !(line.PostedAt <= counted.AsOf);
}
