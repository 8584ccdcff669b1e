using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>The medically unlikely edits of one program and setting; tables of different settings are never merged.</summary>
public sealed class UnitLimitTable
{
    private readonly RowsByCode<UnitLimit> rows;

    /// <summary>Sorts the rows; they may come in any order.</summary>
    public UnitLimitTable(TableInfo info, CodeIndex index, IEnumerable<UnitLimit> rows)
    {
        Info = info;
        this.rows = new RowsByCode<UnitLimit>(
            index, rows, row => row.Code, Comparer<UnitLimit>.Create((x, y) => y.Window.First.CompareTo(x.Window.First)));
    }

    /// <summary>What the table is and how much of the published one it holds.</summary>
    public TableInfo Info { get; }

    /// <summary>Every row, by code and newest window.</summary>
    public IReadOnlyList<UnitLimit> Rows => rows.All;

    /// <summary>The limits of a code, newest window first.</summary>
    public ReadOnlySpan<UnitLimit> Find(ProcedureCode code) => rows.Find(code);
}
