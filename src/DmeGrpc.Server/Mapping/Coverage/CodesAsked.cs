using DmeGrpc.Engine.CodeChecks;

namespace DmeGrpc.Server.Mapping.Coverage;

/// <summary>A question about codes, as it was read.</summary>
/// <param name="Questions">The codes, in the order of the request.</param>
/// <param name="Circumstances">What they have in common; nothing is known of the member yet.</param>
internal sealed record CodesAsked(IReadOnlyList<CodeQuestion> Questions, CheckCircumstances Circumstances);
