using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;

namespace DmeGrpc.Engine.Policy;

/// <summary>A useful lifetime other than five years, or none at all.</summary>
/// <param name="Codes">The items.</param>
/// <param name="Lifetime">Their useful lifetime; null for items that are replaced whenever a change of condition asks for it.</param>
/// <param name="Row">The row that says so.</param>
public sealed record LifetimeRule(CodeRange Codes, UsefulLifetime? Lifetime, PolicyRow Row);
