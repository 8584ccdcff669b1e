using System.Runtime.InteropServices;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>
/// An NCCI PTP table of one program and setting. Nearly every look-up misses, and nearly every miss reads one bit of a filter, beside the numbers of
/// both codes; nothing is allocated. What the filter lets through is looked up in the row of column one, some 175 numbers of two bytes in the
/// published tables.
/// </summary>
/// <remarks>
/// The columns may be mapped memory that is unmapped once nothing refers to it. A span over such memory does not hold it, so no span leaves
/// this class, and every member that takes one keeps the table alive to its end.
/// </remarks>
public sealed class PairEditTable
{
    // For fewer codes a set of them does not pay for being made.
    private const int LeastCodesForSet = 24;

    // So many numbers of a row are read from end to end in the time of one question to the filter.
    private const int RowLengthPerCode = 4;

    private readonly CodeIndex index;
    private readonly PairEditColumns columns;
    private readonly int[] rowStart;
    private readonly PairEditDetail[] details;
    private readonly PairEditFilter filter;
    private readonly Lazy<ColumnTwoIndex> byColumnTwo;

    /// <summary>Packs the rows; they may come in any order.</summary>
    /// <exception cref="ArgumentException">A code is not in the index, or there are more details, sources or lines than can be numbered.</exception>
    public PairEditTable(TableInfo info, CodeIndex index, IEnumerable<PairEdit> rows)
        : this(info, index, Pack(index, rows))
    {
    }

    /// <summary>Takes columns that are already packed and sorted.</summary>
    /// <exception cref="InvalidDataException">The columns do not fit each other or the index.</exception>
    public PairEditTable(TableInfo info, CodeIndex index, PairEditColumns columns)
    {
        columns.Validate(index);
        (Info, this.index, this.columns) = (info, index, columns);
        rowStart = columns.RowStart.ToArray();
        details = [.. columns.Details];
        filter = new PairEditFilter(columns);
        byColumnTwo = new(() => new ColumnTwoIndex(this.columns));
    }

    /// <summary>What the table is and how much of the published one it holds.</summary>
    public TableInfo Info { get; }

    /// <summary>Every row, by column one, column two and newest window.</summary>
    public PairEditList Rows => new(this, 0, columns.RowCount);

    /// <summary>The packed rows.</summary>
    public PairEditColumns Columns => columns;

    /// <summary>Every row of the pair in this direction, newest window first; the reverse direction is another pair.</summary>
    public PairEditList Find(ProcedureCode columnOne, ProcedureCode columnTwo)
    {
        var (one, two) = (index.IdOf(columnOne), index.IdOf(columnTwo));
        return filter.MayHold(one, two) ? Find(one, two) : default;
    }

    /// <summary>
    /// Every ordered pair of codes that the table joins, in the order of the codes; a code may stand among them several times, and is never joined to
    /// itself. Null when there is none, which is what most claims come to; nothing is allocated then. Much faster than asking for each pair.
    /// </summary>
    /// <param name="codes">The codes, such as those of a claim's lines; default values are joined to nothing.</param>
    /// <param name="days">The days of each; two codes are held against each other only where they share one. Nothing where all share their days.</param>
    /// <param name="own">Two codes are not held against each other where neither is among the first so many; negative for all of them.</param>
    public IReadOnlyList<PairEditMatch>? FindAmong(ReadOnlySpan<ProcedureCode> codes, ReadOnlySpan<ServiceSpan> days = default, int own = -1)
    {
        List<PairEditMatch>? matches = null;
        FindAmong(codes, days, own, ref matches);
        return matches;
    }

    /// <summary>Adds them to a list, which is made where there is none.</summary>
    internal void FindAmong(ReadOnlySpan<ProcedureCode> codes, ReadOnlySpan<ServiceSpan> days, int own, ref List<PairEditMatch>? matches)
    {
        const int OnStack = 512;
        Span<ushort> ids = codes.Length <= OnStack ? stackalloc ushort[codes.Length] : new ushort[codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            ids[i] = (ushort)index.IdOf(codes[i]);
        }

        days = AreAllAlike(ids, days) ? default : days;
        var usesSet = days.IsEmpty && codes.Length >= LeastCodesForSet;
        Span<ulong> set = usesSet ? stackalloc ulong[(rowStart.Length >> 6) + 1] : [];
        if (usesSet)
        {
            set.Clear();
            foreach (var id in ids)
            {
                set[id >> 6] |= 1UL << id;
            }
        }

        for (var one = 0; one < ids.Length; one++)
        {
            var others = own < 0 || one < own ? ids.Length : own;
            if (usesSet && rowStart[ids[one] + 1] - rowStart[ids[one]] <= RowLengthPerCode * others)
            {
                AddFromRow(ids, one, others, set, ref matches);
            }
            else
            {
                AddOneByOne(ids, days, one, others, ref matches);
            }
        }
    }

    /// <summary>Every row with the code in column one, by column two.</summary>
    public PairEditList WithColumnOne(ProcedureCode code)
    {
        var id = index.IdOf(code);
        return new PairEditList(this, rowStart[id], rowStart[id + 1] - rowStart[id]);
    }

    /// <summary>
    /// Every row with the code in column two, by column one and newest window. The first call for a table goes once over all its rows to index them
    /// by column two, some tens of milliseconds for a published table; claims are never judged by it.
    /// </summary>
    public IReadOnlyList<PairEdit> WithColumnTwo(ProcedureCode code)
    {
        var rows = new List<PairEdit>();
        foreach (var one in byColumnTwo.Value.ColumnOnesOf(index.IdOf(code)))
        {
            rows.AddRange(Find(index.CodeOf(one), code));
        }

        GC.KeepAlive(this);
        return rows;
    }

    /// <summary>The bytes of memory the table takes, mapped memory and filter included, with its index by column two once it was asked for.</summary>
    public long ByteCount => columns.ByteCount + filter.ByteCount + (byColumnTwo.IsValueCreated ? byColumnTwo.Value.ByteCount : 0);

    internal PairEdit RowAt(int place)
    {
        var detail = details[columns.Detail.Span[place]];
        var row = new PairEdit(
            index.CodeOf(ColumnOneOf(place)), index.CodeOf(columns.ColumnTwo.Span[place]), detail.Window, detail.Indicator, detail.Rationale,
            PackedSource.Unpack(columns.Source.Span[place]));
        GC.KeepAlive(this);
        return row;
    }

    // One pass over the row of column one, against the set of all codes: one bit a number.
    private void AddFromRow(ReadOnlySpan<ushort> ids, int one, int others, ReadOnlySpan<ulong> set, ref List<PairEditMatch>? matches)
    {
        var start = rowStart[ids[one]];
        var row = columns.ColumnTwo.Span[start..rowStart[ids[one] + 1]];
        var before = matches?.Count ?? 0;
        for (var i = 0; i < row.Length; i++)
        {
            if ((set[row[i] >> 6] >> row[i] & 1) == 0)
            {
                continue;
            }

            var first = i;
            while (i + 1 < row.Length && row[i + 1] == row[first])
            {
                i++;
            }

            if (row[first] != ids[one])
            {
                AddEach(ids[..others], one, row[first], new PairEditList(this, start + first, i + 1 - first), ref matches);
            }
        }

        GC.KeepAlive(this);
        if (matches?.Count > before + 1)
        {
            CollectionsMarshal.AsSpan(matches)[before..].Sort(static (x, y) => x.ColumnTwo.CompareTo(y.ColumnTwo));
        }
    }

    private static void AddEach(ReadOnlySpan<ushort> ids, int one, ushort columnTwo, PairEditList rows, ref List<PairEditMatch>? matches)
    {
        for (int at = 0, next; (next = ids[at..].IndexOf(columnTwo)) >= 0; at += next + 1)
        {
            (matches ??= []).Add(new PairEditMatch(one, at + next, rows));
        }
    }

    private static bool AreAllAlike(ReadOnlySpan<ushort> ids, ReadOnlySpan<ServiceSpan> days)
    {
        var first = -1;
        for (var i = 0; i < days.Length; i++)
        {
            if (ids[i] != 0)
            {
                first = first < 0 ? i : first;
                if (days[i] != days[first])
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Days first: they stand together, and the filter does not.
    private void AddOneByOne(ReadOnlySpan<ushort> ids, ReadOnlySpan<ServiceSpan> days, int one, int others, ref List<PairEditMatch>? matches)
    {
        for (var two = 0; two < others; two++)
        {
            if (ids[two] != ids[one] && (days.IsEmpty || days[one].Overlaps(days[two])) && filter.MayHold(ids[one], ids[two]) && Find(ids[one], ids[two]) is { IsEmpty: false } rows)
            {
                (matches ??= []).Add(new PairEditMatch(one, two, rows));
            }
        }
    }

    private PairEditList Find(int one, int two)
    {
        var start = rowStart[one];
        var row = columns.ColumnTwo.Span[start..rowStart[one + 1]];
        var first = FirstNotBefore(row, two);
        var last = first;
        while (last < row.Length && row[last] == two)
        {
            last++;
        }

        GC.KeepAlive(this);
        return new PairEditList(this, start + first, last - first);
    }

    // The last code whose rows start at or before the place; codes without rows start where the next one does.
    private int ColumnOneOf(int place)
    {
        var (low, high) = (0, rowStart.Length - 1);
        while (high - low > 1)
        {
            var middle = (low + high) >>> 1;
            (low, high) = rowStart[middle] <= place ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static int FirstNotBefore(ReadOnlySpan<ushort> row, int columnTwo)
    {
        var (low, high) = (0, row.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = row[middle] < columnTwo ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static PairEditColumns Pack(CodeIndex index, IEnumerable<PairEdit> rows)
    {
        var packer = new PairEditPacker();
        foreach (var row in rows)
        {
            packer.Add(row);
        }

        return packer.Pack(index);
    }
}
