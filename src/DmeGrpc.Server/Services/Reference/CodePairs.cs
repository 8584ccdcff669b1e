using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Server.Mapping;
using ReferenceProto = DmeGrpc.Reference.V1;

namespace DmeGrpc.Server.Services.Reference;

/// <summary>One row that sets two codes side by side, of whichever table.</summary>
/// <param name="ColumnOne">The code that is paid.</param>
/// <param name="ColumnTwo">The code that is not.</param>
/// <param name="Window">The days on which the row applies.</param>
/// <param name="EverApplies">Whether it applies to any day at all: NCCI rows of indicator 9 do not.</param>
/// <param name="Write">Makes the contract's message.</param>
internal sealed record CodePair(
    ProcedureCode ColumnOne, ProcedureCode ColumnTwo, EffectiveWindow Window, bool EverApplies, Func<ReferenceProto.PairEdit> Write);

/// <summary>The pairs of codes that judge the claims of one program and setting: NCCI edits, and integral items where suppliers bill.</summary>
internal sealed class CodePairs(TableView tables, PayerProgram program, ServiceSetting setting)
{
    private readonly TablePeriod<PairEditTable>? ncci = tables.Of(tables.Catalog.PairEdits(program, setting));

    // The engine knows integral items in the supplier's setting alone.
    private readonly TablePeriod<IntegralPairTable>? integral =
        setting == ServiceSetting.DmeSupplier ? tables.Of(tables.Catalog.IntegralPairs(program)) : null;

    /// <summary>Every pair with the code on either side, by column one and column two, the newest first.</summary>
    public IReadOnlyList<CodePair> With(ProcedureCode code)
    {
        var pairs = new List<CodePair>();
        foreach (var row in ncci?.Table.WithColumnOne(code) ?? default)
        {
            pairs.Add(Of(row));
        }

        foreach (var row in ncci?.Table.WithColumnTwo(code) ?? [])
        {
            if (row.ColumnOne != code)
            {
                pairs.Add(Of(row));
            }
        }

        // A few thousand rows, grouped by column one only.
        foreach (var row in integral?.Table.Rows ?? [])
        {
            if (row.ColumnOne == code || row.ColumnTwo == code)
            {
                pairs.Add(Of(row));
            }
        }

        return InOrder(pairs);
    }

    /// <summary>Every pair of the two codes, in both directions, in the same order.</summary>
    public IReadOnlyList<CodePair> Between(ProcedureCode first, ProcedureCode second)
    {
        var pairs = new List<CodePair>();
        foreach (var (columnOne, columnTwo) in new[] { (first, second), (second, first) })
        {
            foreach (var row in ncci is null ? [] : ncci.Table.Find(columnOne, columnTwo))
            {
                pairs.Add(Of(row));
            }

            foreach (var row in integral is null ? [] : integral.Table.Find(columnOne, columnTwo))
            {
                pairs.Add(Of(row));
            }
        }

        return InOrder(pairs);
    }

    private static List<CodePair> InOrder(List<CodePair> pairs) =>
        [.. pairs.OrderBy(pair => pair.ColumnOne).ThenBy(pair => pair.ColumnTwo).ThenByDescending(pair => pair.Window.First)];

    private CodePair Of(PairEdit row) =>
        new(row.ColumnOne, row.ColumnTwo, row.Window, row.EverApplied, () => row.ToProto(ncci!.Info, ncci.Edition));

    private CodePair Of(IntegralPair row) =>
        new(row.ColumnOne, row.ColumnTwo, row.Window, EverApplies: true, () => row.ToProto(integral!.Info, integral.Edition));
}
