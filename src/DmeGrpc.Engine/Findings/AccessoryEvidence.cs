using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Findings;

/// <summary>An accessory and the equipment it belongs to.</summary>
/// <param name="Accessory">The accessory billed.</param>
/// <param name="Bases">The codes of the equipment, any one of which is enough.</param>
public sealed record AccessoryEvidence(ProcedureCode Accessory, IReadOnlyList<CodeRange> Bases) : Evidence((Editions.TableRow?)null);
