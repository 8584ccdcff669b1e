using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// How each fault of an authorization is worded, coded and cured. The codes are those of the remittances of the DME MACs; for a delivery before
/// the first day they name none, and it is coded like no authorization at all, because there was none on that day.
/// </summary>
internal static class AuthorizationFaults
{
    public static AdjustmentReason Adjustment(AuthorizationFault fault) => fault switch
    {
        AuthorizationFault.NotRequired => AdjustmentReason.Contractual("16", "MA130"),
        AuthorizationFault.Missing or AuthorizationFault.NotYetValid => AdjustmentReason.Contractual("197", "N210"),
        AuthorizationFault.OtherSupplier => AdjustmentReason.Contractual("296", "N54"),
        AuthorizationFault.OtherItem => AdjustmentReason.Contractual("284", "N54"),
        AuthorizationFault.NonAffirmed => AdjustmentReason.Contractual("39"),
        AuthorizationFault.Pending => new AdjustmentReason(GroupCode.OtherAdjustment, "133"),
        AuthorizationFault.Expired => AdjustmentReason.Contractual("302"),
        AuthorizationFault.UnitsExhausted => AdjustmentReason.Contractual("198", "N54"),
        _ => AdjustmentReason.Contractual("15", "M62"),
    };

    public static string Message(LineReview line, string number, AuthorizationFit fit)
    {
        var (code, day, segment) = (line.Code, line.Span!.Value.From, fit.Line?.Segment);
        var billed = string.Join(' ', [$"{code}", .. line.Modifiers.Distinct().Order()]);
        var place = $"line {fit.Line?.LineNumber} of authorization {number}";
        return fit.Fault switch
        {
            AuthorizationFault.Malformed => $"'{Shortened(number)}' is not an authorization's number: it has {number.Length} characters and not {TrackingNumber.Length}.",
            AuthorizationFault.NotFound => $"There is no authorization {Shortened(number)}.",
            AuthorizationFault.OtherMember => $"Authorization {number} is not this member's.",
            AuthorizationFault.OtherSupplier => $"Authorization {number} was given to another supplier.",
            AuthorizationFault.OtherItem => $"Authorization {number} is not for {billed}.",
            AuthorizationFault.Withdrawn => $"Authorization {number} was withdrawn.",
            AuthorizationFault.NonAffirmed => $"{Capital(place)} was decided against: {code} is not affirmed.",
            AuthorizationFault.Pending => $"{Capital(place)} is not decided yet: {code} waits for it.",
            AuthorizationFault.NotYetValid => $"Delivery of {code} on {day:yyyy-MM-dd} is before {segment!.FirstDay:yyyy-MM-dd}, the first day of {place}.",
            AuthorizationFault.Expired => $"Delivery of {code} on {day:yyyy-MM-dd} is after {segment!.LastDay:yyyy-MM-dd}, the last day of {place}.",
            _ => throw new ArgumentOutOfRangeException(nameof(fit), fit.Fault, "Not worded here."),
        };
    }

    public static IReadOnlyList<Remedy> Remedies(AuthorizationFault fault) => fault switch
    {
        AuthorizationFault.Malformed or AuthorizationFault.NotFound or AuthorizationFault.OtherMember =>
            [Remedy.Always("Give the number of 14 characters that the decision on the request has.")],
        AuthorizationFault.OtherSupplier =>
        [
            Remedy.Always("Have the supplier bill to whom it was given, or ask for an authorization of your own."),
            Remedy.Never("Do not bill on another supplier's authorization."),
        ],
        AuthorizationFault.OtherItem =>
        [
            Remedy.IfDocumented("Correct code and pricing modifiers if another item was delivered than is billed."),
            Remedy.Always("Ask for an authorization for the item that was delivered."),
        ],
        AuthorizationFault.Withdrawn or AuthorizationFault.NonAffirmed =>
            [Remedy.Always("Ask anew, with what the decision found wanting; requests may be repeated without limit."), AskNoAppeal],
        AuthorizationFault.Pending => [Remedy.Always("Wait for the decision, then send the claim again.")],
        AuthorizationFault.NotYetValid or AuthorizationFault.Expired =>
        [
            Remedy.IfDocumented("Correct the date of service if the item was delivered on another day."),
            Remedy.Always("Ask for an extension or for a new authorization before delivery."),
        ],
        AuthorizationFault.UnitsExhausted =>
        [
            Remedy.Always("Correct the units, or void the claim that used them in error."),
            Remedy.Always("Ask for an extension to more units."),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not cured here."),
    };

    /// <summary>A number may be as long as anybody writes it; a message is not.</summary>
    public static string Shortened(string number) => number.Length <= 20 ? number : number[..20] + "...";

    private static Remedy AskNoAppeal { get; } = Remedy.Never("Do not appeal the decision on the request: only the denial of a claim can be appealed.");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
