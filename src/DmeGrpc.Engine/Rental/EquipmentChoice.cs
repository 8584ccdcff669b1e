namespace DmeGrpc.Engine.Rental;

/// <summary>Whether to rent or to buy.</summary>
public enum EquipmentChoice
{
    /// <summary>Rent.</summary>
    Rent = 1,

    /// <summary>Buy.</summary>
    Purchase,
}

/// <summary>Why.</summary>
public enum EquipmentChoiceReason
{
    /// <summary>It is not sold, or the plan does not buy it.</summary>
    NotForSale = 1,

    /// <summary>Renting never comes to cost as much as buying.</summary>
    NeverBreaksEven,

    /// <summary>It is needed for fewer months than the break-even month.</summary>
    NeededForLess,

    /// <summary>It is needed up to the break-even month or longer.</summary>
    NeededForAsLong,
}
