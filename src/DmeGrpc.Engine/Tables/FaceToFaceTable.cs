using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>The items of one program that need a face-to-face encounter and a written order prior to delivery.</summary>
public sealed class FaceToFaceTable
{
    private readonly RowsByCode<FaceToFaceOrder> rows;

    /// <summary>Sorts the rows; they may come in any order.</summary>
    public FaceToFaceTable(TableInfo info, CodeIndex index, IEnumerable<FaceToFaceOrder> rows)
    {
        Info = info;
        this.rows = new RowsByCode<FaceToFaceOrder>(
            index, rows, row => row.Code, Comparer<FaceToFaceOrder>.Create((x, y) => y.Window.First.CompareTo(x.Window.First)));
    }

    /// <summary>What the table is and how much of the published one it holds.</summary>
    public TableInfo Info { get; }

    /// <summary>Every row, by code and newest window.</summary>
    public IReadOnlyList<FaceToFaceOrder> Rows => rows.All;

    /// <summary>The rows of a code, newest window first; none for a code that never was on the list.</summary>
    public ReadOnlySpan<FaceToFaceOrder> Find(ProcedureCode code) => rows.Find(code);

    /// <summary>The row by which an item delivered on the day needs both; null when it does not.</summary>
    public FaceToFaceOrder? Find(ProcedureCode code, DateOnly day)
    {
        foreach (var row in rows.Find(code))
        {
            if (row.Window.Contains(day))
            {
                return row;
            }
        }

        return null;
    }
}
