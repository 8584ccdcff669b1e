using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Policy;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Policy;

/// <summary>
/// The groups of same or similar items as a CSV file: group, name, first_code, last_code, source, grade, a row for each range of codes.
/// data/policy/similar_items.csv is part of this assembly.
/// </summary>
public static class SimilarItemsFile
{
    internal const string FileName = "similar_items.csv";

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
        var rows = new List<(string Group, string Name, CodeRange Range, PolicyRow Row)>();
        foreach (var row in PolicyRows.Read(stream, FileName, problems, "group", "name", "first_code", "last_code"))
        {
            row.RefuseBlank("group");
            row.RefuseBlank("name");
            var (range, origin) = (row.Range(), row.Origin(FileName));
            if (row.IsSound && rows.Find(other => other.Range.Overlaps(range)) is { Row: not null } other)
            {
                row.Refuse($"A code of {range} is in the group {other.Group} on line {other.Row.Line}.");
            }

            if (row.IsSound)
            {
                rows.Add((row.Text("group"), row.Text("name"), range, origin));
            }
        }

        var groups = rows.GroupBy(row => row.Group).ToList();
        foreach (var (first, other) in groups.SelectMany(group => group.Skip(1).Select(other => (First: group.First(), Other: other))).Where(pair => pair.First.Name != pair.Other.Name))
        {
            problems.Add(FileName, other.Row.Line, $"The group {other.Group} has another name on line {first.Row.Line}.");
        }

        problems.ThrowIfAny();
        return new SimilarItems(groups.Select(group => new SimilarItemGroup(group.Key, group.First().Name, [.. group.Select(row => row.Range)])
        {
            Rows = [.. group.Select(row => row.Row)],
        }));
    }
}
