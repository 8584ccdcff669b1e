namespace DmeGrpc.Engine.Editions;

/// <summary>
/// Which edition is asked first: one built from the CMS files before the starter edition, that before a made-up one; of one kind the newest known;
/// then by id, backwards, so that the order never depends on the order in which editions were loaded.
/// </summary>
public sealed class EditionOrder : IComparer<Edition>
{
    /// <summary>The one instance.</summary>
    public static EditionOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Edition? x, Edition? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var byKind = Rank(x.Kind).CompareTo(Rank(y.Kind));
        if (byKind != 0)
        {
            return byKind;
        }

        var byAge = y.KnownSince.CompareTo(x.KnownSince);
        return byAge != 0 ? byAge : string.CompareOrdinal(y.Id, x.Id);
    }

    private static int Rank(EditionKind kind) => kind switch
    {
        EditionKind.Cms => 0,
        EditionKind.Starter => 1,
        _ => 2,
    };
}
