namespace DmeGrpc.ReferenceData.Sources;

/// <summary>The files do not make an edition. Lists everything that is wrong with them, file by file and line by line.</summary>
public sealed class EditionSourceException : Exception
{
    private const int ProblemsInMessage = 20;

    /// <summary>Takes the problems in the order in which they are to be shown.</summary>
    public EditionSourceException(IReadOnlyList<SourceProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>Every problem, one or more; the message shows the first 20.</summary>
    public IReadOnlyList<SourceProblem> Problems { get; }

    private static string Describe(IReadOnlyList<SourceProblem> problems)
    {
        var shown = problems.Take(ProblemsInMessage).Select(problem => problem.ToString());
        var rest = problems.Count > ProblemsInMessage ? $"{Environment.NewLine}and {problems.Count - ProblemsInMessage} more" : string.Empty;
        return string.Join(Environment.NewLine, shown) + rest;
    }
}
