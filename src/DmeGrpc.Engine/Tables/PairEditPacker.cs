using System.Runtime.InteropServices;
using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Tables;

/// <summary>Packs pair rows, in any order, into columns. Sixteen bytes a row until they are packed.</summary>
internal sealed class PairEditPacker
{
    // 21 bits column one, 21 bits column two, 22 bits days from the window's first day to the end of the calendar: the newest window sorts first.
    private const int CodeBits = 21;
    private const int DayBits = 22;

    private readonly List<ulong> keys = [];
    private readonly List<ushort> details = [];
    private readonly List<uint> sources = [];
    private readonly Dictionary<PairEditDetail, ushort> detailIds = [];

    /// <summary>The codes of both columns of every row, as often as they come.</summary>
    public IEnumerable<ProcedureCode> Codes => keys.Select(ColumnOne).Concat(keys.Select(ColumnTwo)).Select(ProcedureCode.FromOrdinal);

    /// <exception cref="ArgumentException">More sources, lines or different details than the columns can number.</exception>
    public void Add(PairEdit row)
    {
        var days = DateOnly.MaxValue.DayNumber - row.Window.First.DayNumber;
        sources.Add(PackedSource.Pack(row.Source));
        details.Add(Intern(new PairEditDetail(row.Window, row.Indicator, row.Rationale)));
        keys.Add(((ulong)row.ColumnOne.Ordinal << (CodeBits + DayBits)) | ((ulong)row.ColumnTwo.Ordinal << DayBits) | (uint)days);
    }

    /// <exception cref="ArgumentException">A code is not in the index.</exception>
    public PairEditColumns Pack(CodeIndex index)
    {
        var sorted = keys.ToArray();
        var order = SortedOrder(sorted);
        var (starts, columnTwo) = (new int[index.Count + 2], new ushort[sorted.Length]);
        for (var i = 0; i < sorted.Length; i++)
        {
            starts[IdOf(index, ColumnOne(sorted[i])) + 1]++;
            columnTwo[i] = (ushort)IdOf(index, ColumnTwo(sorted[i]));
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        return new PairEditColumns
        {
            RowStart = starts,
            ColumnTwo = columnTwo,
            Detail = Array.ConvertAll(order, i => details[i]),
            Source = Array.ConvertAll(order, i => sources[i]),
            Details = [.. detailIds.OrderBy(pair => pair.Value).Select(pair => pair.Key)],
        };
    }

    private ushort Intern(PairEditDetail detail)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(detailIds, detail, out var exists);
        if (!exists)
        {
            if (detailIds.Count > PairEditColumns.MaxDetails)
            {
                throw new ArgumentException(
                    $"A pair table may have {PairEditColumns.MaxDetails} different combinations of window, indicator and rationale.", nameof(detail));
            }

            id = (ushort)(detailIds.Count - 1);
        }

        return id;
    }

    // Stable: rows of one key keep the order they came in.
    private static int[] SortedOrder(ulong[] keys)
    {
        var order = new int[keys.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(keys, order);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            order.AsSpan(start..end).Sort();
            start = end;
        }

        return order;
    }

    private static int IdOf(CodeIndex index, int ordinal)
    {
        var code = ProcedureCode.FromOrdinal(ordinal);
        var id = index.IdOf(code);
        return id != 0 ? id : throw new ArgumentException($"Code {code} is not in the index.", nameof(index));
    }

    private static int ColumnOne(ulong key) => (int)(key >> (CodeBits + DayBits));

    private static int ColumnTwo(ulong key) => (int)(key >> DayBits) & ((1 << CodeBits) - 1);
}
