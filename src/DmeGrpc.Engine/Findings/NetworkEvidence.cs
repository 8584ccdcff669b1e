using DmeGrpc.Engine.Coverage;

namespace DmeGrpc.Engine.Findings;

/// <summary>Who may furnish or prescribe an item under a plan, and who did.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="SupplierNpi">The supplier that bills.</param>
public sealed record NetworkEvidence(string PlanId, string SupplierNpi) : Evidence((Editions.TableRow?)null)
{
    /// <summary>The exclusive vendor of the item; null where the prescriber is concerned, or where it is not known which vendor.</summary>
    public ExclusiveVendor? Vendor { get; init; }

    /// <summary>The member's product; null when unknown.</summary>
    public PlanProduct? Product { get; init; }

    /// <summary>The state by which the vendor was looked for; empty when unknown.</summary>
    public string State { get; init; } = string.Empty;

    /// <summary>The ZIP code by which the vendor was looked for; empty when unknown.</summary>
    public string Zip { get; init; } = string.Empty;

    /// <summary>Who must have prescribed the item; null where the vendor is concerned.</summary>
    public PrescriberRule? Prescriber { get; init; }

    /// <summary>The practitioner who ordered it, as billed; empty where the vendor is concerned.</summary>
    public string OrderingNpi { get; init; } = string.Empty;
}
