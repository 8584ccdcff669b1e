namespace DmeGrpc.Engine.Edits;

/// <summary>Lists in sentences, short enough to be read.</summary>
internal static class ShortList
{
    private const int Most = 5;

    /// <summary>Up to five entries in full; of more, the first five and how many are left.</summary>
    /// <param name="first">The first entries, at least five where there are so many.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="what">What they are, in the plural.</param>
    public static string Of<T>(IEnumerable<T> first, int total, string what) =>
        string.Join(", ", first.Take(Most)) + (total > Most ? $" and {total - Most} more {what}" : string.Empty);
}
