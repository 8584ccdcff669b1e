using System.Globalization;
using DmeGrpc.Claims.V1;

namespace DmeGrpc.Cli.Output;

/// <summary>Puts into words what is allowed for a line and what the member owes of it, as far as both are known.</summary>
internal static class CostShareText
{
    /// <summary>For instance <c>Allowed $50.00; the member owes $10.00.</c></summary>
    /// <returns>Empty where nothing is known.</returns>
    public static string Of(CostShare? share) => share switch
    {
        { HasAllowedCents: true, HasOwedCents: true } => $"Allowed {Dollars(share.AllowedCents)}; the member owes {Dollars(share.OwedCents)}.",
        { HasAllowedCents: true } => $"Allowed {Dollars(share.AllowedCents)}.",
        _ => string.Empty,
    };

    private static string Dollars(long cents) => string.Create(CultureInfo.InvariantCulture, $"${cents / 100m:0.00}");
}
