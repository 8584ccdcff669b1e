namespace DmeGrpc.ReferenceData.Synthesis;

/// <summary>Counts taken from the published Medicare practitioner PTP table of 2024Q3, which a made-up table follows.</summary>
internal static class PublishedShape
{
    public const int Pairs = SyntheticEditionOptions.PublishedPairs;
    public const int Codes = 13_047;
    public const int ColumnOneCodes = 12_828;
    public const int ColumnTwoCodes = 10_652;

    /// <summary>Pairs with 1, 2, 3 and 4 windows.</summary>
    public static ReadOnlySpan<int> Windows => [1_933_370, 302_646, 2_445, 5];

    /// <summary>The newest window of a pair: in force, deleted back to its first day, ended. Pairs.</summary>
    public static ReadOnlySpan<int> NewestWindows => [1_669_820, 98_853, 469_793];

    /// <summary>Rows of indicators 0 and 1.</summary>
    public static ReadOnlySpan<int> Indicators => [739_553, 1_707_611];

    /// <summary>Rows of the 12 rationales, the four commonest first; the others share the rest.</summary>
    public static ReadOnlySpan<int> Rationales => [797_553, 748_398, 726_387, 138_789, 16_861, 16_861, 16_861, 16_861, 16_861, 16_861, 16_861, 16_863];

    /// <summary>Pairs a column one code has, from the least to the most, at every twentieth of the codes.</summary>
    public static ReadOnlySpan<int> RowLengths => [1, 1, 3, 6, 9, 19, 37, 71, 110, 146, 228, 258, 267, 274, 280, 287, 295, 304, 318, 343, 1215];

    /// <summary>Pairs a column two code has, likewise.</summary>
    public static ReadOnlySpan<int> ColumnTwoCounts => [1, 1, 1, 2, 3, 3, 4, 5, 7, 8, 10, 11, 14, 18, 23, 31, 53, 103, 175, 405, 10_825];

    /// <summary>The value at a part of the way from the least to the most.</summary>
    public static double ValueAt(ReadOnlySpan<int> twentieths, double part)
    {
        var place = part * (twentieths.Length - 1);
        var below = Math.Min((int)place, twentieths.Length - 2);
        return twentieths[below] + ((place - below) * (twentieths[below + 1] - twentieths[below]));
    }
}
