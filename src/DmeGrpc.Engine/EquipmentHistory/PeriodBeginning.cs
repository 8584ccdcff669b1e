namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>Why a period of continuous use began.</summary>
public enum PeriodBeginning
{
    /// <summary>The member's first rental of this equipment; of different equipment each has its own.</summary>
    FirstUse = 1,

    /// <summary>Use had been interrupted for longer than is temporary; asks for a new prescription, new medical necessity and the reason.</summary>
    LongInterruption,

    /// <summary>The equipment was replaced: modifier RA.</summary>
    Replacement,

    /// <summary>Another supplier, where the rules let that count.</summary>
    NewSupplier,

    /// <summary>The useful lifetime of the item before had ended, and so had its rental: it is a new item, RA or not.</summary>
    LifetimeOver,
}
