using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.CodeChecks;

/// <summary>An item that someone asks about before it is delivered.</summary>
/// <param name="Code">The item.</param>
/// <param name="Modifiers">The modifiers it would be billed with; none where the question is of the code alone.</param>
public sealed record CodeQuestion(ProcedureCode Code, IReadOnlyList<Modifier> Modifiers);
