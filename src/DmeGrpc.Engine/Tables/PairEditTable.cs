using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>An NCCI PTP table of one program and setting.</summary>
public sealed class PairEditTable
{
    private readonly PairRows<PairEdit> rows;

    /// <summary>Sorts the rows; they may come in any order.</summary>
    public PairEditTable(TableInfo info, CodeIndex index, IEnumerable<PairEdit> rows)
    {
        Info = info;
        this.rows = new PairRows<PairEdit>(index, rows);
    }

    /// <summary>What the table is and how much of the published one it holds.</summary>
    public TableInfo Info { get; }

    /// <summary>Every row, by column one, column two and newest window.</summary>
    public IReadOnlyList<PairEdit> Rows => rows.All;

    /// <summary>Every row of the pair in this direction, newest window first; the reverse direction is another pair.</summary>
    public ReadOnlySpan<PairEdit> Find(ProcedureCode columnOne, ProcedureCode columnTwo) => rows.Find(columnOne, columnTwo);

    /// <summary>Every row with the code in column one, by column two.</summary>
    public ReadOnlySpan<PairEdit> WithColumnOne(ProcedureCode code) => rows.WithColumnOne(code);
}
