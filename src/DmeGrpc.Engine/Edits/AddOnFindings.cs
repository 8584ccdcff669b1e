using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>What the add-on code edit says of a line.</summary>
internal static class AddOnFindings
{
    public static Finding Alone(AddOnLine addOn, int? unpaidPrimary) => new()
    {
        Edit = EditKind.NcciAddOn,
        Outcome = Outcome.Deny,
        Message = unpaidPrimary is { } line
            ? $"{addOn.Line.Code} is an add-on code, and its primary on line {line} is itself not payable on {addOn.Line.Span}."
            : $"{addOn.Line.Code} is an add-on code, and no primary for it is payable on {addOn.Line.Span}.",
        Adjustment = AdjustmentReason.Contractual("107", "N122"),
        Evidence = Evidence(addOn, unpaidPrimary),
        Appealability = Appealability.Appealable,
        Remedies =
        [
            unpaidPrimary is { } number
                ? Remedy.Always($"Cure line {number} first.")
                : Remedy.IfDocumented("Bill the primary service of the same practitioner, member and day on the same claim."),
            Remedy.Never("Do not bill the member for it."),
        ],
    };

    public static Finding Undecided(AddOnLine addOn, bool primaryMayBeAColleagues) => new()
    {
        Edit = EditKind.NcciAddOn,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = primaryMayBeAColleagues ? NotEvaluatedReason.OutsideClaim : NotEvaluatedReason.ContractorDefined,
        Message = primaryMayBeAColleagues
            ? $"{addOn.Line.Code} is payable when a practitioner of the same group billed its primary on {addOn.Line.Span}; this claim does not show it."
            : $"{addOn.Line.Code} is an add-on code of type {(int)addOn.Rule.Type}: the contractor decides whether another service of {addOn.Line.Span} is its primary.",
        Evidence = Evidence(addOn, null),
    };

    private static AddOnEvidence Evidence(AddOnLine addOn, int? primaryLine) => new(
        addOn.Line.Code!.Value, addOn.Rule.Type, [.. addOn.Rule.Primaries.Order().Take(AddOnEvidence.MaximumPrimaries)], addOn.Rule.Primaries.Count,
        primaryLine, addOn.Rule.Row);
}
