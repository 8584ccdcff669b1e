using DmeGrpc.Engine.ItemPolicies;
using DmeGrpc.ReferenceData.Csv;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Policy;

/// <summary>Reads spanned_supplies.csv: first_code, last_code, units_of_one_day, maximum_months, effective_date, end_date, grade, source.</summary>
internal static class SpannedSupplyRows
{
    public const string FileName = "spanned_supplies.csv";

    private static readonly string[] Columns =
        ["first_code", "last_code", "units_of_one_day", "maximum_months", "effective_date", "end_date", "grade", "source"];

    public static List<SpannedSupply> Read(Stream stream, ProblemList problems)
    {
        var supplies = new List<SpannedSupply>();
        foreach (var row in CsvFile.Read(stream, FileName, Columns, SourceLimits.Default, problems))
        {
            var supply = new SpannedSupply(
                PolicyFields.Codes(row), row.WholeNumber("units_of_one_day"), PolicyFields.Positive(row, "maximum_months"),
                row.Window("effective_date", "end_date"), PolicyFields.Source(row));
            PolicyFields.RefuseOverlap(row, supplies.Exists(other => other.Codes.Overlaps(supply.Codes) && other.Window.Overlaps(supply.Window)), supply.Codes);
            if (row.IsSound)
            {
                supplies.Add(supply);
            }
        }

        return supplies;
    }
}
