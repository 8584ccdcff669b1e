using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Tables;

/// <summary>Pair rows grouped by column one and sorted by column two, newest window first; found by binary search in the group.</summary>
internal sealed class PairRows<TRow>
    where TRow : struct, IPairRow
{
    private readonly RowsByCode<TRow> byColumnOne;

    public PairRows(CodeIndex index, IEnumerable<TRow> rows) =>
        byColumnOne = new RowsByCode<TRow>(index, rows, row => row.ColumnOne, Comparer<TRow>.Create(Compare));

    public IReadOnlyList<TRow> All => byColumnOne.All;

    /// <summary>Every row of the pair in this direction, newest window first.</summary>
    public ReadOnlySpan<TRow> Find(ProcedureCode columnOne, ProcedureCode columnTwo)
    {
        var group = byColumnOne.Find(columnOne);
        var first = FirstNotBefore(group, columnTwo);
        var end = first;
        while (end < group.Length && group[end].ColumnTwo == columnTwo)
        {
            end++;
        }

        return group[first..end];
    }

    /// <summary>Every row with the code in column one.</summary>
    public ReadOnlySpan<TRow> WithColumnOne(ProcedureCode code) => byColumnOne.Find(code);

    private static int FirstNotBefore(ReadOnlySpan<TRow> group, ProcedureCode columnTwo)
    {
        var (low, high) = (0, group.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = group[middle].ColumnTwo < columnTwo ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int Compare(TRow x, TRow y)
    {
        var byCode = x.ColumnTwo.CompareTo(y.ColumnTwo);
        return byCode != 0 ? byCode : y.Window.First.CompareTo(x.Window.First);
    }
}
