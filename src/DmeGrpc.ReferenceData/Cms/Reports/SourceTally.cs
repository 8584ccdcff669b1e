using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Cms.Reports;

/// <summary>Counts what a file gives and what is wrong with it while it is read. Keeps so many problems and counts the rest.</summary>
internal sealed class SourceTally(string file, int problemsKept)
{
    private readonly List<SourceProblem> problems = [];

    public string File => file;

    public int Lines { get; set; }

    public int PreambleLines { get; set; }

    public int Kept { get; set; }

    public int Refused { get; private set; }

    public int Continuations { get; set; }

    /// <summary>Whether the file could not be read to its end.</summary>
    public bool IsAbandoned { get; private set; }

    public int ProblemCount { get; private set; }

    public IReadOnlyList<SourceProblem> Problems => problems;

    public CodeFamilyCounts Families { get; } = new();

    /// <summary>Records a row that is not used.</summary>
    public void Refuse(int line, string reason)
    {
        Refused++;
        Report(line, reason);
    }

    /// <summary>Records that the file is damaged and none of its rows may be used.</summary>
    public void Abandon(string reason)
    {
        (Refused, Kept, IsAbandoned) = (Refused + Kept, 0, true);
        Report(0, reason);
    }

    /// <summary>Records a problem that costs no row, or concerns the file as a whole.</summary>
    public void Report(int line, string reason)
    {
        ProblemCount++;
        if (problems.Count < problemsKept)
        {
            problems.Add(new SourceProblem(file, line, reason));
        }
    }
}
