using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Tables;

/// <summary>Add-on codes and their primaries, of one program.</summary>
internal sealed class AddOnCodec() : TableCodec<AddOnEdit>(TableKind.AddOnCodes, SectionKind.AddOnCodes)
{
    protected override IReadOnlyList<AddOnEdit> RowsOf(Edition edition, TableInfo info) => edition.AddOns(info.Program!.Value)!.Rows;

    protected override void WriteRows(IReadOnlyList<AddOnEdit> rows, SectionWriter section)
    {
        section.AddCodes(FieldId.Code, rows, row => row.AddOn);
        section.AddCodes(FieldId.Primary, rows, row => row.Primary);
        section.AddNumbers(FieldId.AddOnType, rows, row => (int)row.Type);
        section.AddWindows(rows, row => row.Window);
        section.AddSourceRows(rows, row => row.Source);
    }

    protected override Func<int, AddOnEdit> RowReader(SectionReader section, CodeIndex index)
    {
        var addOns = section.Codes(FieldId.Code, index);
        var primaries = section.OptionalCodes(FieldId.Primary);
        var types = section.ForEachRow(section.Enums<AddOnType>(FieldId.AddOnType));
        var windows = section.Windows();
        var sources = section.SourceRows();
        return i => new AddOnEdit(addOns[i], primaries[i], types[i], windows[i], sources[i]);
    }

    protected override void Take(EditionParts parts, TableInfo info, AddOnEdit[] rows) => parts.AddOns.Add(new AddOnTable(info, parts.Index, rows));
}
