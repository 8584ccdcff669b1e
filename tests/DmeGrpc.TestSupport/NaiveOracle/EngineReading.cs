using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>Boils the engine's verdict down to the form of the naive one.</summary>
public static class EngineReading
{
    public static NaiveVerdict Of(ClaimVerdict verdict) => new(
        $"{verdict.Disposition}", NaiveValidator.Sorted(verdict.Findings.Select(Of)),
        [.. verdict.Lines.Select(line => new NaiveLineVerdict(
            line.LineNumber, $"{line.Disposition}", NaiveValidator.Sorted(line.Findings.Select(Of)), line.PayableUnits, Text(line.CostShare)))]);

    public static NaiveFinding Of(Finding finding)
    {
        var reason = finding.NotEvaluatedReason == NotEvaluatedReason.None ? string.Empty : $"{finding.NotEvaluatedReason}";
        return new NaiveFinding($"{finding.Edit}", $"{finding.Outcome}", finding.Evidence switch
        {
            StructureEvidence structure => structure.Field,
            ModifierEvidence modifiers => string.Join(' ', [.. modifiers.Modifiers, .. reason.Length == 0 ? Array.Empty<string>() : [reason]]),
            DuplicateEvidence duplicate => Place(duplicate.OtherLineNumber, duplicate.History),
            PairEvidence { Source: PairSource.Ncci } pair =>
                $"{Place(pair.OtherLineNumber, pair.History)} on {pair.ServiceDate:yyyy-MM-dd} indicator {(int)pair.Indicator!.Value} "
                + $"lifted by {pair.BypassingModifier} on {pair.BypassingLineNumber}",
            PairEvidence pair => $"line {pair.OtherLineNumber} on {pair.ServiceDate:yyyy-MM-dd}",
            UnitLimitEvidence limit =>
                $"limit {limit.Limit} indicator {(int)limit.Indicator} on {limit.ServiceDate:yyyy-MM-dd}: {limit.CountedUnits:0.###} units of lines "
                + $"{string.Join(',', limit.CountedLineNumbers)}, raw {limit.UnitsPerDayRaw:0.######}, {limit.HistoryUnits:0.###} of them of {string.Join(',', limit.CountedHistory.Select(posted => Place(0, posted)))}",
            AddOnEvidence addOn when finding.Outcome == Outcome.Deny => $"type {(int)addOn.Type} of {addOn.PrimaryCount} primary on {addOn.PrimaryLineNumber}",
            AddOnEvidence addOn => $"type {(int)addOn.Type} of {addOn.PrimaryCount} {reason}",
            PriorAuthorizationEvidence authorization => Text(authorization, reason),
            EligibilityEvidence eligibility => $"{finding.Adjustment.Carc} {eligibility.FirstUncovered:yyyy-MM-dd}",
            CoverageEvidence { Quantity: { } use } => $"limit {use.Limit} billed {use.Billed:0.###} payable {use.Payable:0.###} {finding.Adjustment.Carc}",
            CoverageEvidence coverage => $"{coverage.Reason} {finding.Adjustment.Carc} {reason}",
            NetworkEvidence { Prescriber: null } network => $"{network.Vendor?.Npi} {reason}",
            NetworkEvidence network => $"by {network.OrderingNpi} {reason}",
            DiagnosisEvidence diagnosis => $"{string.Join(' ', diagnosis.Given)} {(reason.Length == 0 ? $"{finding.Adjustment.Group}" : reason)}",
            DocumentationEvidence => $"{finding.Adjustment.Carc} {reason}",
            RentalEvidence rental =>
                $"{rental.Category} month {rental.Month}-{rental.LastMonth} with {rental.ExpectedModifier} since {rental.PeriodFirstDay:yyyy-MM-dd} {rental.Beginning} "
                + $"gap {rental.InterruptionDays} title {rental.TitlePassedOn:yyyy-MM-dd} price {rental.PurchaseFeeCents} rented {rental.RentedCents} {reason}",
            UsefulLifetimeEvidence replaced => $"{replaced.Cause} {replaced.Delivered:yyyy-MM-dd}..{replaced.LastDay:yyyy-MM-dd} {replaced.Holding}",
            SimilarItemEvidence similar =>
                $"{similar.Group} {similar.Code} same {similar.IsSame} {similar.Delivered:yyyy-MM-dd}..{similar.LastDay:yyyy-MM-dd} {Place(similar.OtherLineNumber, similar.History)} {reason}".TrimEnd(),
            AccessoryEvidence accessory => $"{accessory.Accessory} of {string.Join(' ', accessory.Bases)}",
            _ => reason,
        });
    }

    private static string Text(LineCostShare? share) => share switch
    {
        null => string.Empty,
        { AllowedCents: null } => $"{share.Reason}",
        { Share: { } known } => $"{share.AllowedCents} = {known.DeductibleCents} + {known.CopayCents} + {known.CoinsuranceCents}",
        _ => $"{share.AllowedCents} {share.Reason}",
    };

    /// <summary>A line of this claim, or of another.</summary>
    public static string Place(int number, PostedLine? posted) => posted is null ? $"line {number}" : $"line {posted.LineNumber} of {posted.Submitter} {posted.ClaimId}";

    private static string Text(PriorAuthorizationEvidence evidence, string reason) =>
        $"{evidence.Fault} '{evidence.TrackingNumber}' phase {evidence.Phase} from {evidence.RequiredFrom:yyyy-MM-dd} line {evidence.AuthorizationLineNumber} "
        + $"{evidence.FirstDay:yyyy-MM-dd}..{evidence.LastDay:yyyy-MM-dd} left {evidence.RemainingUnits:0.###} billed {evidence.BilledUnits:0.###} by {evidence.BypassingModifier} {reason}";
}
