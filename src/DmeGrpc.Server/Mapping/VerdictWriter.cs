using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using Google.Protobuf.Collections;
using Proto = DmeGrpc.Claims.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>
/// A verdict as the contract's <c>ClaimResult</c>. The service and the <c>dme</c> command both answer with it, so that they cannot differ.
/// </summary>
public static class VerdictWriter
{
    /// <summary>The verdict with every finding.</summary>
    /// <param name="verdict">The engine's verdict.</param>
    /// <returns>A message of its own, which the caller may change.</returns>
    public static Proto.ClaimResult ToProto(this ClaimVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var result = new Proto.ClaimResult
        {
            ClaimId = verdict.ClaimId,
            Disposition = verdict.Disposition.ToProto(),
            Editions = { TableWriter.Consulted(verdict.Edition, verdict.Consulted) },
        };
        foreach (var line in verdict.Lines)
        {
            var proto = new Proto.LineResult { LineNumber = (uint)line.LineNumber, Disposition = line.Disposition.ToProto() };
            if (line.PayableUnits is { } units)
            {
                proto.PayableUnits = (double)units;
            }

            Write(line.Findings, verdict.Edition, proto.Findings);
            result.Lines.Add(proto);
        }

        Write(verdict.Findings, verdict.Edition, result.Findings);
        return result;
    }

    private static void Write(IReadOnlyList<Finding> findings, Edition edition, RepeatedField<Proto.Finding> to)
    {
        foreach (var finding in findings)
        {
            to.Add(ToProto(finding, edition));
        }
    }

    internal static Proto.Finding ToProto(Finding finding, Edition edition)
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
            EvidenceWriter.Write(evidence, edition, proto);
        }

        return proto;
    }
}
