using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
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

    /// <summary>Whether a code may be billed for a day. A list that may lack the code, or is older than the day, does not say that there is no such code.</summary>
    public CodeValidity ValidityOn(ProcedureCode code, DateOnly day)
    {
        var records = rows.Find(code);
        if (records.IsEmpty)
        {
            return Info.Coverage.Includes(code) && !Info.Coverage.IsOlderThan(new ServiceSpan(day, day)) ? CodeValidity.NotListed : CodeValidity.NotEvaluated;
        }

        var validity = CodeValidity.NotYetEffective;
        foreach (var record in records)
        {
            if (record.Validity.Contains(day))
            {
                return CodeValidity.Valid;
            }

            if (record.Validity.First <= day)
            {
                validity = CodeValidity.Terminated;
            }
        }

        return validity;
    }
}
