namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>Why an item is to be replaced.</summary>
public enum ReplacementCause
{
    /// <summary>Wear.</summary>
    Wear = 1,

    /// <summary>It was lost.</summary>
    Loss,

    /// <summary>It was stolen.</summary>
    Theft,

    /// <summary>A specific incident, such as a fire, damaged it beyond repair.</summary>
    IrreparableDamage,
}
