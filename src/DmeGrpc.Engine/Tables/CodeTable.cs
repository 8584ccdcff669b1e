using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>The catalogue of procedure codes.</summary>
public sealed class CodeTable
{
    private readonly RowsByCode<CodeRecord> rows;

    /// <summary>Sorts the rows; they may come in any order.</summary>
    public CodeTable(TableInfo info, CodeIndex index, IEnumerable<CodeRecord> rows)
    {
        Info = info;
        this.rows = new RowsByCode<CodeRecord>(
            index, rows, row => row.Code, Comparer<CodeRecord>.Create((x, y) => y.Validity.First.CompareTo(x.Validity.First)));
    }

    /// <summary>What the table is and how much of the published one it holds.</summary>
    public TableInfo Info { get; }

    /// <summary>Every row, by code and newest period.</summary>
    public IReadOnlyList<CodeRecord> Rows => rows.All;

    /// <summary>The periods of a code, newest first.</summary>
    public ReadOnlySpan<CodeRecord> Find(ProcedureCode code) => rows.Find(code);
}
