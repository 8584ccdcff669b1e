namespace DmeGrpc.ReferenceData.Plans.Json;

/// <summary>Collects what is wrong with one file, up to <see cref="PlanLimits.Problems"/>.</summary>
internal sealed class PlanProblems(string file)
{
    private readonly List<PlanProblem> problems = [];

    public bool IsEmpty => problems.Count == 0;

    public void Add(int line, string path, string reason)
    {
        if (problems.Count < PlanLimits.Problems)
        {
            problems.Add(new PlanProblem(file, line, path, reason));
        }
    }

    /// <exception cref="PlanFileException">There are any; by line.</exception>
    public void ThrowIfAny()
    {
        if (!IsEmpty)
        {
            throw new PlanFileException([.. problems.OrderBy(problem => problem.Line)]);
        }
    }
}
