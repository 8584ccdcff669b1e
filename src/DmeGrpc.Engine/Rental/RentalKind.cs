namespace DmeGrpc.Engine.Rental;

/// <summary>How an item's rental payments run.</summary>
public enum RentalKind
{
    /// <summary>Capped rental: 10 % of the purchase price in months 1-3, 7.5 % in months 4-13; then the title passes. 42 CFR 414.229.</summary>
    CappedRental = 1,

    /// <summary>Power wheelchair furnished on or after 2011-01-01: 15 % in months 1-3, 6 % in months 4-13; then the title passes. 42 CFR 414.229.</summary>
    PowerWheelchair,

    /// <summary>Oxygen equipment: 36 equal months; the supplier keeps the title and must go on furnishing. 42 CFR 414.226.</summary>
    Oxygen,

    /// <summary>Inexpensive or routinely purchased: monthly until the payments reach the purchase fee. 42 CFR 414.220.</summary>
    Inexpensive,

    /// <summary>Frequent and substantial servicing: monthly until the need ends; never bought. 42 CFR 414.222.</summary>
    FrequentlyServiced,
}
