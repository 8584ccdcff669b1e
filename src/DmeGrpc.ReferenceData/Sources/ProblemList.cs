namespace DmeGrpc.ReferenceData.Sources;

/// <summary>Collects problems until there are too many; then it takes no more, and readers may stop.</summary>
internal sealed class ProblemList(int capacity)
{
    private readonly List<SourceProblem> problems = [];
    private readonly List<string> files = [];

    public bool IsFull => problems.Count >= capacity;

    public bool IsEmpty => problems.Count == 0;

    public int Count => problems.Count;

    public void Add(string file, int line, string reason)
    {
        if (IsFull)
        {
            return;
        }

        if (!files.Contains(file))
        {
            files.Add(file);
        }

        problems.Add(new SourceProblem(file, line, reason));
    }

    /// <summary>The problems in the order found, for readers that tell them as they go; the list is empty then.</summary>
    public IReadOnlyList<SourceProblem> Take()
    {
        if (IsEmpty)
        {
            return [];
        }

        SourceProblem[] taken = [.. problems];
        problems.Clear();
        return taken;
    }

    /// <exception cref="EditionSourceException">There are any.</exception>
    public void ThrowIfAny()
    {
        if (IsEmpty)
        {
            return;
        }

        var sorted = problems.OrderBy(problem => files.IndexOf(problem.File)).ThenBy(problem => problem.Line).ToList();
        if (IsFull)
        {
            sorted.Add(new SourceProblem(problems[^1].File, 0, $"Reading stopped after {capacity} problems; there may be more."));
        }

        throw new EditionSourceException(sorted);
    }
}
