using DmeGrpc.Claims.V1;

namespace DmeGrpc.Server.Tests.Stories;

/// <summary>Changes to the claims of a story.</summary>
internal static class ClaimChanges
{
    /// <summary>Sets the charge of the claim's line.</summary>
    public static Claim Charging(this Claim claim, long cents)
    {
        claim.Lines[0].ChargeCents = cents;
        return claim;
    }
}
