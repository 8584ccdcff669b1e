namespace DmeGrpc.Engine.Differences;

/// <summary>How many differences there are of each kind.</summary>
/// <param name="Added">Rows that only the edition after has.</param>
/// <param name="Closed">Rows that got a last day.</param>
/// <param name="Reopened">Rows that lost their last day.</param>
/// <param name="Changed">Rows with other dates or contents.</param>
/// <param name="Removed">Rows that only the edition before has.</param>
public readonly record struct DifferenceCounts(long Added, long Closed, long Reopened, long Changed, long Removed)
{
    /// <summary>All of them.</summary>
    public long Total => Added + Closed + Reopened + Changed + Removed;

    /// <summary>The count of one kind.</summary>
    public long Of(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => Added,
        DifferenceKind.Closed => Closed,
        DifferenceKind.Reopened => Reopened,
        DifferenceKind.Changed => Changed,
        DifferenceKind.Removed => Removed,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The counts with one difference more.</summary>
    public DifferenceCounts With(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => this with { Added = Added + 1 },
        DifferenceKind.Closed => this with { Closed = Closed + 1 },
        DifferenceKind.Reopened => this with { Reopened = Reopened + 1 },
        DifferenceKind.Changed => this with { Changed = Changed + 1 },
        DifferenceKind.Removed => this with { Removed = Removed + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The counts with none of a kind.</summary>
    public DifferenceCounts Without(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => this with { Added = 0 },
        DifferenceKind.Closed => this with { Closed = 0 },
        DifferenceKind.Reopened => this with { Reopened = 0 },
        DifferenceKind.Changed => this with { Changed = 0 },
        DifferenceKind.Removed => this with { Removed = 0 },
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The counts of both together.</summary>
    public static DifferenceCounts operator +(DifferenceCounts left, DifferenceCounts right) => new(
        left.Added + right.Added, left.Closed + right.Closed, left.Reopened + right.Reopened, left.Changed + right.Changed, left.Removed + right.Removed);

    /// <summary>The counts of both together.</summary>
    public static DifferenceCounts Add(DifferenceCounts left, DifferenceCounts right) => left + right;
}
