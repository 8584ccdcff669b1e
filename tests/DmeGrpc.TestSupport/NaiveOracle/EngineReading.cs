using DmeGrpc.Engine.Findings;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>Boils the engine's verdict down to the form of the naive one.</summary>
public static class EngineReading
{
    public static NaiveVerdict Of(ClaimVerdict verdict) => new(
        $"{verdict.Disposition}", NaiveValidator.Sorted(verdict.Findings.Select(Of)),
        [.. verdict.Lines.Select(line => new NaiveLineVerdict(
            line.LineNumber, $"{line.Disposition}", NaiveValidator.Sorted(line.Findings.Select(Of)), line.PayableUnits))]);

    public static NaiveFinding Of(Finding finding)
    {
        var reason = finding.NotEvaluatedReason == NotEvaluatedReason.None ? string.Empty : $"{finding.NotEvaluatedReason}";
        return new NaiveFinding($"{finding.Edit}", $"{finding.Outcome}", finding.Evidence switch
        {
            StructureEvidence structure => structure.Field,
            ModifierEvidence modifiers => string.Join(' ', [.. modifiers.Modifiers, .. reason.Length == 0 ? Array.Empty<string>() : [reason]]),
            DuplicateEvidence duplicate => $"line {duplicate.OtherLineNumber}",
            PairEvidence { Source: PairSource.Ncci } pair =>
                $"line {pair.OtherLineNumber} on {pair.ServiceDate:yyyy-MM-dd} indicator {(int)pair.Indicator!.Value} "
                + $"lifted by {pair.BypassingModifier} on {pair.BypassingLineNumber}",
            PairEvidence pair => $"line {pair.OtherLineNumber} on {pair.ServiceDate:yyyy-MM-dd}",
            UnitLimitEvidence limit =>
                $"limit {limit.Limit} indicator {(int)limit.Indicator} on {limit.ServiceDate:yyyy-MM-dd}: {limit.CountedUnits:0.###} units of lines "
                + $"{string.Join(',', limit.CountedLineNumbers)}, raw {limit.UnitsPerDayRaw:0.######}",
            AddOnEvidence addOn when finding.Outcome == Outcome.Deny => $"type {(int)addOn.Type} of {addOn.PrimaryCount} primary on {addOn.PrimaryLineNumber}",
            AddOnEvidence addOn => $"type {(int)addOn.Type} of {addOn.PrimaryCount} {reason}",
            _ => reason,
        });
    }
}
