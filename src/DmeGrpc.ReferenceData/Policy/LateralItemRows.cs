using DmeGrpc.Engine.Policy;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Policy;

/// <summary>Reads lateral_items.csv: first_code, last_code, source, grade.</summary>
internal static class LateralItemRows
{
    public const string FileName = "lateral_items.csv";

    public static List<LateralItem> Read(Stream stream, ProblemList problems)
    {
        var items = new List<LateralItem>();
        foreach (var row in PolicyRows.Read(stream, FileName, problems, "first_code", "last_code"))
        {
            var item = new LateralItem(row.Range(), row.Origin(FileName));
            row.RefuseOverlap(item.Codes, items.Select(other => (other.Codes, other.Row)));
            if (row.IsSound)
            {
                items.Add(item);
            }
        }

        return items;
    }
}
