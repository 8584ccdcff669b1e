using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>By which payment category an item is paid on a day: the catalogue of codes says so, or else the fee schedule.</summary>
/// <param name="Category">The category; unknown where neither says.</param>
/// <param name="Row">The row that does.</param>
/// <param name="Gap">Why the category of a piece of equipment is not known; none where it is, and where the fee schedule does not price it.</param>
internal readonly record struct ItemCategory(PaymentCategory Category, TableRow? Row, NotEvaluatedReason Gap)
{
    public static ItemCategory Of(ClaimReview review, ProcedureCode code, DateOnly day)
    {
        var codes = review.Catalog.Codes.On(day);
        var record = codes is null ? null : RecordOn(codes.Table, code, day);
        if (record is { Category: not PaymentCategory.Unknown })
        {
            return new ItemCategory(record.Category, codes!.RowAt(record.Source), NotEvaluatedReason.None);
        }

        var timeline = review.Catalog.Fees(review.Claim.Program);
        var fees = timeline.On(day);
        if (fees is not null && fees.Table.Find(code) is { IsEmpty: false } rows)
        {
            review.Consult(fees);
            return new ItemCategory(rows[0].Category, fees.RowAt(rows[0].Source), NotEvaluatedReason.None);
        }

        return new ItemCategory(
            PaymentCategory.Unknown,
            record is null ? null : codes!.RowAt(record.Source),
            record is not { Family: BenefitFamily.DurableEquipment } ? NotEvaluatedReason.None
                : fees is not null ? (fees.Info.Coverage.Includes(code) ? NotEvaluatedReason.None : NotEvaluatedReason.TablePartial)
                : timeline.IsLoaded ? NotEvaluatedReason.NoRowOnDate
                : NotEvaluatedReason.TableNotLoaded);
    }

    /// <summary>Whether it is rented month by month and its months are counted: capped rental, oxygen equipment, inexpensive items.</summary>
    public bool CountsMonths(ProcedureCode code) =>
        Category is PaymentCategory.CappedRental or PaymentCategory.Inexpensive || IsOxygenEquipment(code);

    public bool IsOxygenEquipment(ProcedureCode code) => Category == PaymentCategory.Oxygen && OxygenEquipment.Contains(code);

    private static CodeRecord? RecordOn(CodeTable table, ProcedureCode code, DateOnly day)
    {
        foreach (var record in table.Find(code))
        {
            if (record.Validity.Contains(day))
            {
                return record;
            }
        }

        return null;
    }
}
