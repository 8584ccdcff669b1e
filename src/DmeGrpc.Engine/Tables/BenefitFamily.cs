namespace DmeGrpc.Engine.Tables;

/// <summary>The family of benefits a code belongs to, as health plans cover them.</summary>
public enum BenefitFamily
{
    /// <summary>No family is known.</summary>
    Unknown = 0,

    /// <summary>Durable medical equipment and what it runs on.</summary>
    DurableEquipment,

    /// <summary>External prosthetics.</summary>
    Prosthetic,

    /// <summary>Rigid and semi-rigid orthotics.</summary>
    Orthotic,

    /// <summary>Wound care, ostomy, urological and incontinence supplies.</summary>
    SoftGoods,
}
