using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Storage.Members;

/// <summary>What is to be recorded of a member.</summary>
/// <param name="Member">The member.</param>
/// <param name="Spans">The spans of coverage, at least one, none overlapping another.</param>
/// <param name="Years">What the payer has counted, none overlapping another.</param>
public sealed record MemberRecord(MemberKey Member, IReadOnlyList<CoverageSpan> Spans, IReadOnlyList<CountedYear> Years);

/// <summary>What a payer has counted towards a member's deductible and maximum.</summary>
/// <param name="Year">The year of benefits.</param>
/// <param name="Met">The amounts.</param>
/// <param name="AsOf">
/// The instant up to which it was counted. Null means the instant of recording; but where the same year with the same amounts is recorded already, its
/// instant stays: nothing has been counted since, and what was posted in between still comes on top.
/// </param>
public sealed record CountedYear(ServiceSpan Year, Accumulators Met, DateTimeOffset? AsOf);
