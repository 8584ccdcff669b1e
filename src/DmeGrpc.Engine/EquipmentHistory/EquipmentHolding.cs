namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>How a member has an item.</summary>
public enum EquipmentHolding
{
    /// <summary>Not at all, as far as the history shows.</summary>
    None = 0,

    /// <summary>By rental.</summary>
    Rented,

    /// <summary>Bought: modifier NU or UE.</summary>
    Bought,

    /// <summary>Owned since the thirteenth month of a capped rental ended.</summary>
    TitlePassed,
}
