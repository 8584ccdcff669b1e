using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.ItemPolicies;
using DmeGrpc.ReferenceData.Csv;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Policy;

/// <summary>The fields that every policy file has: which codes, and on whose word.</summary>
internal static class PolicyFields
{
    private static readonly WordList<PolicyGrade> Grades = new(
        "a grade of evidence",
        ("PUBLISHED", PolicyGrade.Published), ("SECONDARY", PolicyGrade.Secondary), ("GENERAL", PolicyGrade.General), ("DERIVED", PolicyGrade.Derived));

    /// <summary>The columns first_code and last_code.</summary>
    public static CodeRange Codes(RowFields row)
    {
        var range = new CodeRange(row.Code("first_code"), row.Code("last_code"));
        if (row.IsSound && range.Last < range.First)
        {
            row.Refuse($"last_code: {range.Last} comes before {range.First}.");
        }

        return range;
    }

    /// <summary>The columns grade and source.</summary>
    public static PolicySource Source(RowFields row)
    {
        if (string.IsNullOrWhiteSpace(row.Text("source")))
        {
            row.Refuse("source: it is blank.");
        }

        return new PolicySource(row.Text("source"), row.Word("grade", Grades));
    }

    /// <summary>A number above 0.</summary>
    public static int Positive(RowFields row, string column)
    {
        var number = row.WholeNumber(column);
        if (row.IsSound && number == 0)
        {
            row.Refuse($"{column}: it is 0.");
        }

        return number;
    }

    /// <summary>Refuses a row whose codes another row has on the same days.</summary>
    public static void RefuseOverlap(RowFields row, bool overlaps, CodeRange range)
    {
        if (row.IsSound && overlaps)
        {
            row.Refuse($"A row before it has a code of {range} too.");
        }
    }
}
