using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport.NaiveOracle;

namespace DmeGrpc.TestSupport;

/// <summary>Everything a verdict says, as text, lines in the order of their numbers and findings in their own: equal texts are equal verdicts.</summary>
public static class VerdictText
{
    public static string Of(ClaimVerdict verdict) => string.Join('\n',
    [
        $"{verdict.ClaimId} {verdict.Disposition} {verdict.HistoryScope}",
        .. verdict.Consulted.SelectMany(edition => edition.Tables, (edition, table) => $"consulted {edition.Edition.Id} {table.Kind} {table.Program} {table.Setting}"),
        .. verdict.Findings.Select(Of),
        .. verdict.Lines.Select(Of).Order(StringComparer.Ordinal),
    ]);

    private static string Of(LineVerdict line) =>
        $"line {line.LineNumber:D10} {line.Disposition} {line.PayableUnits} units, {line.Use}, {line.CostShare?.AllowedCents} {line.CostShare?.Share} {line.CostShare?.Reason} {line.CostShare?.Message}" + string.Concat(line.Findings.Select(finding => $"\n  {Of(finding)}"));

    private static string Of(Finding finding) =>
        $"{EngineReading.Of(finding)} | {finding.Message} | {finding.Adjustment.Group} {finding.Adjustment.Carc} {string.Join(' ', finding.Adjustment.Rarcs)} | "
        + $"{finding.Status} {finding.Appealability} {finding.MemberMayBeBilled} {finding.NotEvaluatedReason} {finding.Evidence?.Row?.Edition.Id} {finding.Evidence?.Row?.Source} | "
        + string.Join(" / ", finding.Remedies);
}
