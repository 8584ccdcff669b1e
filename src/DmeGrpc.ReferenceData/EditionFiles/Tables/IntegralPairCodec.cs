using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Tables;

/// <summary>Items that are part of others, of one program.</summary>
internal sealed class IntegralPairCodec() : TableCodec<IntegralPair>(TableKind.IntegralPairs, SectionKind.IntegralPairs)
{
    protected override IReadOnlyList<IntegralPair> RowsOf(Edition edition, TableInfo info) => edition.IntegralPairs(info.Program!.Value)!.Rows;

    protected override void WriteRows(IReadOnlyList<IntegralPair> rows, SectionWriter section)
    {
        section.AddCodes(FieldId.ColumnOne, rows, row => row.ColumnOne);
        section.AddCodes(FieldId.ColumnTwo, rows, row => row.ColumnTwo);
        section.AddWindows(rows, row => row.Window);
        section.AddNumbers(FieldId.Origin, rows, row => (int)row.Origin);
        section.AddSourceRows(rows, row => row.Source);
    }

    protected override Func<int, IntegralPair> RowReader(SectionReader section, CodeIndex index)
    {
        var columnOne = section.Codes(FieldId.ColumnOne, index);
        var columnTwo = section.Codes(FieldId.ColumnTwo, index);
        var windows = section.Windows();
        var origins = section.ForEachRow(section.Enums<PairSource>(FieldId.Origin));
        var sources = section.SourceRows();
        return i => new IntegralPair(columnOne[i], columnTwo[i], windows[i], origins[i], sources[i]);
    }

    protected override void Take(EditionParts parts, TableInfo info, IntegralPair[] rows) =>
        parts.IntegralPairs.Add(new IntegralPairTable(info, parts.Index, rows));
}
