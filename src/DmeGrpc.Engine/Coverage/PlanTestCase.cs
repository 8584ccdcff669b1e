namespace DmeGrpc.Engine.Coverage;

/// <summary>What a plan must answer to a question. A plan file whose own rules answer otherwise is refused.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Question">The question.</param>
/// <param name="Expected">The fields of the answer and their values, in the words of plan files.</param>
public sealed record PlanTestCase(string Name, PlanQuestion Question, IReadOnlyList<(string Field, string Value)> Expected);
