using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.ReferenceData.Csv;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Policy;

/// <summary>
/// The groups of same or similar items as a CSV file: group, name, first_code, last_code, a row for each range of codes. data/policy/similar_items.csv
/// is part of this assembly.
/// </summary>
public static class SimilarItemsFile
{
    private const string FileName = "similar_items.csv";

    /// <summary>Reads the groups inside this assembly anew; callers keep the result, which never changes.</summary>
    public static SimilarItems Load()
    {
        using var stream = new EmbeddedFiles(typeof(SimilarItemsFile).Assembly, "policy/").Open(FileName)!;
        return Read(stream);
    }

    /// <summary>Reads a file of groups.</summary>
    /// <param name="stream">Read from where it stands, and left open.</param>
    /// <exception cref="EditionSourceException">Something is wrong with it; the exception lists all of it.</exception>
    public static SimilarItems Read(Stream stream)
    {
        var problems = new ProblemList(SourceLimits.Default.Problems);
        var rows = new List<(string Group, string Name, CodeRange Range, int Line)>();
        foreach (var row in CsvFile.Read(stream, FileName, ["group", "name", "first_code", "last_code"], SourceLimits.Default, problems))
        {
            Check(row);
            var range = new CodeRange(row.Code("first_code"), row.Code("last_code"));
            if (row.IsSound && range.Last < range.First)
            {
                row.Refuse($"last_code: {range.Last} comes before {range.First}.");
            }

            if (row.IsSound && rows.Find(other => other.Range.Overlaps(range)) is { Line: > 0 } other)
            {
                row.Refuse($"A code of {range} is in the group {other.Group} on line {other.Line}.");
            }

            if (row.IsSound)
            {
                rows.Add((row.Text("group"), row.Text("name"), range, row.Line));
            }
        }

        var groups = rows.GroupBy(row => row.Group).ToList();
        foreach (var (first, other) in groups.SelectMany(group => group.Skip(1).Select(other => (First: group.First(), Other: other))).Where(pair => pair.First.Name != pair.Other.Name))
        {
            problems.Add(FileName, other.Line, $"The group {other.Group} has another name on line {first.Line}.");
        }

        problems.ThrowIfAny();
        return new SimilarItems(groups.Select(group => new SimilarItemGroup(group.Key, group.First().Name, [.. group.Select(row => row.Range)])));
    }

    private static void Check(RowFields row)
    {
        foreach (var column in (string[])["group", "name"])
        {
            if (row.Text(column).Length == 0)
            {
                row.Refuse($"{column}: it is blank.");
            }
        }
    }
}
