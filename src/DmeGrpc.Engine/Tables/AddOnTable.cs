using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>The add-on codes of one program.</summary>
public sealed class AddOnTable
{
    private readonly RowsByCode<AddOnEdit> rows;

    /// <summary>Sorts the rows; they may come in any order.</summary>
    public AddOnTable(TableInfo info, CodeIndex index, IEnumerable<AddOnEdit> rows)
    {
        Info = info;
        this.rows = new RowsByCode<AddOnEdit>(
            index, rows, row => row.AddOn, Comparer<AddOnEdit>.Create((x, y) => Nullable.Compare(x.Primary, y.Primary)));
    }

    /// <summary>What the table is and how much of the published one it holds.</summary>
    public TableInfo Info { get; }

    /// <summary>Every row, by add-on code and primary.</summary>
    public IReadOnlyList<AddOnEdit> Rows => rows.All;

    /// <summary>The rows of an add-on code, by primary; none for a code that is not an add-on.</summary>
    public ReadOnlySpan<AddOnEdit> Find(ProcedureCode addOn) => rows.Find(addOn);
}
