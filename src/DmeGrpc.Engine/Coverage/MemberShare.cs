namespace DmeGrpc.Engine.Coverage;

/// <summary>What a member has paid already in the year of the day of service.</summary>
/// <param name="DeductibleMetCents">Towards the deductible.</param>
/// <param name="OutOfPocketMetCents">Towards the out-of-pocket maximum.</param>
public readonly record struct Accumulators(long DeductibleMetCents, long OutOfPocketMetCents);

/// <summary>What a member owes of an allowed amount, in cents.</summary>
/// <param name="AllowedCents">The allowed amount.</param>
/// <param name="DeductibleCents">Towards the deductible.</param>
/// <param name="CopayCents">As copay.</param>
/// <param name="CoinsuranceCents">As coinsurance.</param>
public sealed record MemberShare(long AllowedCents, long DeductibleCents, long CopayCents, long CoinsuranceCents)
{
    /// <summary>All of it.</summary>
    public long OwedCents => DeductibleCents + CopayCents + CoinsuranceCents;

    /// <summary>What the plan pays.</summary>
    public long PlanPaysCents => AllowedCents - OwedCents;
}
