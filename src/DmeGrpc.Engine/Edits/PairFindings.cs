using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>What a pair edit says of its column two line.</summary>
internal static class PairFindings
{
    private static readonly Modifier SeparateVisit = Modifier.Parse("25");

    public static Finding Denied(LineReview columnOne, LineReview columnTwo, PairEvidence evidence) => new()
    {
        Edit = EditKind.NcciPtp,
        Outcome = Outcome.Deny,
        Message = $"{Pair(columnOne, columnTwo)} are not both paid on {evidence.ServiceDate:yyyy-MM-dd}: {IndicatorText(evidence)}.",
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
            Message = $"{Pair(columnOne, columnTwo)} are paid together on {evidence.ServiceDate:yyyy-MM-dd}: modifier {modifier} on "
                + $"{(evidence.BypassingLineNumber > 0 ? $"line {evidence.BypassingLineNumber}" : "another claim")} lifts the edit.",
            Evidence = evidence,
            Remedies = [Remedy.IfDocumented($"Keep {modifier} only if the record shows that it is true.")],
        };
        if (ModifierBypass.IsSameSite(columnOne, columnTwo))
        {
            yield return Advisory(
                $"{Both(columnOne, columnTwo)} name the same site, {modifier}; the edit between {evidence.ColumnOne} and "
                + $"{evidence.ColumnTwo} is meant to be lifted for different sites.", evidence);
        }

        if (modifier == SeparateVisit && columnTwo.Code is { IsNewPatientVisit: true })
        {
            yield return Advisory(
                $"Modifier 25 on {columnTwo.Code}: that the patient is new is not enough for a visit beside "
                + $"{evidence.ColumnOne} on {columnOne.Name}; it must be significant and separately identifiable.", evidence);
        }
    }

    public static Finding WouldBeDenied(LineReview columnOne, LineReview columnTwo, PairEvidence evidence) => Advisory(
        $"{Pair(columnOne, columnTwo)}: line {columnTwo.Number} would be denied on {evidence.ServiceDate:yyyy-MM-dd} once line {evidence.OtherLineNumber} is corrected.", evidence);

    /// <summary>What is said of a column one line whose column two was paid on another claim.</summary>
    public static IEnumerable<Finding> OfPaidColumnTwo(LineReview columnOne, LineReview columnTwo, PairEvidence evidence)
    {
        var seen = evidence with { OtherLineNumber = 0, History = columnTwo.Posted };
        return seen.BypassingModifier is null ? [Offset(columnOne, columnTwo, seen)] : Bypassed(columnOne, columnTwo, seen);
    }

    private static Finding Offset(LineReview columnOne, LineReview columnTwo, PairEvidence evidence) => new()
    {
        Edit = EditKind.NcciPtp,
        Outcome = Outcome.HistoryOffset,
        Message = $"{Pair(columnOne, columnTwo)} are not both paid on {evidence.ServiceDate:yyyy-MM-dd}: line {columnOne.Number} is paid less what was paid for {columnTwo.Name}.",
        Adjustment = AdjustmentReason.Contractual("97", "M15"),
        Evidence = evidence,
        Appealability = Appealability.Appealable,
        Remedies =
        [
            evidence.Indicator == ModifierIndicator.Allowed
                ? Remedy.IfDocumented($"Ask for a reopening of claim {columnTwo.Posted!.ClaimId} to append an associated modifier to its line {columnTwo.Posted.LineNumber}.")
                : Remedy.Always($"Void or correct claim {columnTwo.Posted!.ClaimId} if its line {columnTwo.Posted.LineNumber} was billed in error."),
            Remedy.Never("Do not bill the member, with or without an advance beneficiary notice."),
        ],
    };

    private static Finding Advisory(string message, PairEvidence evidence) => new()
    {
        Edit = EditKind.NcciPtp,
        Outcome = Outcome.Advisory,
        Message = message,
        Evidence = evidence,
    };

    private static string Pair(LineReview columnOne, LineReview columnTwo) =>
        $"{columnTwo.Code} on {columnTwo.Name} (column two) and {columnOne.Code} on {columnOne.Name} (column one)";

    private static string Both(LineReview columnOne, LineReview columnTwo) => columnOne.Posted is null && columnTwo.Posted is null
        ? $"Lines {columnOne.Number} and {columnTwo.Number}"
        : $"Line {(columnOne.Posted is null ? columnOne : columnTwo).Number} and {(columnOne.Posted is null ? columnTwo : columnOne).Name}";

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
