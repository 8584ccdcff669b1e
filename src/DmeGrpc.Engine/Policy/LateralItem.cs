using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Policy;

/// <summary>Items that are billed by the side of the body: RT or LT.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="Row">The row that says so.</param>
public sealed record LateralItem(CodeRange Codes, PolicyRow Row);
