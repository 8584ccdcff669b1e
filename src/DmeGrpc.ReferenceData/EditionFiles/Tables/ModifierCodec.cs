using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Tables;

/// <summary>The list of modifiers, by their two characters.</summary>
internal sealed class ModifierCodec() : TableCodec<ModifierRecord>(TableKind.Modifiers, SectionKind.Modifiers)
{
    protected override IReadOnlyList<ModifierRecord> RowsOf(Edition edition, TableInfo info) => edition.Modifiers!.Rows;

    protected override void WriteRows(IReadOnlyList<ModifierRecord> rows, SectionWriter section)
    {
        section.AddTexts(FieldId.Modifier, [.. rows.Select(row => row.Modifier.ToString())]);
        section.AddTexts(FieldId.ShortName, FieldId.ShortNames, rows, row => row.ShortName);
        section.AddWindows(rows, row => row.Validity);
        section.AddSourceRows(rows, row => row.Source);
    }

    protected override Func<int, ModifierRecord> RowReader(SectionReader section, CodeIndex index)
    {
        var modifiers = section.ForEachRow(Array.ConvertAll(section.Texts(FieldId.Modifier), text =>
        {
            section.Require(Modifier.TryParse(text, out var modifier), "a modifier is not of two digits or capitals");
            return modifier;
        }));
        var names = section.ForEachRow(section.Texts(FieldId.ShortName, FieldId.ShortNames));
        var windows = section.Windows();
        var sources = section.SourceRows();
        return i => new ModifierRecord(modifiers[i], names[i], windows[i], sources[i]);
    }

    protected override void Take(EditionParts parts, TableInfo info, ModifierRecord[] rows) => parts.Modifiers = new ModifierTable(info, rows);
}
