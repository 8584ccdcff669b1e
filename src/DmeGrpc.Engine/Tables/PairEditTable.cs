using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>
/// An NCCI PTP table of one program and setting. Nearly every look-up misses, and a miss reads two row starts and the column two numbers of
/// one code, some 175 of two bytes in the published tables; nothing is allocated.
/// </summary>
/// <remarks>
/// The columns may be mapped memory that is unmapped once nothing refers to it. A span over such memory does not hold it, so no span leaves
/// this class, and every member that takes one keeps the table alive to its end.
/// </remarks>
public sealed class PairEditTable
{
    private readonly CodeIndex index;
    private readonly PairEditColumns columns;
    private readonly int[] rowStart;
    private readonly PairEditDetail[] details;
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
        var one = index.IdOf(columnOne);
        var (start, end) = (rowStart[one], rowStart[one + 1]);
        if (start == end)
        {
            return default;
        }

        var two = index.IdOf(columnTwo);
        var row = columns.ColumnTwo.Span[start..end];
        var first = FirstNotBefore(row, two);
        var last = first;
        while (last < row.Length && row[last] == two)
        {
            last++;
        }

        GC.KeepAlive(this);
        return new PairEditList(this, start + first, last - first);
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

    /// <summary>The bytes of memory the table takes, mapped memory included, with its index by column two once it was asked for.</summary>
    public long ByteCount => columns.ByteCount + (byColumnTwo.IsValueCreated ? byColumnTwo.Value.ByteCount : 0);

    internal PairEdit RowAt(int place)
    {
        var detail = details[columns.Detail.Span[place]];
        var row = new PairEdit(
            index.CodeOf(ColumnOneOf(place)), index.CodeOf(columns.ColumnTwo.Span[place]), detail.Window, detail.Indicator, detail.Rationale,
            PackedSource.Unpack(columns.Source.Span[place]));
        GC.KeepAlive(this);
        return row;
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
