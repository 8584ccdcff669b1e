using DmeGrpc.Engine.Money;

namespace DmeGrpc.Engine.Rental;

/// <summary>
/// What is paid for an item rented month by month. Each month's fee is rounded to the cent by itself, half a cent up, because each month is paid by
/// itself: the thirteen months of a capped rental come to 105 % of the purchase price, give or take five cents.
/// </summary>
public sealed class RentalSchedule
{
    /// <summary>The last month that is reckoned with: a hundred years.</summary>
    public const int MaxMonth = 1200;

    /// <summary>The first months of a capped rental, which are paid at the higher rate.</summary>
    private const int HigherMonths = 3;

    private const int CappedMonths = 13;
    private const int OxygenMonths = 36;

    private readonly long earlyFee;
    private readonly long laterFee;
    private readonly long cap;

    private RentalSchedule(RentalKind kind, long earlyFee, long laterFee, int? lastMonth, long? purchasePriceCents, long cap = long.MaxValue)
    {
        (Kind, this.earlyFee, this.laterFee, LastMonth, PurchasePriceCents, this.cap) =
            (kind, earlyFee, laterFee, lastMonth, purchasePriceCents, cap);
    }

    /// <summary>How the payments run.</summary>
    public RentalKind Kind { get; }

    /// <summary>The last month that is paid; null when they go on until the need ends.</summary>
    public int? LastMonth { get; }

    /// <summary>What the item costs to buy, in cents; null where it is not sold (oxygen, frequently serviced).</summary>
    public long? PurchasePriceCents { get; }

    /// <summary>Whether the member owns the item once the last month is over.</summary>
    public bool TitlePasses => Kind is RentalKind.CappedRental or RentalKind.PowerWheelchair;

    /// <summary>Capped rental by the monthly fee of the fee schedule (RR), which is a tenth of the purchase price.</summary>
    public static RentalSchedule CappedRental(long monthlyFeeCents)
    {
        Amounts.Check(monthlyFeeCents, nameof(monthlyFeeCents));
        return Capped(RentalKind.CappedRental, monthlyFeeCents, Amounts.Quotient(monthlyFeeCents * 3, 4), monthlyFeeCents * 10);
    }

    /// <summary>Capped rental by the purchase price.</summary>
    public static RentalSchedule CappedRentalOfPrice(long purchasePriceCents)
    {
        Amounts.Check(purchasePriceCents, nameof(purchasePriceCents));
        return Capped(
            RentalKind.CappedRental, new Rate(1000).Of(purchasePriceCents), new Rate(750).Of(purchasePriceCents), purchasePriceCents);
    }

    /// <summary>
    /// Power wheelchair by the monthly fee of the fee schedule (RR), which is 15 % of the purchase price. The later months are two fifths of that
    /// fee; the purchase price is rounded to the cent, and nothing is reckoned from the rounded price.
    /// </summary>
    public static RentalSchedule PowerWheelchair(long monthlyFeeCents)
    {
        Amounts.Check(monthlyFeeCents, nameof(monthlyFeeCents));
        return Capped(
            RentalKind.PowerWheelchair, monthlyFeeCents, Amounts.Quotient(monthlyFeeCents * 2, 5), Amounts.Quotient(monthlyFeeCents * 20, 3));
    }

    /// <summary>Power wheelchair by the purchase price.</summary>
    public static RentalSchedule PowerWheelchairOfPrice(long purchasePriceCents)
    {
        Amounts.Check(purchasePriceCents, nameof(purchasePriceCents));
        return Capped(
            RentalKind.PowerWheelchair, new Rate(1500).Of(purchasePriceCents), new Rate(600).Of(purchasePriceCents), purchasePriceCents);
    }

    /// <summary>Oxygen equipment by its monthly fee.</summary>
    public static RentalSchedule Oxygen(long monthlyFeeCents)
    {
        Amounts.Check(monthlyFeeCents, nameof(monthlyFeeCents));
        return new RentalSchedule(RentalKind.Oxygen, monthlyFeeCents, monthlyFeeCents, OxygenMonths, purchasePriceCents: null);
    }

    /// <summary>Inexpensive or routinely purchased: the monthly fee (RR) until the payments reach the purchase fee (NU); the last month is what is left.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A fee is not above zero, or above <see cref="Amounts.MaxCents"/>.</exception>
    public static RentalSchedule Inexpensive(long monthlyFeeCents, long purchaseFeeCents)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(monthlyFeeCents);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(purchaseFeeCents);
        Amounts.Check(monthlyFeeCents, nameof(monthlyFeeCents));
        Amounts.Check(purchaseFeeCents, nameof(purchaseFeeCents));
        var lastMonth = (purchaseFeeCents + monthlyFeeCents - 1) / monthlyFeeCents;
        return new RentalSchedule(
            RentalKind.Inexpensive, monthlyFeeCents, monthlyFeeCents, (int)Math.Min(lastMonth, MaxMonth), purchaseFeeCents, purchaseFeeCents);
    }

    /// <summary>Frequent and substantial servicing by the monthly fee.</summary>
    public static RentalSchedule FrequentlyServiced(long monthlyFeeCents)
    {
        Amounts.Check(monthlyFeeCents, nameof(monthlyFeeCents));
        return new RentalSchedule(RentalKind.FrequentlyServiced, monthlyFeeCents, monthlyFeeCents, lastMonth: null, purchasePriceCents: null);
    }

    /// <summary>What one month pays, in cents; 0 after the last.</summary>
    /// <param name="month">From 1 to <see cref="MaxMonth"/>.</param>
    public long FeeCents(int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        return TotalCents(month) - TotalCents(month - 1);
    }

    /// <summary>What months 1 to <paramref name="months"/> pay together, in cents.</summary>
    /// <param name="months">From 0 to <see cref="MaxMonth"/>.</param>
    public long TotalCents(int months)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, MaxMonth);
        var paid = Math.Min(months, LastMonth ?? MaxMonth);
        var early = Math.Min(paid, HigherMonths);
        return Math.Min((early * earlyFee) + ((paid - early) * laterFee), cap);
    }

    private static RentalSchedule Capped(RentalKind kind, long earlyFee, long laterFee, long price) =>
        new(kind, earlyFee, laterFee, CappedMonths, price);
}
