using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Server.Services.Posting;

/// <summary>What is recorded of a claim: every line that was processed, paid or not. A rejected line was returned, and may not even be readable.</summary>
internal static class PostedLines
{
    public static IReadOnlyList<PostedLine> Of(Claim claim, ClaimVerdict verdict, string submitter)
    {
        var lines = new List<PostedLine>(claim.Lines.Count);
        for (var i = 0; i < claim.Lines.Count; i++)
        {
            if (verdict.Lines[i].Disposition != Disposition.Rejected)
            {
                lines.Add(Of(claim, claim.Lines[i], verdict.Lines[i], submitter));
            }
        }

        return lines;
    }

    private static PostedLine Of(Claim claim, ClaimLine line, LineVerdict verdict, string submitter) => new()
    {
        Submitter = submitter,
        ClaimId = claim.ClaimId,
        LineNumber = line.LineNumber,
        Code = ProcedureCode.Parse(line.ProcedureCode),
        Modifiers = [.. line.Modifiers.Select(Modifier.Parse)],
        Units = UnitsOfService.TryRead(line.Units, out var units) ? units : throw new InvalidOperationException("Units that cannot be counted are rejected."),
        PayableUnits = verdict.PayableUnits,
        Span = new ServiceSpan(line.FromDate!.Value, line.ThroughDate ?? line.FromDate.Value),
        SupplierNpi = claim.BillingNpi,
        Setting = claim.Setting,
        Disposition = verdict.Disposition,
        Use = verdict.Use,
        ChargeCents = line.ChargeCents,
        AllowedCents = verdict.CostShare?.AllowedCents,
        Share = verdict.CostShare?.Share,
        HasNewNeedOnFile = line.HasNewNeedOnFile,
    };
}
