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

    /// <summary>Whether rows of the file are missing from some line on: it could not be read to its end, or stops in the middle of a row.</summary>
    public bool StopsEarly { get; private set; }

    public int ProblemCount { get; private set; }

    public IReadOnlyList<SourceProblem> Problems => problems;

    public CodeFamilyCounts Families { get; private set; } = new();

    /// <summary>Records a row that is not used.</summary>
    /// <param name="line">Its line.</param>
    /// <param name="reason">Why.</param>
    /// <param name="isTerminated">False for a last line without a line feed: where it is not sound, the file was cut there.</param>
    public void Refuse(int line, string reason, bool isTerminated = true)
    {
        Refused++;
        StopsEarly |= !isTerminated;
        Report(line, reason);
    }

    /// <summary>Records that the file is damaged and none of its rows may be used.</summary>
    public void Abandon(string reason)
    {
        (Refused, Kept, Families, StopsEarly) = (Refused + Kept, 0, new(), true);
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
