namespace DmeGrpc.Engine.Differences;

/// <summary>Something that two editions do not have alike and that a flipped verdict comes from.</summary>
public abstract record FlipReason
{
    private protected FlipReason()
    {
    }
}

/// <summary>A row that bears on the line was added, closed, reopened, changed or removed.</summary>
/// <param name="Difference">The row in both editions.</param>
public sealed record RowFlipReason(RowDifference Difference) : FlipReason;

/// <summary>Only one edition has a table that bears on the line, or the editions hold more and less of it.</summary>
/// <param name="Table">The table in both editions.</param>
public sealed record TableFlipReason(TableComparison Table) : FlipReason;

/// <summary>The verdict hangs on that of another line, which flips too.</summary>
/// <param name="LineNumber">The other line's number.</param>
public sealed record LineFlipReason(int LineNumber) : FlipReason;
