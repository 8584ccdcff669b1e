using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Tables;

/// <summary>The catalogue of procedure codes.</summary>
internal sealed class CodeCodec() : TableCodec<CodeRecord>(TableKind.Codes, SectionKind.Codes)
{
    protected override IReadOnlyList<CodeRecord> RowsOf(Edition edition, TableInfo info) => edition.Codes!.Rows;

    protected override void WriteRows(IReadOnlyList<CodeRecord> rows, SectionWriter section)
    {
        section.AddCodes(FieldId.Code, rows, row => row.Code);
        section.AddTexts(FieldId.ShortName, FieldId.ShortNames, rows, row => row.ShortName);
        section.AddWindows(rows, row => row.Validity);
        section.AddNumbers(FieldId.Category, rows, row => (int)row.Category);
        section.AddNumbers(FieldId.Family, rows, row => (int)row.Family);
        section.AddSourceRows(rows, row => row.Source);
    }

    protected override Func<int, CodeRecord> RowReader(SectionReader section, CodeIndex index)
    {
        var codes = section.Codes(FieldId.Code, index);
        var names = section.ForEachRow(section.Texts(FieldId.ShortName, FieldId.ShortNames));
        var windows = section.Windows();
        var categories = section.ForEachRow(section.Enums<PaymentCategory>(FieldId.Category));
        var families = section.ForEachRow(section.Enums<BenefitFamily>(FieldId.Family));
        var sources = section.SourceRows();
        return i => new CodeRecord(codes[i], names[i], windows[i], categories[i], families[i], sources[i]);
    }

    protected override void Take(EditionParts parts, TableInfo info, CodeRecord[] rows) => parts.Codes = new CodeTable(info, parts.Index, rows);
}
