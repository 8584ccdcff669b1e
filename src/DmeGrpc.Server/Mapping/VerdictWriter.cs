using System.Runtime.CompilerServices;
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
    private const int CleanLines = 512;

    // The engine gives the same list for the same editions and tables.
    private static readonly ConditionalWeakTable<IReadOnlyList<ConsultedEdition>, Proto.ConsultedEdition[]> Editions = [];

    private static readonly Proto.LineResult[] Clean =
    [
        .. Enumerable.Range(1, CleanLines).Select(number => new Proto.LineResult { LineNumber = (uint)number, Disposition = Disposition.Payable.ToProto() }),
    ];

    /// <summary>The verdict with every finding, unless there are too many.</summary>
    /// <param name="verdict">The engine's verdict.</param>
    /// <param name="maxFindings">The most findings; of more, each line shows its first ones, an equal number each and at least one.</param>
    /// <returns>
    /// A message of its own. Only the editions in it, and the results of lines that are payable without findings, are shared with other results; nobody may change those.
    /// </returns>
    public static Proto.ClaimResult ToProto(this ClaimVerdict verdict, int maxFindings = ServerLimits.DefaultMaxFindingsPerClaim)
    {
        var total = CountOfFindings(verdict);
        var share = total <= maxFindings ? int.MaxValue : Math.Max(1, maxFindings / (verdict.Lines.Count + 1));
        var result = new Proto.ClaimResult
        {
            ClaimId = verdict.ClaimId,
            Disposition = verdict.Disposition.ToProto(),
            HistoryScope = verdict.HistoryScope.ToProto(),
        };
        result.Editions.AddRange(Editions.GetValue(verdict.Consulted, static consulted => [.. consulted.Select(edition => edition.ToProto())]));
        result.Lines.Capacity = verdict.Lines.Count;
        for (var i = 0; i < verdict.Lines.Count; i++)
        {
            var line = verdict.Lines[i];
            if (line is { Disposition: Disposition.Payable, Findings.Count: 0, PayableUnits: null, CostShare: null } && line.LineNumber is >= 1 and <= CleanLines)
            {
                result.Lines.Add(Clean[line.LineNumber - 1]);
                continue;
            }

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

    private static int CountOfFindings(ClaimVerdict verdict)
    {
        var count = verdict.Findings.Count;
        for (var i = 0; i < verdict.Lines.Count; i++)
        {
            count += verdict.Lines[i].Findings.Count;
        }

        return count;
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
