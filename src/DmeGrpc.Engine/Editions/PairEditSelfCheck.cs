using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Editions;

/// <summary>Looks every pair of a table up once, and sees that its windows come newest first and share no day. One pass, no allocation.</summary>
internal static class PairEditSelfCheck
{
    public static void Run(PairEditTable table, CodeIndex index)
    {
        var starts = table.Columns.RowStart.Span;
        for (var id = 1; id <= index.Count; id++)
        {
            CheckRow(table, index, id, starts[id], starts[id + 1]);
        }

        GC.KeepAlive(table);
    }

    private static void CheckRow(PairEditTable table, CodeIndex index, int one, int start, int end)
    {
        var columnTwo = table.Columns.ColumnTwo.Span;
        while (start < end)
        {
            var found = table.Find(index.CodeOf(one), index.CodeOf(columnTwo[start]));
            if (!found.StartsAt(start) || found.IsEmpty)
            {
                throw new InvalidOperationException(
                    $"{table.Info.Kind}: the row of {index.CodeOf(one)} and {index.CodeOf(columnTwo[start])} is not found again.");
            }

            CheckWindows(table, start, found.Count);
            start += found.Count;
        }
    }

    private static void CheckWindows(PairEditTable table, int start, int count)
    {
        if (count == 1)
        {
            return;
        }

        var overlaps = default(OverlapCheck);
        var newest = DateOnly.MaxValue;
        for (var i = start; i < start + count; i++)
        {
            var row = table.RowAt(i);
            if (row.Window.First > newest)
            {
                throw new InvalidOperationException($"{table.Info.Kind}: the windows of {row.ColumnOne} and {row.ColumnTwo} do not come newest first.");
            }

            newest = row.Window.First;
            if (row.EverApplied && overlaps.Sees(row.Window))
            {
                throw new InvalidDataException($"{table.Info.Kind}: {(row.ColumnOne, row.ColumnTwo)} has two rows for the same day.");
            }
        }
    }
}
