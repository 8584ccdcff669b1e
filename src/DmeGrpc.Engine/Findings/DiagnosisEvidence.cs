using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Findings;

/// <summary>The diagnoses that a coverage policy asks for, and those that the line points to.</summary>
/// <param name="Code">The item.</param>
/// <param name="Given">The line's diagnoses, as billed.</param>
/// <param name="Required">The policy's: codes, or what they begin with.</param>
/// <param name="IsComplete">Whether these are all that the policy accepts.</param>
public sealed record DiagnosisEvidence(
    ProcedureCode Code, IReadOnlyList<string> Given, IReadOnlyList<string> Required, bool IsComplete) : Evidence((Editions.TableRow?)null);
