using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Findings;

/// <summary>Where a line stands in the rental of an item, and by which category it is paid.</summary>
/// <param name="Code">The item.</param>
/// <param name="Category">Its payment category; unknown where no table says.</param>
/// <param name="Row">The row that gives the category, or the fee that caps the rent.</param>
public sealed record RentalEvidence(ProcedureCode Code, PaymentCategory Category, TableRow? Row) : Evidence(Row)
{
    /// <summary>The rental month billed, from 1; null where history was not asked.</summary>
    public int? Month { get; init; }

    /// <summary>The last rental month billed; equal to <see cref="Month"/> for one month.</summary>
    public int? LastMonth { get; init; }

    /// <summary>The modifier that the month is billed with; null where there is none.</summary>
    public Modifier? ExpectedModifier { get; init; }

    /// <summary>The first day of the period of continuous use.</summary>
    public DateOnly? PeriodFirstDay { get; init; }

    /// <summary>Why the period began.</summary>
    public PeriodBeginning? Beginning { get; init; }

    /// <summary>The days without rental before the line, beyond the rental month in which use ceased; 0 for none.</summary>
    public int InterruptionDays { get; init; }

    /// <summary>The day from which the member owns the item; null before and for items that are never owned by rental.</summary>
    public DateOnly? TitlePassedOn { get; init; }

    /// <summary>The purchase fee in cents that caps the rent; null where nothing does.</summary>
    public long? PurchaseFeeCents { get; init; }

    /// <summary>What earlier rental months of the period came to, in cents; null where nothing caps them.</summary>
    public long? RentedCents { get; init; }
}
