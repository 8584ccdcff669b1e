using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Policy;
using DmeGrpc.ReferenceData.Csv;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Policy;

/// <summary>
/// Accessories and the equipment they need as a CSV file: first_code, last_code, bases, words, source, grade. Bases are codes and ranges of codes, and
/// words those by which a narrative may name the equipment; both parted by blanks. data/policy/accessories.csv is part of this assembly.
/// </summary>
public static class AccessoriesFile
{
    internal const string FileName = "accessories.csv";

    /// <summary>Reads a file of accessories.</summary>
    /// <param name="stream">Read from where it stands, and left open.</param>
    /// <exception cref="EditionSourceException">Something is wrong with it; the exception lists all of it.</exception>
    public static AccessoryRules Read(Stream stream)
    {
        var problems = new ProblemList(SourceLimits.Default.Problems);
        var rules = new List<AccessoryRule>();
        foreach (var row in PolicyRows.Read(stream, FileName, problems, "first_code", "last_code", "bases", "words"))
        {
            var rule = new AccessoryRule(row.Range(), Bases(row), Words(row), row.Origin(FileName));
            row.RefuseOverlap(rule.Accessories, rules.Select(other => (other.Accessories, other.Row)));
            if (row.IsSound)
            {
                rules.Add(rule);
            }
        }

        problems.ThrowIfAny();
        return new AccessoryRules(rules);
    }

    private static List<CodeRange> Bases(RowFields row)
    {
        row.RefuseBlank("bases");
        var bases = new List<CodeRange>();
        foreach (var text in row.Text("bases").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (CodeRange.TryParse(text, out var range))
            {
                bases.Add(range);
            }
            else
            {
                row.Refuse($"bases: {Shown.Text(text)} is neither a code nor a range of codes.");
            }
        }

        return bases;
    }

    private static string[] Words(RowFields row)
    {
        var words = row.Text("words").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Array.Exists(words, word => word.Any(character => !char.IsAsciiLetterUpper(character))))
        {
            row.Refuse($"words: {Shown.Text(row.Text("words"))} are not words in capitals, parted by blanks.");
        }

        return words;
    }
}
