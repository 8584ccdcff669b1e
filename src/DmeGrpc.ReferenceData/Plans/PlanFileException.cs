namespace DmeGrpc.ReferenceData.Plans;

/// <summary>A file is no plan, or one whose own test cases fail. Lists everything that is wrong.</summary>
public sealed class PlanFileException : Exception
{
    private const int ProblemsInMessage = 20;

    /// <summary>Takes the problems in the order in which they are to be shown.</summary>
    public PlanFileException(IReadOnlyList<PlanProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>Every problem, one or more; the message shows the first 20.</summary>
    public IReadOnlyList<PlanProblem> Problems { get; }

    private static string Describe(IReadOnlyList<PlanProblem> problems)
    {
        var rest = problems.Count > ProblemsInMessage ? $"{Environment.NewLine}and {problems.Count - ProblemsInMessage} more" : string.Empty;
        return string.Join(Environment.NewLine, problems.Take(ProblemsInMessage)) + rest;
    }
}
