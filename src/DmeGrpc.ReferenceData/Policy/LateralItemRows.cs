using DmeGrpc.Engine.ItemPolicies;
using DmeGrpc.ReferenceData.Csv;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Policy;

/// <summary>Reads lateral_items.csv: first_code, last_code, grade, source.</summary>
internal static class LateralItemRows
{
    public const string FileName = "lateral_items.csv";

    public static List<LateralItem> Read(Stream stream, ProblemList problems)
    {
        var items = new List<LateralItem>();
        foreach (var row in CsvFile.Read(stream, FileName, ["first_code", "last_code", "grade", "source"], SourceLimits.Default, problems))
        {
            var item = new LateralItem(PolicyFields.Codes(row), PolicyFields.Source(row));
            PolicyFields.RefuseOverlap(row, items.Exists(other => other.Codes.Overlaps(item.Codes)), item.Codes);
            if (row.IsSound)
            {
                items.Add(item);
            }
        }

        return items;
    }
}
