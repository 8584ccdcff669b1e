namespace DmeGrpc.Engine.Findings;

/// <summary>A field that is missing, malformed or out of range.</summary>
/// <param name="Field">The field's name in the contract, such as units or modifiers[4].</param>
/// <param name="Given">What stood there; empty when nothing did.</param>
/// <param name="Expected">What may stand there.</param>
public sealed record StructureEvidence(string Field, string Given, string Expected) : Evidence((Editions.TableRow?)null);
