using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Csv;

/// <summary>Where each column stands.</summary>
internal sealed class CsvHeader
{
    private readonly Dictionary<string, int> places = [];

    private CsvHeader()
    {
    }

    public int PlaceOf(string column) => places[column];

    /// <summary>The header, or null when a column is missing, unknown or named twice; each is reported.</summary>
    public static CsvHeader? Read(string[] names, string file, string[] columns, ProblemList problems)
    {
        var header = new CsvHeader();
        var sound = true;
        for (var i = 0; i < names.Length; i++)
        {
            if (!columns.Contains(names[i]))
            {
                Refuse($"The column {Shown.Text(names[i])} is unknown.");
            }
            else if (!header.places.TryAdd(names[i], i))
            {
                Refuse($"The column {names[i]} is there twice.");
            }
        }

        foreach (var missing in columns.Except(header.places.Keys))
        {
            Refuse($"The column {missing} is missing.");
        }

        return sound ? header : null;

        void Refuse(string reason)
        {
            problems.Add(file, 1, reason);
            sound = false;
        }
    }
}
