using System.Collections;

namespace DmeGrpc.Engine.Tables;

/// <summary>Consecutive rows of a pair table, unpacked one by one as they are read. The default value is no rows.</summary>
public readonly struct PairEditList : IReadOnlyList<PairEdit>, IEquatable<PairEditList>
{
    private readonly PairEditTable? table;
    private readonly int start;

    internal PairEditList(PairEditTable table, int start, int count) => (this.table, this.start, Count) = (table, start, count);

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>Whether there are no rows.</summary>
    public bool IsEmpty => Count == 0;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">Not between 0 and <see cref="Count"/> - 1.</exception>
    public PairEdit this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return table!.RowAt(start + index);
        }
    }

    internal bool StartsAt(int place) => start == place;

    /// <summary>Reads the rows in order without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<PairEdit> IEnumerable<PairEdit>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both are the same rows of the same table; two pairs without rows are alike too.</summary>
    public bool Equals(PairEditList other) => Count == other.Count && (Count == 0 || (table == other.table && start == other.start));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PairEditList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(table, start, Count);

    /// <summary>Same rows.</summary>
    public static bool operator ==(PairEditList left, PairEditList right) => left.Equals(right);

    /// <summary>Other rows.</summary>
    public static bool operator !=(PairEditList left, PairEditList right) => !left.Equals(right);

    /// <summary>Reads rows in order.</summary>
    public struct Enumerator : IEnumerator<PairEdit>
    {
        private readonly PairEditList rows;
        private int place;

        internal Enumerator(PairEditList rows) => (this.rows, place) = (rows, -1);

        /// <inheritdoc/>
        public readonly PairEdit Current => rows[place];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++place < rows.Count;

        /// <inheritdoc/>
        public void Reset() => place = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
