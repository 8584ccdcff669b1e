using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>By which payment category an item is paid on a day: the catalogue of codes says so, or else the fee schedule.</summary>
/// <param name="Category">The category; unknown where neither says.</param>
/// <param name="Row">The row that does.</param>
/// <param name="IsUndecided">Whether it is equipment whose category the loaded part of the tables lacks.</param>
internal readonly record struct ItemCategory(PaymentCategory Category, TableRow? Row, bool IsUndecided)
{
    public static ItemCategory Of(ClaimReview review, ProcedureCode code, DateOnly day)
    {
        var codes = review.Catalog.Codes.On(day);
        var record = codes is null ? null : RecordOn(codes.Table, code, day);
        if (record is { Category: not PaymentCategory.Unknown })
        {
            return new ItemCategory(record.Category, codes!.RowAt(record.Source), IsUndecided: false);
        }

        var fees = review.Catalog.Fees(review.Claim.Program).On(day);
        if (fees is not null && fees.Table.Find(code) is { IsEmpty: false } rows)
        {
            review.Consult(fees);
            return new ItemCategory(rows[0].Category, fees.RowAt(rows[0].Source), IsUndecided: false);
        }

        return new ItemCategory(
            PaymentCategory.Unknown,
            record is null ? null : codes!.RowAt(record.Source),
            record is { Family: BenefitFamily.DurableEquipment } && !(fees?.Info ?? codes!.Info).Coverage.Includes(code));
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
