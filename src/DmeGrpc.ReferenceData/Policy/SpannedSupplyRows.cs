using DmeGrpc.Engine.Policy;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Policy;

/// <summary>Reads spanned_supplies.csv: first_code, last_code, units_of_one_day, maximum_months, effective_date, end_date, source, grade.</summary>
internal static class SpannedSupplyRows
{
    public const string FileName = "spanned_supplies.csv";

    private static readonly string[] Columns =
        ["first_code", "last_code", "units_of_one_day", "maximum_months", "effective_date", "end_date"];

    public static List<SpannedSupply> Read(Stream stream, ProblemList problems)
    {
        var supplies = new List<SpannedSupply>();
        foreach (var row in PolicyRows.Read(stream, FileName, problems, Columns))
        {
            var supply = new SpannedSupply(
                row.Range(), row.WholeNumber("units_of_one_day"), row.Positive("maximum_months"),
                row.Window("effective_date", "end_date"), row.Origin(FileName));
            row.RefuseOverlap(supply.Codes, supplies.Where(other => other.Window.Overlaps(supply.Window)).Select(other => (other.Codes, other.Row)));
            if (row.IsSound)
            {
                supplies.Add(supply);
            }
        }

        return supplies;
    }
}
