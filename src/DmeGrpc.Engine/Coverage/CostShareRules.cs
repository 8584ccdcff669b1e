using DmeGrpc.Engine.Money;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Coverage;

/// <summary>
/// What a member owes of an allowed amount: first what is left of the deductible, then the copay, then coinsurance on the rest, rounded once to the
/// cent, half a cent up. What is left of the out-of-pocket maximum caps the sum; coinsurance gives way first, then the copay, then the deductible.
/// </summary>
public static class CostShareRules
{
    /// <summary>Reckons the share of one line; null when the plan does not tell it: a day without a deductible or maximum, or an unknown family.</summary>
    /// <param name="costShare">The plan's terms.</param>
    /// <param name="family">The item's family.</param>
    /// <param name="day">The day of service.</param>
    /// <param name="allowedCents">The allowed amount, 0 to <see cref="Amounts.MaxCents"/>.</param>
    /// <param name="met">What the member has paid already.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or too large.</exception>
    public static MemberShare? Of(CostShare costShare, BenefitFamily family, DateOnly day, long allowedCents, Accumulators met)
    {
        Amounts.Check(allowedCents, nameof(allowedCents));
        Amounts.Check(met.DeductibleMetCents, nameof(met));
        Amounts.Check(met.OutOfPocketMetCents, nameof(met));
        var hasMaximum = costShare.OutOfPocketMaximums.Count > 0;
        if (costShare.DeductibleOn(day) is not { } deductible
            || (costShare.OutOfPocketMaximumOn(day) is var maximum && hasMaximum && maximum is null)
            || (family == BenefitFamily.Unknown && costShare.FamilyTerms.Count > 0))
        {
            return null;
        }

        var terms = costShare.FamilyTerms.TryGetValue(family, out var own) ? own : costShare.Terms;
        var towardsDeductible = terms.DeductibleApplies ? Math.Min(allowedCents, Left(deductible, met.DeductibleMetCents)) : 0;
        var copay = Math.Min(terms.CopayCents, allowedCents - towardsDeductible);
        var coinsurance = terms.Coinsurance.Of(allowedCents - towardsDeductible - copay);
        var cap = hasMaximum ? Left(maximum!.Value, met.OutOfPocketMetCents) : long.MaxValue;

        var cappedDeductible = Math.Min(towardsDeductible, cap);
        var cappedCopay = Math.Min(copay, cap - cappedDeductible);
        return new MemberShare(allowedCents, cappedDeductible, cappedCopay, Math.Min(coinsurance, cap - cappedDeductible - cappedCopay));
    }

    private static long Left(long amount, long met) => Math.Max(0, amount - met);
}
