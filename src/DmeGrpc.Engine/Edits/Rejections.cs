using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>Makes the findings that return a line or claim unprocessed.</summary>
internal static class Rejections
{
    // X12 claim status category: acknowledged, rejected for invalid information.
    private const string InvalidInformation = "A7";

    public static Finding Of(StructureEvidence evidence, string message, string? remarkCode, string statusCode, string remedy) => new()
    {
        Edit = EditKind.ClaimStructure,
        Outcome = Outcome.Reject,
        Message = message,
        // 16 wants a remark code; MA130 says that the claim is unprocessable, another one why, where there is one.
        Adjustment = AdjustmentReason.Contractual("16", remarkCode is null ? ["MA130"] : [remarkCode, "MA130"]),
        Status = new ClaimStatus(InvalidInformation, statusCode),
        Evidence = evidence,
        Appealability = Appealability.CorrectAndResubmit,
        Remedies = [Remedy.Always(remedy)],
    };

    public static Finding OfModifiers(ModifierEvidence evidence, string message, string remarkCode, params Remedy[] remedies) => new()
    {
        Edit = EditKind.Modifier,
        Outcome = Outcome.Reject,
        Message = message,
        Adjustment = AdjustmentReason.Contractual("4", remarkCode, "MA130"),
        Status = new ClaimStatus(InvalidInformation, "453"),
        Evidence = evidence,
        Appealability = Appealability.CorrectAndResubmit,
        Remedies = remedies,
    };
}
