using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Money;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Coverage;

/// <summary>An amount in force for some time, such as the deductible of a year.</summary>
/// <param name="Window">The days of service it applies to.</param>
/// <param name="Cents">The amount.</param>
public sealed record DatedAmount(EffectiveWindow Window, long Cents);

/// <summary>What a member pays of each line.</summary>
/// <param name="CopayCents">The copay of a line.</param>
/// <param name="Coinsurance">The share of what is left.</param>
/// <param name="DeductibleApplies">Whether the deductible comes first.</param>
public readonly record struct ShareTerms(long CopayCents, Rate Coinsurance, bool DeductibleApplies);

/// <summary>What members of a plan pay themselves.</summary>
public sealed record CostShare
{
    /// <summary>The yearly deductible. On a day for which it names none the deductible is unknown; a plan without one names 0.</summary>
    public required IReadOnlyList<DatedAmount> Deductibles { get; init; }

    /// <summary>The most a member pays in a year; no amount at all for a plan without one. On a day that the amounts leave out it is unknown.</summary>
    public required IReadOnlyList<DatedAmount> OutOfPocketMaximums { get; init; }

    /// <summary>The terms of every family that has none of its own.</summary>
    public required ShareTerms Terms { get; init; }

    /// <summary>The terms of families that have their own.</summary>
    public required IReadOnlyDictionary<BenefitFamily, ShareTerms> FamilyTerms { get; init; }

    /// <summary>The deductible of the year of a day; null where it is not known.</summary>
    public long? DeductibleOn(DateOnly day) => InForce(Deductibles, day);

    /// <summary>The out-of-pocket maximum of the year of a day; null where there is none or it is not known.</summary>
    public long? OutOfPocketMaximumOn(DateOnly day) => InForce(OutOfPocketMaximums, day);

    private static long? InForce(IReadOnlyList<DatedAmount> amounts, DateOnly day) =>
        amounts.Where(amount => amount.Window.Contains(day)).Select(amount => (long?)amount.Cents).FirstOrDefault();
}
