using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Coverage;

/// <summary>When and as what a member is enrolled in a plan, and what counts towards deductible and maximum.</summary>
public sealed record MemberEnrollment
{
    /// <summary>The spans of coverage, none overlapping another, in the order of their days.</summary>
    public required IReadOnlyList<CoverageSpan> Spans { get; init; }

    /// <summary>What the payer has counted, a year of benefits each, none overlapping another.</summary>
    public IReadOnlyList<CountedShare> Counted { get; init; } = [];
}

/// <summary>Days on which a member is covered.</summary>
/// <param name="Window">The days.</param>
/// <param name="Product">The product of the plan; null when unknown.</param>
/// <param name="State">Postal code of the member's state; empty when unknown.</param>
/// <param name="Zip">The member's ZIP code of five digits; empty when unknown.</param>
public sealed record CoverageSpan(EffectiveWindow Window, PlanProduct? Product, string State, string Zip);

/// <summary>What a payer has counted towards a member's deductible and maximum in a year of benefits, up to an instant.</summary>
/// <param name="Year">The year of benefits.</param>
/// <param name="Met">The amounts.</param>
/// <param name="AsOf">The instant; shares of claims posted later come on top.</param>
public sealed record CountedShare(EffectiveWindow Year, Accumulators Met, DateTimeOffset AsOf);
