using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>The add-on codes of one program.</summary>
public sealed class AddOnTable
{
    private readonly RowsByCode<AddOnEdit> rows;
    private readonly HashSet<char> sections;

    /// <summary>Sorts the rows; they may come in any order.</summary>
    public AddOnTable(TableInfo info, CodeIndex index, IEnumerable<AddOnEdit> rows)
    {
        Info = info;
        this.rows = new RowsByCode<AddOnEdit>(
            index, rows, row => row.AddOn, Comparer<AddOnEdit>.Create((x, y) => Nullable.Compare(x.Primary, y.Primary)));
        sections = [.. this.rows.All.Where(row => row.AddOn.IsLevelTwo).Select(row => row.AddOn.FirstCharacter)];
    }

    /// <summary>What the table is and how much of the published one it holds.</summary>
    public TableInfo Info { get; }

    /// <summary>Every row, by add-on code and primary.</summary>
    public IReadOnlyList<AddOnEdit> Rows => rows.All;

    /// <summary>
    /// Whether a code without rows may be given some by a later release: any CPT code, and of HCPCS Level II the sections that have an add-on code. CMS has
    /// never made one of supplies, equipment or orthotics.
    /// </summary>
    public bool MayComeToHave(ProcedureCode code) => !code.IsLevelTwo || sections.Contains(code.FirstCharacter);

    /// <summary>The rows of an add-on code, by primary; none for a code that is not an add-on.</summary>
    public ReadOnlySpan<AddOnEdit> Find(ProcedureCode addOn) => rows.Find(addOn);
}
