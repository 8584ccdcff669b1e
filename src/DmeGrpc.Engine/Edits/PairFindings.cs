using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>What a pair edit says of its column two line.</summary>
internal static class PairFindings
{
    private static readonly Modifier SeparateVisit = Modifier.Parse("25");

    public static Finding Denied(LineReview columnTwo, PairEvidence evidence) => new()
    {
        Edit = EditKind.NcciPtp,
        Outcome = Outcome.Deny,
        Message = $"{Pair(columnTwo, evidence)} are not both paid on {evidence.ServiceDate:yyyy-MM-dd}: {IndicatorText(evidence)}.",
        Adjustment = AdjustmentReason.Contractual("236", "N20", "M16"),
        Evidence = evidence,
        Appealability = Appealability.Appealable,
        Remedies = Remedies(columnTwo, evidence),
    };

    public static IEnumerable<Finding> Bypassed(LineReview columnOne, LineReview columnTwo, PairEvidence evidence)
    {
        var modifier = evidence.BypassingModifier;
        yield return new Finding
        {
            Edit = EditKind.NcciPtp,
            Outcome = Outcome.Bypassed,
            Message = $"{Pair(columnTwo, evidence)} are paid together on {evidence.ServiceDate:yyyy-MM-dd}: modifier {modifier} on line "
                + $"{evidence.BypassingLineNumber} lifts the edit.",
            Evidence = evidence,
            Remedies = [Remedy.IfDocumented($"Keep {modifier} only if the record shows that it is true.")],
        };
        if (ModifierBypass.IsSameSite(columnOne, columnTwo))
        {
            yield return Advisory(
                $"Lines {columnOne.Number} and {columnTwo.Number} name the same site, {modifier}; the edit between {evidence.ColumnOne} and "
                + $"{evidence.ColumnTwo} is meant to be lifted for different sites.", evidence);
        }

        if (modifier == SeparateVisit && columnTwo.Code is { IsNewPatientVisit: true })
        {
            yield return Advisory(
                $"Modifier 25 on {columnTwo.Code}: that the patient is new is not enough for a visit beside "
                + $"{evidence.ColumnOne} on line {evidence.OtherLineNumber}; it must be significant and separately identifiable.", evidence);
        }
    }

    public static Finding WouldBeDenied(LineReview columnTwo, PairEvidence evidence) => Advisory(
        $"{Pair(columnTwo, evidence)}: line {columnTwo.Number} would be denied on {evidence.ServiceDate:yyyy-MM-dd} once line {evidence.OtherLineNumber} is corrected.", evidence);

    private static Finding Advisory(string message, PairEvidence evidence) => new()
    {
        Edit = EditKind.NcciPtp,
        Outcome = Outcome.Advisory,
        Message = message,
        Evidence = evidence,
    };

    private static string Pair(LineReview columnTwo, PairEvidence evidence) =>
        $"{evidence.ColumnTwo} on line {columnTwo.Number} (column two) and {evidence.ColumnOne} on line {evidence.OtherLineNumber} (column one)";

    private static string IndicatorText(PairEvidence evidence) => evidence.Indicator == ModifierIndicator.Allowed
        ? "NCCI indicator 1, and no associated modifier stands where it counts"
        : "NCCI indicator 0, no modifier lifts the edit";

    private static List<Remedy> Remedies(LineReview columnTwo, PairEvidence evidence)
    {
        var number = columnTwo.Number;
        List<Remedy> remedies = [];
        if (evidence.Indicator != ModifierIndicator.Allowed)
        {
            remedies.Add(Remedy.Never("Do not append a modifier: none lifts an edit of indicator 0."));
        }
        else if (columnTwo.Code is { IsEvaluationAndManagement: true })
        {
            remedies.Add(Remedy.IfDocumented($"Append 25 to line {number} if the visit was significant and separately identifiable."));
        }
        else
        {
            remedies.Add(Remedy.IfDocumented(
                $"Append XE, XS, XP, XU or 59, or an anatomic modifier, to line {number} if it was another encounter, site, practitioner or otherwise distinct."));
        }

        remedies.Add(Remedy.Always($"Remove line {number}: its payment is included in that of {evidence.ColumnOne}."));
        remedies.Add(Remedy.Never("Do not bill the member, with or without an advance beneficiary notice."));
        return remedies;
    }
}
