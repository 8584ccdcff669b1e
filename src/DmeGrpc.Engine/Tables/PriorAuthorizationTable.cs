using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>The items of one program that need prior authorization, with the phases in which they came to need it.</summary>
public sealed class PriorAuthorizationTable
{
    private readonly RowsByCode<PriorAuthorizationRequirement> rows;

    /// <summary>Sorts the rows; they may come in any order.</summary>
    public PriorAuthorizationTable(TableInfo info, CodeIndex index, IEnumerable<PriorAuthorizationRequirement> rows)
    {
        Info = info;
        this.rows = new RowsByCode<PriorAuthorizationRequirement>(
            index, rows, row => row.Code, Comparer<PriorAuthorizationRequirement>.Create(CompareWithinCode));
    }

    /// <summary>What the table is and how much of the published one it holds.</summary>
    public TableInfo Info { get; }

    /// <summary>Every row, by code, latest phase and newest window.</summary>
    public IReadOnlyList<PriorAuthorizationRequirement> Rows => rows.All;

    /// <summary>The phases of a code, the latest and its newest window first; none for a code that never needed prior authorization.</summary>
    public ReadOnlySpan<PriorAuthorizationRequirement> Find(ProcedureCode code) => rows.Find(code);

    /// <summary>The latest phase by which an item delivered in the state on the day needs prior authorization; null when it needs none.</summary>
    /// <param name="code">The item.</param>
    /// <param name="state">Postal code in capitals; empty where it is not known, which only phases of the whole nation apply to.</param>
    /// <param name="day">The day of delivery.</param>
    public PriorAuthorizationRequirement? Find(ProcedureCode code, string state, DateOnly day)
    {
        foreach (var row in rows.Find(code))
        {
            if (row.Applies(state, day))
            {
                return row;
            }
        }

        return null;
    }

    private static int CompareWithinCode(PriorAuthorizationRequirement x, PriorAuthorizationRequirement y) =>
        y.Phase.CompareTo(x.Phase) is var byPhase && byPhase != 0 ? byPhase : y.Window.First.CompareTo(x.Window.First);
}
