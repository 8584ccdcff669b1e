using DmeGrpc.Engine.Claims;
using DmeGrpc.Server.Mapping;

namespace DmeGrpc.Server.Judging;

/// <summary>A claim as it was read.</summary>
/// <param name="Claim">The claim; null where something about it cannot be read.</param>
/// <param name="Violations">What cannot be.</param>
internal sealed record ReadClaim(Claim? Claim, ViolationList Violations);
