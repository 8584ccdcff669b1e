using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Findings;

/// <summary>Modifiers that are malformed, not valid, or contradict each other.</summary>
/// <param name="Modifiers">The modifiers concerned, as billed, in ASCII order.</param>
/// <param name="Rule">The rule they break.</param>
/// <param name="Row">The modifier's row in its table.</param>
public sealed record ModifierEvidence(IReadOnlyList<string> Modifiers, string Rule, TableRow? Row = null) : Evidence(Row);
