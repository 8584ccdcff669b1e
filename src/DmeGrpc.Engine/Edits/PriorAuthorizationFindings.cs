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
        if (need.PlanRule is not null)
        {
            return MissingForPlan(line, need, carrying);
        }

        var row = need.Requirement!.Value;
        var refused = AuthorizationBypass.FindRefused(line) is { } modifier ? $"; modifier {modifier} does not lift that" : string.Empty;
        return Denied(
            AuthorizationFault.Missing,
            $"{line.Code} needs prior authorization for delivery on {need.Delivered:yyyy-MM-dd} (phase {row.Phase}, {row.Window}), and the claim names none{refused}.",
            need,
            Evidence(need, string.Empty, AuthorizationFault.Missing),
            [
                Cure(carrying),
                Remedy.IfDocumented("Append ST if the item could not wait two business days without risk to the member's life, health or function."),
            ]);
    }

    private static Finding MissingForPlan(LineReview line, AuthorizationNeed need, Authorization? carrying)
    {
        var documents = need.PlanRule!.Documents;
        return Denied(
            AuthorizationFault.Missing,
            $"{need.Plan!.Id} wants {line.Code} authorized before its delivery on {line.Span!.Value.From:yyyy-MM-dd}, and the claim names no authorization.",
            need,
            Evidence(need, string.Empty, AuthorizationFault.Missing),
            [
                Cure(carrying),
                .. documents.Count == 0 || carrying is not null
                    ? Array.Empty<Remedy>()
                    : [Remedy.Always($"Send with the request: {string.Join("; ", documents.Select(document => document.Title))}.")],
            ]);
    }

    private static Remedy Cure(Authorization? carrying) => carrying is null
        ? Remedy.Always("Ask for prior authorization before the item is delivered, and put its number on the line.")
        : Remedy.Always($"Put the number of authorization {carrying.TrackingNumber} on the line: it carries it.");

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
        return Denied(fit.Fault, AuthorizationFaults.Message(line, number, fit), need, evidence, AuthorizationFaults.Remedies(fit.Fault));
    }

    public static Finding Exhausted(AuthorizedLine line, decimal billed)
    {
        var (segment, remaining) = (line.Used.Segment, line.Used.RemainingUnits);
        return Denied(
            AuthorizationFault.UnitsExhausted,
            $"Line {line.Used.LineNumber} of authorization {line.Number} has {Number(remaining)} units of {line.Line.Code} left, "
                + $"and the lines that use it bill {Number(billed)}.",
            line.Need,
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

    /// <summary>A number on an item for which a plan wants none. Only Medicare returns such a claim.</summary>
    public static Finding NeedlessForPlan(LineReview line, AuthorizationNeed need, string number) => new()
    {
        Edit = EditKind.PriorAuthorization,
        Outcome = Outcome.Advisory,
        Message = $"{need.Plan!.Id} wants no authorization for {line.Code}, and line {line.Number} names '{Shortened(number)}'.",
        Evidence = Evidence(need, number, AuthorizationFault.NotRequired),
        Remedies = [Remedy.Always("Take the number off the line.")],
    };

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
        AuthorizationFault fault, string message, AuthorizationNeed need, PriorAuthorizationEvidence evidence, IReadOnlyList<Remedy> remedies)
    {
        var waits = fault == AuthorizationFault.Pending;
        var adjustment = AuthorizationFaults.Adjustment(fault);
        // Who bears an item that was not authorized as it was delivered is the plan's to say.
        var liable = waits ? null : need.Plan;
        return new Finding
        {
            Edit = EditKind.PriorAuthorization,
            Outcome = waits ? Outcome.Pend : Outcome.Deny,
            Message = message,
            Adjustment = liable is null ? adjustment : adjustment with { Group = liable.UnauthorizedItems },
            Evidence = evidence,
            // The payer's decision on a request cannot be appealed (80 FR 81673); the denial of a claim can. A claim that waits is not decided.
            Appealability = waits ? Appealability.NotAppealable : Appealability.Appealable,
            MemberMayBeBilled = liable?.UnauthorizedItems == GroupCode.PatientResponsibility,
            Remedies = liable is null ? remedies : [.. remedies, .. Liability.Remedies(liable)],
        };
    }

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
        RequiredFrom = need.Requirement?.Window.First ?? (need.PlanRule?.Window is { } window && window.First > DateOnly.MinValue ? window.First : null),
        PlanId = need.Plan?.Id ?? string.Empty,
        Documents = need.PlanRule is { } rule ? [.. rule.Documents.Select(document => document.Title)] : [],
        Criteria = need.PlanRule?.Criteria ?? string.Empty,
    };

    private static string Number(decimal units) => units.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Shortened(string number) => AuthorizationFaults.Shortened(number);
}
