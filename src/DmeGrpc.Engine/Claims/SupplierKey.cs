namespace DmeGrpc.Engine.Claims;

/// <summary>
/// Whether two services were billed by the same supplier or provider, the scope of NCCI edits: by the same billing NPI, in the same setting, because another setting
/// has other tables.
/// </summary>
public static class SupplierKey
{
    /// <summary>Whether the posted line is of the claim's own supplier or provider.</summary>
    public static bool IsSame(Claim claim, PostedLine posted) =>
        claim.Setting == posted.Setting && string.Equals(claim.BillingNpi, posted.SupplierNpi, StringComparison.Ordinal);
}
