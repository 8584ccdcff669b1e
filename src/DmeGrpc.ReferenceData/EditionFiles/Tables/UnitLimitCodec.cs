using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Tables;

/// <summary>Medically unlikely edits of one program and setting.</summary>
internal sealed class UnitLimitCodec() : TableCodec<UnitLimit>(TableKind.UnitLimits, SectionKind.UnitLimits)
{
    protected override IReadOnlyList<UnitLimit> RowsOf(Edition edition, TableInfo info) => edition.UnitLimits(info.Program!.Value, info.Setting!.Value)!.Rows;

    protected override void WriteRows(IReadOnlyList<UnitLimit> rows, SectionWriter section)
    {
        section.AddCodes(FieldId.Code, rows, row => row.Code);
        section.Add(FieldId.Limit, rows.Select(row => row.Limit));
        section.AddNumbers(FieldId.Indicator, rows, row => (int)row.Indicator);
        section.AddTexts(FieldId.Rationale, FieldId.Rationales, rows, row => row.Rationale);
        section.AddWindows(rows, row => row.Window);
        section.AddSourceRows(rows, row => row.Source);
    }

    protected override Func<int, UnitLimit> RowReader(SectionReader section, CodeIndex index)
    {
        var codes = section.Codes(FieldId.Code, index);
        var limits = section.RowValues<int>(FieldId.Limit).ToArray();
        section.Require(Array.TrueForAll(limits, limit => limit >= 0), "a unit limit is negative");
        var indicators = section.ForEachRow(section.Enums<AdjudicationIndicator>(FieldId.Indicator));
        var rationales = section.ForEachRow(section.Texts(FieldId.Rationale, FieldId.Rationales));
        var windows = section.Windows();
        var sources = section.SourceRows();
        return i => new UnitLimit(codes[i], limits[i], indicators[i], rationales[i], windows[i], sources[i]);
    }

    protected override void Take(EditionParts parts, TableInfo info, UnitLimit[] rows) => parts.UnitLimits.Add(new UnitLimitTable(info, parts.Index, rows));
}
