using DmeGrpc.Engine.Claims;
using Proto = DmeGrpc.Claims.V1;
using ProtoDate = Google.Type.Date;

namespace DmeGrpc.Benchmarks.Data;

/// <summary>Claims of the engine as a client would send them.</summary>
public static class ProtoClaims
{
    /// <summary>The claim as a message.</summary>
    public static Proto.Claim Of(Claim claim) => new()
    {
        ClaimId = claim.ClaimId,
        Program = (Proto.Program)(int)claim.Program,
        Setting = (Proto.Setting)(int)claim.Setting,
        BillingNpi = claim.BillingNpi,
        ServiceState = claim.ServiceState,
        DiagnosisCodes = { claim.DiagnosisCodes },
        ReceivedDate = Of(claim.ReceivedDate),
        Lines =
        {
            claim.Lines.Select(line => new Proto.ClaimLine
            {
                LineNumber = (uint)line.LineNumber,
                ProcedureCode = line.ProcedureCode,
                Modifiers = { line.Modifiers },
                Units = line.Units,
                FromDate = Of(line.FromDate!.Value),
                ChargeCents = line.ChargeCents,
                DiagnosisPointers = { line.DiagnosisPointers.Select(pointer => (uint)pointer) },
            }),
        },
    };

    private static ProtoDate Of(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };
}
