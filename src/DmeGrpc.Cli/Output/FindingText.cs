using DmeGrpc.Claims.V1;

namespace DmeGrpc.Cli.Output;

/// <summary>Puts into words what stands beside a finding's message: the edit, the codes a payer would give, and the table row behind it.</summary>
internal static class FindingText
{
    /// <summary>For instance <c>(NCCI MUE, CO-151 N362, unit_limits.csv line 34)</c>.</summary>
    public static string Origin(Finding finding)
    {
        var parts = new[] { NameOf(finding.Edit), Adjustment(finding), ClaimStatus(finding), Row(finding) };
        return $"({string.Join(", ", parts.Where(part => part.Length > 0))})";
    }

    /// <summary>A remedy with the condition on which it may be used.</summary>
    public static string Of(Remedy remedy) => remedy.Condition switch
    {
        RemedyCondition.OnlyIfDocumented => $"If documented: {remedy.Action}",
        RemedyCondition.Never => $"Warning: {remedy.Action}",
        _ => $"Cure: {remedy.Action}",
    };

    private static string NameOf(Edit edit) => edit switch
    {
        Edit.NcciPtp => "NCCI PTP",
        Edit.NcciMue => "NCCI MUE",
        Edit.NcciAddOn => "NCCI add-on",
        _ => Words(edit),
    };

    // ProcedureCode becomes "procedure code".
    private static string Words(Edit edit) => string.Concat($"{edit}".Select((letter, i) =>
        char.IsUpper(letter) ? $"{(i == 0 ? string.Empty : " ")}{char.ToLowerInvariant(letter)}" : $"{letter}"));

    private static string Adjustment(Finding finding)
    {
        if (finding.Carc.Length == 0)
        {
            return string.Empty;
        }

        var group = finding.GroupCode == GroupCode.Unspecified ? string.Empty : $"{finding.GroupCode}-".ToUpperInvariant();
        return string.Join(' ', [$"{group}{finding.Carc}", .. finding.Rarcs]);
    }

    private static string ClaimStatus(Finding finding) =>
        finding.ClaimStatusCategory.Length == 0 ? string.Empty : $"277CA {finding.ClaimStatusCategory}:{finding.ClaimStatusCode}";

    private static string Row(Finding finding) =>
        TableOf(finding) is { Source.Length: > 0 } table ? table.Row == 0 ? table.Source : $"{table.Source} line {table.Row}" : string.Empty;

    private static TableReference? TableOf(Finding finding) => finding.EvidenceCase switch
    {
        Finding.EvidenceOneofCase.Code => finding.Code.Table,
        Finding.EvidenceOneofCase.Modifier => finding.Modifier.Table,
        Finding.EvidenceOneofCase.Pair => finding.Pair.Table,
        Finding.EvidenceOneofCase.UnitLimit => finding.UnitLimit.Table,
        Finding.EvidenceOneofCase.AddOn => finding.AddOn.Table,
        _ => null,
    };
}
