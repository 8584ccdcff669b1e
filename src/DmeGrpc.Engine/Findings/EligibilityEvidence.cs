using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Findings;

/// <summary>The days of a line, and the coverage of the member that lies nearest to them.</summary>
/// <param name="Service">The days of service.</param>
/// <param name="FirstUncovered">The first of them on which the member is not covered; null where that is not known.</param>
/// <param name="Coverage">The span of coverage before that day, or else the one after it; null where the record has none.</param>
public sealed record EligibilityEvidence(ServiceSpan Service, DateOnly? FirstUncovered, EffectiveWindow? Coverage) : Evidence((Editions.TableRow?)null);
