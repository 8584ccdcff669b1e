using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.ItemPolicies;

/// <summary>Items that are billed by the side of the body: RT or LT.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="Source">The policy that asks for the side.</param>
public sealed record LateralItem(CodeRange Codes, PolicySource Source);
