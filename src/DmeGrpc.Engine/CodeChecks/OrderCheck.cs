using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.CodeChecks;

/// <summary>
/// Whether an item needs a face-to-face encounter within six months before the order, and the written order before delivery. Both come together, by
/// Medicare's list for fee for service. Source: 42 CFR 410.38(d).
/// </summary>
/// <param name="IsNeeded">Whether both are needed.</param>
/// <param name="Gap">Why that is not known; none where it is.</param>
/// <param name="Message">The same in one plain sentence.</param>
/// <param name="Row">The row that says so; null where none does.</param>
public sealed record OrderCheck(bool IsNeeded, NotEvaluatedReason Gap, string Message, TableRow? Row = null)
{
    internal static OrderCheck Of(CheckCircumstances circumstances, ItemFacts item, CheckNotes notes)
    {
        var (code, day) = (item.Code, circumstances.Day);
        if (!circumstances.IsMedicareFeeForService)
        {
            return new OrderCheck(false, NotEvaluatedReason.None, $"Medicare's list is for fee for service; what {circumstances.Payer} asks for is among the documents.");
        }

        Hold(circumstances, code, notes);
        return FaceToFaceNeeds.OfMedicareList(circumstances.Catalog, code, day) switch
        {
            { Order: not null, Row: var row } => new OrderCheck(
                true, NotEvaluatedReason.None, $"{code} needs a face-to-face encounter within six months before the order, and the written order before delivery.", row),
            { Gap: NotEvaluatedReason.TablePartial } => Unknown(code, NotEvaluatedReason.TablePartial, "the edition holds only part of the list", notes),
            { Gap: not NotEvaluatedReason.None and var gap } when ListOn(circumstances) is { Info: var list } => Unknown(
                code, gap, $"it is not on the list ({list.Release}), which knows no item added after {list.Coverage.CompleteThrough:yyyy-MM-dd}", notes),
            { Gap: not NotEvaluatedReason.None and var gap } => Unknown(code, gap, $"no loaded list answers for {day:yyyy-MM-dd}", notes),
            _ when IsBeforeEveryRow(circumstances) => Unknown(code, NotEvaluatedReason.NoRowOnDate, "the list tells of no day before its first", notes),
            _ => new OrderCheck(false, NotEvaluatedReason.None, $"{code} is not on the list of items that need a face-to-face encounter and a written order before delivery."),
        };
    }

    // A list tells of no day before the first of its rows, whatever its table says: earlier lists are not in it.
    private static bool IsBeforeEveryRow(CheckCircumstances circumstances) =>
        ListOn(circumstances)!.Table.Rows.All(row => row.Window.First > circumstances.Day);

    private static TablePeriod<FaceToFaceTable>? ListOn(CheckCircumstances circumstances) => circumstances.Catalog.FaceToFaceOrders(PayerProgram.Medicare).On(circumstances.Day);

    private static void Hold(CheckCircumstances circumstances, ProcedureCode code, CheckNotes notes)
    {
        if (ListOn(circumstances) is { } period)
        {
            notes.Hold(period.Days);
            if (period.Table.Find(code, circumstances.Day) is null)
            {
                // That the list lacks an item is known only as far as the list is.
                notes.Hold(EffectiveWindow.Always with { Last = period.Info.Coverage.CompleteThrough });
            }

            foreach (var row in period.Table.Find(code))
            {
                notes.Hold(row.Window);
            }
        }
    }

    private static OrderCheck Unknown(ProcedureCode code, NotEvaluatedReason reason, string why, CheckNotes notes) => new(
        false, reason, notes.Missing($"Whether {code} needs a face-to-face encounter and a written order before delivery was not evaluated: {why}."));
}
