using DmeGrpc.ReferenceData.Csv;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Members;

/// <summary>
/// A CSV file of members and their coverage, read row by row however long it is. The first line names the columns; a member has a row for each span of
/// coverage and each year of benefits, or both on one, and its rows stand together. See docs/member-files.md.
/// </summary>
public static class MemberFile
{
    /// <summary>The columns, all of which the first line names, in any order.</summary>
    public static IReadOnlyList<string> Columns => MemberFileRow.Columns;

    /// <summary>
    /// Reads a file to its end. A member is given whole or not at all: each fault is told, and then that its member is left out. A line that cannot be
    /// taken apart may belong to the member before it or after it, and both are left out.
    /// </summary>
    /// <param name="stream">Read from where it stands, and left open.</param>
    /// <param name="name">What to call it in faults.</param>
    public static IEnumerable<MemberFileEntry> Read(Stream stream, string name)
    {
        var problems = new ProblemList(SourceLimits.Default.Problems);
        var reading = new MemberFileReading(name, problems);
        foreach (var fields in CsvFile.Read(stream, name, MemberFileRow.Columns, SourceLimits.Default with { FileBytes = long.MaxValue }, problems))
        {
            foreach (var fault in problems.Take())
            {
                reading.PassBrokenLine();
                yield return FaultOf(fault);
            }

            var ended = reading.Add(MemberFileRow.Read(fields));
            foreach (var fault in problems.Take())
            {
                yield return FaultOf(fault);
            }

            if (ended is not null)
            {
                yield return ended;
            }
        }

        foreach (var fault in problems.Take())
        {
            reading.PassBrokenLine();
            yield return FaultOf(fault);
        }

        if (reading.End() is { } last)
        {
            yield return last;
        }
    }

    // Without a line it is the whole file; the first line is the header, without which there are no rows.
    private static MemberFileEntry.Fault FaultOf(SourceProblem problem) => new(
        problem.Line, problem.Reason, EndsFile: problem.Line <= 1 || problem.Reason.StartsWith(CsvFile.RestNotRead, StringComparison.Ordinal));
}
