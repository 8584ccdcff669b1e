using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;

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

        var timeline = circumstances.Catalog.FaceToFaceOrders(PayerProgram.Medicare);
        if (timeline.On(day) is not { } period)
        {
            return Unknown(
                timeline.IsLoaded ? NotEvaluatedReason.NoRowOnDate : NotEvaluatedReason.TableNotLoaded,
                $"Whether {code} needs a face-to-face encounter and a written order before delivery was not evaluated: no loaded list answers for {day:yyyy-MM-dd}.", notes);
        }

        notes.Hold(period.Days);
        foreach (var row in period.Table.Find(code))
        {
            notes.Hold(row.Window);
        }

        if (period.Table.Find(code, day) is { } order)
        {
            return new OrderCheck(
                true, NotEvaluatedReason.None, $"{code} needs a face-to-face encounter within six months before the order, and the written order before delivery.",
                period.RowAt(order.Source));
        }

        // A list tells of no day before the first of its rows: earlier lists are not in it.
        return !period.Info.Coverage.Includes(code) ? Unknown(
                NotEvaluatedReason.TablePartial,
                $"Whether {code} needs a face-to-face encounter and a written order before delivery was not evaluated: the edition holds only part of the list.", notes)
            : period.Table.Rows.All(row => row.Window.First > day) ? Unknown(
                NotEvaluatedReason.NoRowOnDate,
                $"Whether {code} needs a face-to-face encounter and a written order before delivery was not evaluated: the list tells of no day before its first.", notes)
            : new OrderCheck(false, NotEvaluatedReason.None, $"{code} is not on the list of items that need a face-to-face encounter and a written order before delivery.");
    }

    private static OrderCheck Unknown(NotEvaluatedReason reason, string sentence, CheckNotes notes) => new(false, reason, notes.Missing(sentence));
}
