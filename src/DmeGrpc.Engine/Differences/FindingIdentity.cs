using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Differences;

/// <summary>
/// What makes a finding the same finding by another edition: the edit, what it concludes with which consequences, and the codes of a pair.
/// Its wording, dates and source are no part of it: a line that is denied by the same pair is denied alike, whenever the pair began.
/// </summary>
internal readonly record struct FindingIdentity(
    EditKind Edit, Outcome Outcome, NotEvaluatedReason Reason, GroupCode Group, string AdjustmentCodes, ClaimStatus? Status, Appealability Appealability,
    bool MemberMayBeBilled, string Subject)
{
    public static FindingIdentity Of(Finding finding) => new(
        finding.Edit, finding.Outcome, finding.NotEvaluatedReason, finding.Adjustment.Group,
        string.Join(' ', finding.Adjustment.Rarcs.Prepend(finding.Adjustment.Carc)), finding.Status, finding.Appealability, finding.MemberMayBeBilled,
        finding.Evidence switch
        {
            PairEvidence pair => $"{pair.ColumnOne}/{pair.ColumnTwo}",
            ModifierEvidence modifier => string.Join(' ', modifier.Modifiers),
            StructureEvidence structure => structure.Field,
            _ => string.Empty,
        });
}
