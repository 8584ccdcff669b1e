using System.Globalization;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>What the prior authorization edit says of a line or claim. What an authorization itself lacks is worded by <see cref="AuthorizationFaults"/>.</summary>
internal static class PriorAuthorizationFindings
{
    public static Finding NeedNotEvaluated(LineReview line, AuthorizationNeed need) => NotEvaluated(
        need.Reason, $"Whether {line.Code} needs prior authorization was not evaluated: {need.Why}.", Evidence(need, string.Empty, AuthorizationFault.None));

    public static Finding NotLookedUp(LineReview line, AuthorizationNeed need, string number) => NotEvaluated(
        NotEvaluatedReason.OutsideClaim, $"Line {line.Number} names authorization {number} for {line.Code}, which was not looked up: the claim was judged alone.",
        Evidence(need, number, AuthorizationFault.None));

    public static Finding Missing(LineReview line, AuthorizationNeed need, Authorization? carrying)
    {
        var row = need.Requirement!.Value;
        var refused = AuthorizationBypass.FindRefused(line) is { } modifier ? $"; modifier {modifier} does not lift that" : string.Empty;
        return Denied(
            AuthorizationFault.Missing,
            $"{line.Code} needs prior authorization for delivery on {need.Delivered:yyyy-MM-dd} (phase {row.Phase}, {row.Window}), and the claim names none{refused}.",
            Evidence(need, string.Empty, AuthorizationFault.Missing),
            [
                carrying is null
                    ? Remedy.Always("Ask for prior authorization before the item is delivered, and put its number on the line.")
                    : Remedy.Always($"Put the number of authorization {carrying.TrackingNumber} on the line: it carries it."),
                Remedy.IfDocumented("Append ST if the item could not wait two business days without risk to the member's life, health or function."),
            ]);
    }

    public static Finding Faulty(LineReview line, AuthorizationNeed need, string number, AuthorizationFit fit)
    {
        var segment = fit.Line?.Segment;
        var evidence = Evidence(need, number, fit.Fault) with
        {
            AuthorizationLineNumber = fit.Line?.LineNumber,
            FirstDay = segment?.FirstDay,
            LastDay = segment?.LastDay,
            RemainingUnits = fit.Line?.RemainingUnits,
            BilledUnits = fit.Line is null ? null : line.Units,
        };
        return Denied(fit.Fault, AuthorizationFaults.Message(line, number, fit), evidence, AuthorizationFaults.Remedies(fit.Fault));
    }

    public static Finding Exhausted(AuthorizedLine line, decimal billed)
    {
        var (segment, remaining) = (line.Used.Segment, line.Used.RemainingUnits);
        return Denied(
            AuthorizationFault.UnitsExhausted,
            $"Line {line.Used.LineNumber} of authorization {line.Number} has {Number(remaining)} units of {line.Line.Code} left, "
                + $"and the lines that use it bill {Number(billed)}.",
            Evidence(line.Need, line.Number, AuthorizationFault.UnitsExhausted) with
            {
                AuthorizationLineNumber = line.Used.LineNumber,
                FirstDay = segment.FirstDay,
                LastDay = segment.LastDay,
                RemainingUnits = remaining,
                BilledUnits = billed,
            },
            AuthorizationFaults.Remedies(AuthorizationFault.UnitsExhausted));
    }

    public static Finding NotRequired(LineReview line, string number) => Unprocessable(
        $"{line.Code} is not subject to prior authorization, and line {line.Number} names '{Shortened(number)}'.", number,
        "Take the number off the line.");

    public static Finding NotRequired(string number) => Unprocessable(
        $"No line of the claim is subject to prior authorization, and the claim names '{Shortened(number)}'.", number, "Take the number off the claim.");

    public static IEnumerable<Finding> Bypassed(LineReview line, AuthorizationNeed need, Modifier modifier)
    {
        var evidence = Evidence(need, string.Empty, AuthorizationFault.None) with { BypassingModifier = modifier };
        yield return new Finding
        {
            Edit = EditKind.PriorAuthorization,
            Outcome = Outcome.Bypassed,
            Message = $"{line.Code} needs no prior authorization for delivery on {need.Delivered:yyyy-MM-dd}: modifier {modifier} lifts that.",
            Evidence = evidence,
            Remedies = [Remedy.IfDocumented($"Keep {modifier} only if the record shows that it is true.")],
        };
        yield return new Finding
        {
            Edit = EditKind.PriorAuthorization,
            Outcome = Outcome.Advisory,
            Message = $"Of claims with modifier {modifier} in place of an authorization {AuthorizationBypass.ReviewedPercent(modifier)} in 100 are reviewed before payment.",
            Evidence = evidence,
        };
    }

    public static Finding Exempt(LineReview line, AuthorizationNeed need, string supplier) => new()
    {
        Edit = EditKind.PriorAuthorization,
        Outcome = Outcome.Bypassed,
        Message = $"{line.Code} needs no prior authorization for delivery on {need.Delivered:yyyy-MM-dd}: supplier {supplier} is exempt.",
        Evidence = Evidence(need, string.Empty, AuthorizationFault.None),
    };

    private static Finding Denied(
        AuthorizationFault fault, string message, PriorAuthorizationEvidence evidence, IReadOnlyList<Remedy> remedies) => new()
        {
            Edit = EditKind.PriorAuthorization,
            Outcome = fault == AuthorizationFault.Pending ? Outcome.Pend : Outcome.Deny,
            Message = message,
            Adjustment = AuthorizationFaults.Adjustment(fault),
            Evidence = evidence,
            // The payer's decision on a request cannot be appealed (80 FR 81673); the denial of a claim can. A claim that waits is not decided.
            Appealability = fault == AuthorizationFault.Pending ? Appealability.NotAppealable : Appealability.Appealable,
            Remedies = remedies,
        };

    private static Finding Unprocessable(string message, string number, string remedy) => new()
    {
        Edit = EditKind.PriorAuthorization,
        Outcome = Outcome.Reject,
        Message = message,
        Adjustment = AuthorizationFaults.Adjustment(AuthorizationFault.NotRequired),
        // X12 claim status: rejected for invalid information; authorization or certification number.
        Status = new ClaimStatus("A7", "252"),
        Evidence = new PriorAuthorizationEvidence(number, AuthorizationFault.NotRequired, null),
        Appealability = Appealability.CorrectAndResubmit,
        Remedies = [Remedy.Always(remedy)],
    };

    private static Finding NotEvaluated(NotEvaluatedReason reason, string message, PriorAuthorizationEvidence evidence) => new()
    {
        Edit = EditKind.PriorAuthorization,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = reason,
        Message = message,
        Evidence = evidence,
    };

    private static PriorAuthorizationEvidence Evidence(AuthorizationNeed need, string number, AuthorizationFault fault) => new(number, fault, need.Row)
    {
        Phase = need.Requirement?.Phase,
        RequiredFrom = need.Requirement?.Window.First,
    };

    private static string Number(decimal units) => units.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Shortened(string number) => AuthorizationFaults.Shortened(number);
}
