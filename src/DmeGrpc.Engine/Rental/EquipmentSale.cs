namespace DmeGrpc.Engine.Rental;

/// <summary>Whether Medicare pays for buying an item that is rented or bought.</summary>
public enum EquipmentSale
{
    /// <summary>It is rented only.</summary>
    NotSold = 1,

    /// <summary>It does.</summary>
    Sold,

    /// <summary>In the first month, when the member was offered both and chose to buy: modifier BP.</summary>
    ByChoice,

    /// <summary>Together with a complex rehabilitative power wheelchair that the member chose to buy: modifier BP.</summary>
    WithItsBase,
}
