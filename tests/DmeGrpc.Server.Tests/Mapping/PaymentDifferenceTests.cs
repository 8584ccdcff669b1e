using DmeGrpc.Engine.Differences;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Reference.V1;
using DmeGrpc.Server.Mapping;
using DmeGrpc.Server.Tests.Support;

namespace DmeGrpc.Server.Tests.Mapping;

public class PaymentDifferenceTests
{
    [Fact]
    public void Every_kind_of_row_is_shown_as_its_table_has_it()
    {
        var nothing = new EditionBuilder { Id = "nothing", Kind = Engine.Editions.EditionKind.Synthetic }.Build();
        var editions = new EditionComparison(nothing, PaymentEdition.Build());
        var rows = editions.Rows().Select(row => row.ToProto()).ToLookup(row => row.After.RowCase, row => row.After);

        Assert.Equal(
            [ReferenceRow.RowOneofCase.Fee, ReferenceRow.RowOneofCase.RuralZip, ReferenceRow.RowOneofCase.PriorAuthorization, ReferenceRow.RowOneofCase.FaceToFaceOrder],
            rows.Select(group => group.Key));
        Assert.Equal((5, 3, 4, 2), (rows[ReferenceRow.RowOneofCase.Fee].Count(), rows[ReferenceRow.RowOneofCase.RuralZip].Count(),
            rows[ReferenceRow.RowOneofCase.PriorAuthorization].Count(), rows[ReferenceRow.RowOneofCase.FaceToFaceOrder].Count()));
        Assert.Equal(["2026Q1", "2025Q2"], rows[ReferenceRow.RowOneofCase.Fee].Where(row => row.Fee.ProcedureCode == "E0601").Select(row => row.Fee.Table.Release));
        Assert.All(editions.Summarize(), table => Assert.Equal(table.Table.RowsAfter, table.Counts.Added));
    }
}
