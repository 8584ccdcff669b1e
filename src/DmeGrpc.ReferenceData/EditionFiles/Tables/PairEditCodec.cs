using System.Runtime.InteropServices;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Tables;

/// <summary>NCCI pair edits of one program and setting: the engine's packed columns as they are, so that they can be used where they lie.</summary>
internal sealed class PairEditCodec() : TableCodec(TableKind.PairEdits, SectionKind.PairEdits)
{
    public override int CountRows(Edition edition, TableInfo info) => Of(edition, info).Rows.Count;

    public override void Write(Edition edition, TableInfo info, SectionWriter section)
    {
        var columns = Of(edition, info).Columns;
        section.Add(FieldId.RowStart, columns.RowStart.Span);
        section.Add(FieldId.ColumnTwoNumber, columns.ColumnTwo.Span);
        section.Add(FieldId.Detail, columns.Detail.Span);
        section.Add(FieldId.PackedSource, columns.Source.Span);
        section.Add(FieldId.DetailFirstDay, columns.Details.Select(detail => detail.Window.First.DayNumber));
        section.Add(FieldId.DetailLastDay, columns.Details.Select(detail => detail.Window.Last?.DayNumber ?? RowFieldWriter.None));
        section.AddNumbers(FieldId.DetailIndicator, columns.Details, detail => (int)detail.Indicator);
        section.AddTexts(FieldId.DetailRationale, FieldId.Rationales, columns.Details, detail => detail.Rationale);
        GC.KeepAlive(columns);
    }

    public override void Read(EditionParts parts, TableInfo info, SectionReader section)
    {
        var columns = new PairEditColumns
        {
            RowStart = section.Column<int>(FieldId.RowStart),
            ColumnTwo = section.Column<ushort>(FieldId.ColumnTwoNumber),
            Detail = section.Column<ushort>(FieldId.Detail),
            Source = section.Column<uint>(FieldId.PackedSource),
            Details = Details(section),
        };
        section.Require(columns.RowCount == section.RowCount, $"there are {columns.RowCount} rows instead of {section.RowCount}");
        parts.PairEdits.Add(new PairEditTable(info, parts.Index, columns));
    }

    // Details are numbered in the same order in both, so equal columns are equal rows.
    public override bool SameRows(Edition one, Edition other, TableInfo info)
    {
        var (first, second) = (Of(one, info).Columns, Of(other, info).Columns);
        var same = SameValues(first.RowStart, second.RowStart) && SameValues(first.ColumnTwo, second.ColumnTwo) && SameValues(first.Detail, second.Detail)
            && SameValues(first.Source, second.Source) && first.Details.SequenceEqual(second.Details);
        GC.KeepAlive(first);
        GC.KeepAlive(second);
        return same;
    }

    private static PairEditDetail[] Details(SectionReader section)
    {
        var windows = section.Windows(FieldId.DetailFirstDay, FieldId.DetailLastDay);
        var indicators = section.Enums<ModifierIndicator>(FieldId.DetailIndicator);
        var rationales = section.Texts(FieldId.DetailRationale, FieldId.Rationales);
        section.Require(indicators.Length == windows.Length && rationales.Length == windows.Length, "the fields of details differ in length");
        return [.. windows.Select((window, i) => new PairEditDetail(window, indicators[i], rationales[i]))];
    }

    private static bool SameValues<T>(ReadOnlyMemory<T> one, ReadOnlyMemory<T> other)
        where T : unmanaged => MemoryMarshal.AsBytes(one.Span).SequenceEqual(MemoryMarshal.AsBytes(other.Span));

    private static PairEditTable Of(Edition edition, TableInfo info) => edition.PairEdits(info.Program!.Value, info.Setting!.Value)!;
}
