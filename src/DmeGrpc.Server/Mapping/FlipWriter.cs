using DmeGrpc.Engine.Differences;
using DmeGrpc.Engine.Findings;
using ReferenceProto = DmeGrpc.Reference.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>Flipped verdicts as the contract names them. The service and the <c>dme</c> command both answer with it.</summary>
public static class FlipWriter
{
    /// <summary>The flipped lines of a claim, in the claim's order.</summary>
    /// <param name="flip">The claim.</param>
    public static IReadOnlyList<ReferenceProto.VerdictFlip> ToProto(this ClaimFlip flip)
    {
        ArgumentNullException.ThrowIfNull(flip);
        return [.. flip.Lines.Select(line => new ReferenceProto.VerdictFlip
        {
            ClaimId = flip.After.ClaimId,
            LineNumber = (uint)line.Line.LineNumber,
            ProcedureCode = line.Line.ProcedureCode,
            Before = ToProto(line.Before),
            After = ToProto(line.After),
            Reasons = { line.Reasons.Select(ToProto) },
        })];
    }

    private static ReferenceProto.LineVerdict ToProto(LineVerdict verdict)
    {
        var proto = new ReferenceProto.LineVerdict
        {
            Disposition = verdict.Disposition.ToProto(),
            PrimaryFinding = verdict.Findings is [var primary, ..] ? VerdictWriter.ToProto(primary) : null,
        };
        if (verdict.PayableUnits is { } units)
        {
            proto.PayableUnits = (double)units;
        }

        return proto;
    }

    private static ReferenceProto.FlipReason ToProto(FlipReason reason) => reason switch
    {
        RowFlipReason row => new() { Row = row.Difference.ToProto() },
        TableFlipReason table => new() { Table = DifferenceWriter.ToProto(table.Table) },
        LineFlipReason line => new() { LineNumber = (uint)line.LineNumber },
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
