using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>The integral items that one program recognises for DME suppliers.</summary>
public sealed class IntegralPairTable
{
    private readonly PairRows<IntegralPair> rows;

    /// <summary>Sorts the rows; they may come in any order.</summary>
    public IntegralPairTable(TableInfo info, CodeIndex index, IEnumerable<IntegralPair> rows)
    {
        Info = info;
        this.rows = new PairRows<IntegralPair>(index, rows);
    }

    /// <summary>What the table is.</summary>
    public TableInfo Info { get; }

    /// <summary>Every row, by column one and column two.</summary>
    public IReadOnlyList<IntegralPair> Rows => rows.All;

    /// <summary>The rows by which the first item includes the second.</summary>
    public ReadOnlySpan<IntegralPair> Find(ProcedureCode columnOne, ProcedureCode columnTwo) => rows.Find(columnOne, columnTwo);

    /// <summary>Every row with the code in column one, by column two.</summary>
    public ReadOnlySpan<IntegralPair> WithColumnOne(ProcedureCode code) => rows.WithColumnOne(code);
}
