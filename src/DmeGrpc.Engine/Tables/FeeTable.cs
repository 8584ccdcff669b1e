using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>
/// One DMEPOS fee schedule. It answers from the first day of its span until the next schedule of the edition does; an edition's schedules
/// are found by <see cref="Edition.Fees"/>.
/// </summary>
public sealed class FeeTable
{
    private readonly RowsByCode<FeeScheduleRow> rows;

    /// <summary>Sorts the rows; they may come in any order.</summary>
    public FeeTable(TableInfo info, CodeIndex index, IEnumerable<FeeScheduleRow> rows)
    {
        Info = info;
        this.rows = new RowsByCode<FeeScheduleRow>(index, rows, row => row.Code, Comparer<FeeScheduleRow>.Create(CompareModifiers));
    }

    /// <summary>What the table is and how much of the published one it holds.</summary>
    public TableInfo Info { get; }

    /// <summary>Every row, by code, first and second modifier; rows without come before those with one.</summary>
    public IReadOnlyList<FeeScheduleRow> Rows => rows.All;

    /// <summary>The rows of a code, by first and second modifier; none for a code the schedule does not price.</summary>
    public ReadOnlySpan<FeeScheduleRow> Find(ProcedureCode code) => rows.Find(code);

    /// <summary>
    /// The row that prices a code with modifiers: every pricing modifier of the row is among them, and no other such row has more. Of rows that
    /// have equally many, the first in the table's order, so that the order of the modifiers decides nothing.
    /// </summary>
    /// <returns>Null when no row does: a schedule that has E0601 with RR alone prices no E0601 without.</returns>
    public FeeScheduleRow? Find(ProcedureCode code, ReadOnlySpan<Modifier> modifiers)
    {
        FeeScheduleRow? best = null;
        foreach (var row in rows.Find(code))
        {
            if (IsPricedBy(row, modifiers) && (best is null || row.ModifierCount > best.ModifierCount))
            {
                best = row;
            }
        }

        return best;
    }

    /// <summary>Whether every pricing modifier of the row is among the modifiers.</summary>
    public static bool IsPricedBy(FeeScheduleRow row, ReadOnlySpan<Modifier> modifiers) =>
        (row.Modifier.IsNone || modifiers.Contains(row.Modifier)) && (row.SecondModifier.IsNone || modifiers.Contains(row.SecondModifier));

    internal static int CompareModifiers(FeeScheduleRow x, FeeScheduleRow y)
    {
        var byFirst = x.Modifier.CompareTo(y.Modifier);
        return byFirst != 0 ? byFirst : x.SecondModifier.CompareTo(y.SecondModifier);
    }
}
