using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Holds an authorization against a line: found, of this member, of this supplier, for this code and its pricing modifiers, not withdrawn,
/// affirmed, in its days, with units left. The first that fails is the fault.
/// </summary>
/// <param name="claim">The claim.</param>
/// <param name="snapshot">What is known of its member.</param>
internal sealed class AuthorizationFits(Claim claim, MemberSnapshot snapshot)
{
    private static readonly Modifier Rental = Modifier.Parse("RR");

    /// <summary>The fit of the authorization with this number.</summary>
    public AuthorizationFit Of(LineReview line, string number) =>
        snapshot.Authorizations.FirstOrDefault(one => string.Equals(one.TrackingNumber.ToString(), number, StringComparison.Ordinal)) is { } authorization
            ? Of(line, authorization)
            : new AuthorizationFit(AuthorizationFault.NotFound, null, null);

    /// <summary>The first authorization that carries the line, by number; null when none does.</summary>
    public Authorization? FindCarrying(LineReview line) => snapshot.Authorizations
        .Where(authorization => Of(line, authorization).Fault == AuthorizationFault.None)
        .MinBy(authorization => authorization.TrackingNumber.ToString(), StringComparer.Ordinal);

    /// <summary>Whether the payer has decided, or will, on this very item for this member and supplier under this number.</summary>
    public bool IsForItem(LineReview line, string number) => Of(line, number).Fault is AuthorizationFault.None or > AuthorizationFault.OtherItem;

    private AuthorizationFit Of(LineReview line, Authorization authorization)
    {
        if (authorization.MemberKey != snapshot.MemberKey)
        {
            return new AuthorizationFit(AuthorizationFault.OtherMember, authorization, null);
        }

        if (!string.Equals(authorization.Request.SupplierNpi, claim.BillingNpi, StringComparison.Ordinal))
        {
            return new AuthorizationFit(AuthorizationFault.OtherSupplier, authorization, null);
        }

        // A line that carries it before one that does not; then the one that says most of how the item is billed; then the lowest number.
        return authorization.Lines
            .Where(candidate => IsForItem(line, candidate.Segment))
            .Select(candidate => new AuthorizationFit(FaultOf(line, authorization, candidate), authorization, candidate))
            .OrderBy(fit => Rank(fit.Fault))
            .ThenByDescending(fit => fit.Line!.Segment.Modifiers.Count)
            .ThenBy(fit => fit.Line!.LineNumber)
            .FirstOrDefault() ?? new AuthorizationFit(AuthorizationFault.OtherItem, authorization, null);
    }

    /// <summary>The code is the one decided on, and the claim has every modifier that was.</summary>
    private static bool IsForItem(LineReview line, LineSegment segment) =>
        segment.Code == line.Code && segment.Modifiers.All(line.Modifiers.Contains);

    private AuthorizationFault FaultOf(LineReview line, Authorization authorization, AuthorizationLine candidate)
    {
        if (authorization.IsWithdrawn)
        {
            return AuthorizationFault.Withdrawn;
        }

        var delivery = DeliveryOf(line, authorization, candidate);
        return candidate.Decision switch
        {
            SegmentDecision.NonAffirmed => AuthorizationFault.NonAffirmed,
            SegmentDecision.Pending => AuthorizationFault.Pending,
            _ when delivery < candidate.Segment.FirstDay => AuthorizationFault.NotYetValid,
            _ when delivery > candidate.Segment.LastDay => AuthorizationFault.Expired,
            _ => line.Units > candidate.RemainingUnits ? AuthorizationFault.UnitsExhausted : AuthorizationFault.None,
        };
    }

    // Later months of a rental stand on the authorization of the delivery: the first month of it that was posted.
    private DateOnly DeliveryOf(LineReview line, Authorization authorization, AuthorizationLine candidate)
    {
        var delivery = line.Span!.Value.From;
        if (!line.Modifiers.Contains(Rental))
        {
            return delivery;
        }

        foreach (var posted in snapshot.History)
        {
            if (posted.Stands && posted.Use is { } use && use.TrackingNumber == authorization.TrackingNumber && use.LineNumber == candidate.LineNumber
                && posted.Span.From < delivery && posted.Modifiers.Contains(Rental) && SupplierKey.IsSame(claim, posted))
            {
                delivery = posted.Span.From;
            }
        }

        return delivery;
    }

    private static int Rank(AuthorizationFault fault) => fault switch
    {
        AuthorizationFault.None => 0,
        AuthorizationFault.UnitsExhausted => 1,
        AuthorizationFault.Expired or AuthorizationFault.NotYetValid => 2,
        AuthorizationFault.Pending => 3,
        _ => 4,
    };
}
