using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Rows;

/// <summary>face_to_face_orders.csv.</summary>
internal static class FaceToFaceRows
{
    public static List<ProgramRow<FaceToFaceOrder>> Read(EditionSource source)
    {
        var orders = new List<ProgramRow<FaceToFaceOrder>>();
        foreach (var row in source.Rows(TableKind.FaceToFaceOrders, "program", "code", "effective_date", "end_date"))
        {
            var program = row.Word("program", SourceWords.Programs);
            var order = new FaceToFaceOrder(row.Code("code"), row.Window("effective_date", "end_date"), row.Source);
            source.RequireTable(row, TableKind.FaceToFaceOrders, program, setting: null);
            if (row.IsSound)
            {
                orders.Add(new(program, Setting: null, order));
            }
        }

        RowConflicts.ReportOverlaps(
            orders, each => (each.Program, each.Row.Code), each => each.Row.Window, each => each.Row.Source.Line,
            SourceFileNames.Of(TableKind.FaceToFaceOrders), source.Problems);
        return orders;
    }
}
