namespace DmeGrpc.Engine.Differences;

/// <summary>A place between two differences, from which a comparison can be taken up again without going through what lies before it.</summary>
/// <param name="Table">The table's place in <see cref="EditionComparison.Tables"/>.</param>
/// <param name="BeforeRow">How many rows of the table before have been gone through.</param>
/// <param name="AfterRow">How many rows of the table after have been gone through.</param>
/// <param name="Given">How many differences of the next codes have been given already.</param>
public readonly record struct DifferencePlace(int Table, int BeforeRow, int AfterRow, int Given) : IComparable<DifferencePlace>
{
    /// <inheritdoc/>
    public int CompareTo(DifferencePlace other) => Parts.CompareTo(other.Parts);

    private (int, int, int, int) Parts => (Table, BeforeRow, AfterRow, Given);

    /// <summary>Nearer to the beginning.</summary>
    public static bool operator <(DifferencePlace left, DifferencePlace right) => left.CompareTo(right) < 0;

    /// <summary>Farther from the beginning.</summary>
    public static bool operator >(DifferencePlace left, DifferencePlace right) => left.CompareTo(right) > 0;

    /// <summary>Not farther from the beginning.</summary>
    public static bool operator <=(DifferencePlace left, DifferencePlace right) => left.CompareTo(right) <= 0;

    /// <summary>Not nearer to the beginning.</summary>
    public static bool operator >=(DifferencePlace left, DifferencePlace right) => left.CompareTo(right) >= 0;
}
