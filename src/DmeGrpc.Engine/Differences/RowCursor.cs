namespace DmeGrpc.Engine.Differences;

/// <summary>Goes once through sorted rows, key by key. Every row is read once: a packed row has to be unpacked to be read.</summary>
internal struct RowCursor<TRow>(RowShape<TRow> shape, IReadOnlyList<TRow> rows, Range range)
{
    private readonly int end = range.End.Value;
    private TRow current = range.Start.Value < range.End.Value ? rows[range.Start.Value] : default!;

    /// <summary>The place of the next key's first row.</summary>
    public int Place { get; private set; } = range.Start.Value;

    public readonly bool IsAtEnd => Place >= end;

    /// <summary>The order of the next keys of both; a cursor at its end comes last.</summary>
    public static int Compare(RowShape<TRow> shape, in RowCursor<TRow> x, in RowCursor<TRow> y) =>
        x.IsAtEnd ? 1 : y.IsAtEnd ? -1 : shape.CompareKeys(x.current, y.current);

    /// <summary>Takes all rows of the next key.</summary>
    public void TakeKey(List<TRow> into)
    {
        into.Clear();
        do
        {
            into.Add(current);
            if (++Place < end)
            {
                current = rows[Place];
            }
        }
        while (!IsAtEnd && shape.CompareKeys(into[0], current) == 0);
    }
}
