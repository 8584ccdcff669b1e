using System.Collections;

namespace DmeGrpc.Engine.Tables;

/// <summary>Packed rows, unpacked one by one as they are read.</summary>
internal sealed class ComputedList<TRow>(int start, int count, Func<int, TRow> rowAt) : IReadOnlyList<TRow>
{
    public int Count => count;

    public TRow this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
            return rowAt(start + index);
        }
    }

    public IEnumerator<TRow> GetEnumerator()
    {
        for (var i = start; i < start + count; i++)
        {
            yield return rowAt(i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
