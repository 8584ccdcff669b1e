using DmeGrpc.Engine.Findings;
using DmeGrpc.Server.Hosting;
using Google.Protobuf.Collections;
using Proto = DmeGrpc.Claims.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>
/// A verdict as the contract's <c>ClaimResult</c>. The service and the <c>dme</c> command both answer with it, so that they cannot differ.
/// </summary>
public static class VerdictWriter
{
    /// <summary>The verdict with every finding, unless there are too many.</summary>
    /// <param name="verdict">The engine's verdict.</param>
    /// <param name="maxFindings">The most findings; of more, each line shows its first ones, an equal number each and at least one.</param>
    /// <returns>A message of its own, which the caller may change.</returns>
    public static Proto.ClaimResult ToProto(this ClaimVerdict verdict, int maxFindings = ServerLimits.DefaultMaxFindingsPerClaim)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var total = verdict.Findings.Count + verdict.Lines.Sum(line => line.Findings.Count);
        var share = total <= maxFindings ? int.MaxValue : Math.Max(1, maxFindings / (verdict.Lines.Count + 1));
        var result = new Proto.ClaimResult
        {
            ClaimId = verdict.ClaimId,
            Disposition = verdict.Disposition.ToProto(),
            Editions = { verdict.Consulted.Select(edition => edition.ToProto()) },
            HistoryScope = verdict.HistoryScope.ToProto(),
        };
        foreach (var line in verdict.Lines)
        {
            var proto = new Proto.LineResult { LineNumber = (uint)line.LineNumber, Disposition = line.Disposition.ToProto() };
            if (line.PayableUnits is { } units)
            {
                proto.PayableUnits = (double)units;
            }

            proto.CostShare = line.CostShare?.ToProto();
            proto.FindingsOmitted = Write(line.Findings, share, proto.Findings);
            result.Lines.Add(proto);
        }

        result.FindingsOmitted = Write(verdict.Findings, share, result.Findings);
        return result;
    }

    /// <summary>Writes the first findings and returns how many it left out.</summary>
    private static uint Write(IReadOnlyList<Finding> findings, int share, RepeatedField<Proto.Finding> to)
    {
        var shown = Math.Min(findings.Count, share);
        for (var i = 0; i < shown; i++)
        {
            to.Add(ToProto(findings[i]));
        }

        return (uint)(findings.Count - shown);
    }

    internal static Proto.Finding ToProto(Finding finding)
    {
        var proto = new Proto.Finding
        {
            Edit = finding.Edit.ToProto(),
            Outcome = finding.Outcome.ToProto(),
            NotEvaluatedReason = finding.NotEvaluatedReason.ToProto(),
            GroupCode = finding.Adjustment.Group.ToProto(),
            Carc = finding.Adjustment.Carc,
            Rarcs = { finding.Adjustment.Rarcs },
            ClaimStatusCategory = finding.Status?.Category ?? "",
            ClaimStatusCode = finding.Status?.Code ?? "",
            Message = finding.Message,
            Appealability = finding.Appealability.ToProto(),
            MemberMayBeBilled = finding.MemberMayBeBilled,
        };
        foreach (var remedy in finding.Remedies)
        {
            proto.Remedies.Add(new Proto.Remedy { Action = remedy.Action, Condition = remedy.Condition.ToProto() });
        }

        if (finding.Evidence is { } evidence)
        {
            EvidenceWriter.Write(evidence, proto);
        }

        return proto;
    }
}
