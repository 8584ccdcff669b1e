using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Tables;

/// <summary>The items of one program that need a face-to-face encounter and a written order.</summary>
internal sealed class FaceToFaceCodec() : TableCodec<FaceToFaceOrder>(TableKind.FaceToFaceOrders, SectionKind.FaceToFaceOrders)
{
    protected override IReadOnlyList<FaceToFaceOrder> RowsOf(Edition edition, TableInfo info) => edition.FaceToFaceOrders(info.Program!.Value)!.Rows;

    protected override void WriteRows(IReadOnlyList<FaceToFaceOrder> rows, SectionWriter section)
    {
        section.AddCodes(FieldId.Code, rows, row => row.Code);
        section.AddWindows(rows, row => row.Window);
        section.AddSourceRows(rows, row => row.Source);
    }

    protected override Func<int, FaceToFaceOrder> RowReader(SectionReader section, CodeIndex index)
    {
        var codes = section.Codes(FieldId.Code, index);
        var windows = section.Windows();
        var sources = section.SourceRows();
        return i => new FaceToFaceOrder(codes[i], windows[i], sources[i]);
    }

    protected override void Take(EditionParts parts, TableInfo info, FaceToFaceOrder[] rows) =>
        parts.FaceToFaceOrders.Add(new FaceToFaceTable(info, parts.Index, rows));
}
