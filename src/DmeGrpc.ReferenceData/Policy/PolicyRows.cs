using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Policy;
using DmeGrpc.ReferenceData.Csv;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Policy;

/// <summary>What the rows of all policy files have in common: ranges of codes, and the columns source and grade.</summary>
internal static class PolicyRows
{
    private static readonly WordList<PolicyGrade> Grades = new(
        "a grade",
        ("PRIMARY", PolicyGrade.Primary), ("SECONDARY", PolicyGrade.Secondary), ("GENERAL", PolicyGrade.General), ("DERIVED", PolicyGrade.Derived));

    /// <summary>The rows of a policy file with these columns, and source and grade after them.</summary>
    public static IEnumerable<RowFields> Read(Stream stream, string file, ProblemList problems, params IEnumerable<string> columns) =>
        CsvFile.Read(stream, file, [.. columns, "source", "grade"], SourceLimits.Default, problems);

    /// <summary>Where the row stands and what it rests on; refuses a blank source.</summary>
    public static PolicyRow Origin(this RowFields row, string file)
    {
        row.RefuseBlank("source");
        return new PolicyRow(file, row.Line, row.Text("source"), row.Word("grade", Grades));
    }

    /// <summary>The codes from first_code to last_code.</summary>
    public static CodeRange Range(this RowFields row)
    {
        var range = new CodeRange(row.Code("first_code"), row.Code("last_code"));
        if (row.IsSound && range.Last < range.First)
        {
            row.Refuse($"last_code: {range.Last} comes before {range.First}.");
        }

        return range;
    }

    /// <summary>A whole number above 0.</summary>
    public static int Positive(this RowFields row, string column)
    {
        var number = row.WholeNumber(column);
        if (row.IsSound && number == 0)
        {
            row.Refuse($"{column}: it is 0.");
        }

        return number;
    }

    public static void RefuseBlank(this RowFields row, string column)
    {
        if (row.Text(column).Length == 0)
        {
            row.Refuse($"{column}: it is blank.");
        }
    }

    /// <summary>Refuses a row whose codes overlap those of an earlier one.</summary>
    public static void RefuseOverlap(this RowFields row, CodeRange range, IEnumerable<(CodeRange Range, PolicyRow Row)> earlier)
    {
        if (row.IsSound && earlier.FirstOrDefault(other => other.Range.Overlaps(range)) is { Row: { } other })
        {
            row.Refuse($"A code of {range} is on line {other.Line} too.");
        }
    }
}
