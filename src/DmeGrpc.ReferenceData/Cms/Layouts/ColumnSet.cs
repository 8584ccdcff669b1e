using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>The columns of a layout, by which its heading is recognised wherever it stands and in whatever order.</summary>
internal sealed class ColumnSet(params Column[] columns)
{
    public string NameOf(int column) => columns[column].Name;

    /// <summary>The place of each column in the record, -1 for an optional one that is not there; null when the record is not the heading.</summary>
    public int[]? Match(IReadOnlyList<string> fields)
    {
        var keys = fields.Select(CmsText.Key).ToList();
        var places = new int[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            places[i] = keys.FindIndex(key => columns[i].IsHeading(key));
            if (places[i] < 0 && !columns[i].IsOptional)
            {
                return null;
            }
        }

        return places;
    }
}
