namespace DmeGrpc.ReferenceData.Sources;

/// <summary>Finds the name that a mistyped one was probably meant to be.</summary>
public static class NearestName
{
    /// <summary>More single-letter changes than this are another word, not a slip.</summary>
    private const int MaxChanges = 2;

    /// <summary>The candidate with the fewest changes; null where none is near.</summary>
    public static string? To(string name, IEnumerable<string> candidates) => candidates
        .Select(candidate => (candidate, Changes: Changes(name, candidate)))
        .Where(pair => pair.Changes <= MaxChanges && pair.Changes < pair.candidate.Length - 1)
        .OrderBy(pair => pair.Changes)
        .Select(pair => pair.candidate)
        .FirstOrDefault();

    /// <summary>The letters to insert, delete or replace, whatever the case (Levenshtein's distance).</summary>
    private static int Changes(string from, string to)
    {
        if (Math.Abs(from.Length - to.Length) > MaxChanges)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
