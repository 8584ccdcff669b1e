using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Fees;

/// <summary>What a fee schedule has for an item on a day in one place: what a month of rental costs, and what buying it new costs.</summary>
public sealed record ItemFees
{
    private ItemFees()
    {
    }

    /// <summary>The schedule; null where none answers for the day.</summary>
    public TablePeriod<FeeTable>? Schedule { get; private init; }

    /// <summary>The item's payment category; unknown where the schedule has no row of it.</summary>
    public PaymentCategory Category { get; private init; }

    /// <summary>The row with RR; null where there is none.</summary>
    public PricedRow? Rental { get; private init; }

    /// <summary>The row with NU, or the row of an item that needs neither RR nor NU; null where there is none.</summary>
    public PricedRow? Purchase { get; private init; }

    /// <summary>Whether rural areas of the state have another fee, so that the area must be known.</summary>
    public bool DependsOnArea { get; private init; }

    /// <summary>Why the schedule prices the item in no way; none where it has rows of it.</summary>
    public NotEvaluatedReason Gap { get; private init; }

    /// <summary>Looks an item up.</summary>
    /// <param name="catalog">Has the schedules.</param>
    /// <param name="program">Whose.</param>
    /// <param name="code">The item.</param>
    /// <param name="modifiers">Modifiers beside RR and NU, of which some choose another row, such as KU.</param>
    /// <param name="state">Postal code of the state of delivery.</param>
    /// <param name="rural">Whether rural fees apply there.</param>
    /// <param name="day">The day of service.</param>
    public static ItemFees Of(
        EditionCatalog catalog, PayerProgram program, ProcedureCode code, IReadOnlyList<Modifier> modifiers, string state, bool rural, DateOnly day)
    {
        var timeline = catalog.Fees(program);
        if (timeline.On(day) is not { } schedule)
        {
            return new ItemFees { Gap = timeline.IsLoaded ? NotEvaluatedReason.NoRowOnDate : NotEvaluatedReason.TableNotLoaded };
        }

        var rows = schedule.Table.Find(code);
        if (rows.IsEmpty)
        {
            return new ItemFees { Schedule = schedule, Gap = schedule.Info.Coverage.Includes(code) ? NotEvaluatedReason.NoRow : NotEvaluatedReason.TablePartial };
        }

        Modifier[] others = [.. modifiers.Where(modifier => modifier != EquipmentModifiers.Rental && modifier != EquipmentModifiers.New)];
        var rental = Priced(schedule.Table.Find(code, [EquipmentModifiers.Rental, .. others]), EquipmentModifiers.Rental);
        var purchase = Priced(schedule.Table.Find(code, [EquipmentModifiers.New, .. others]), EquipmentModifiers.New)
            ?? (HasPlainRow(rows) ? Priced(schedule.Table.Find(code, others), default) : null);
        return new ItemFees
        {
            Schedule = schedule,
            Category = rows[0].Category,
            Rental = rental,
            Purchase = purchase,
            DependsOnArea = HasOtherRuralFee(rental?.Row) || HasOtherRuralFee(purchase?.Row),
        };

        PricedRow? Priced(FeeScheduleRow? row, Modifier first) =>
            row is null || (!first.IsNone && row.Modifier != first) ? null : new PricedRow(row, row.CentsPayable(state, rural));

        bool HasOtherRuralFee(FeeScheduleRow? row) => row?.Cents(state, rural: true) is { } ruralFee && ruralFee != row.Cents(state, rural: false);
    }

    // Of an item that is rented or sold by RR, NU and UE no other row is a price of its own.
    private static bool HasPlainRow(ReadOnlySpan<FeeScheduleRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Modifier == EquipmentModifiers.Rental || row.Modifier == EquipmentModifiers.New)
            {
                return false;
            }
        }

        return true;
    }
}
