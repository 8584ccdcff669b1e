using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Differences;

/// <summary>Judges claims by both editions of a comparison and says which line verdicts flip, and why. Safe for several threads.</summary>
public static class ClaimComparer
{
    /// <summary>Judges one claim by both editions.</summary>
    /// <param name="claim">The claim as billed.</param>
    /// <param name="editions">The editions.</param>
    /// <param name="policy">What payers decide for themselves; null for the CMS defaults.</param>
    /// <param name="context">What is known beside the claim; null for nothing.</param>
    /// <returns>The flipped lines; null when no line flips.</returns>
    public static ClaimFlip? Compare(Claim claim, EditionComparison editions, EditPolicy? policy = null, ClaimContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(editions);
        var before = ClaimValidator.Validate(claim, editions.Before, policy, context);
        var after = ClaimValidator.Validate(claim, editions.After, policy, context);
        var flipped = Enumerable.Range(0, claim.Lines.Count).Where(i => Flips(before.Lines[i], after.Lines[i])).ToList();
        if (flipped.Count == 0)
        {
            return null;
        }

        var reasons = new FlipReasons(claim, editions, before, after, flipped.Select(i => claim.Lines[i].LineNumber).ToHashSet());
        return new ClaimFlip(before, after,
            [.. flipped.Select(i => new LineFlip(claim.Lines[i], before.Lines[i], after.Lines[i], reasons.Of(claim.Lines[i], before.Lines[i], after.Lines[i])))]);
    }

    private static bool Flips(LineVerdict before, LineVerdict after) =>
        before.Disposition != after.Disposition || before.PayableUnits != after.PayableUnits || PrimaryOf(before) != PrimaryOf(after);

    // Advice and lifted edits decide nothing, so they are no primary finding.
    private static FindingIdentity? PrimaryOf(LineVerdict verdict) =>
        verdict.Findings is [{ Outcome: not (Outcome.Advisory or Outcome.Bypassed) } primary, ..] ? FindingIdentity.Of(primary) : null;
}
