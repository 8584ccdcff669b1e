using DmeGrpc.Claims.V1;
using Payer = DmeGrpc.Claims.V1.Program;
using ProtoDate = Google.Type.Date;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>Claims of the contract, sound unless a test changes them.</summary>
internal static class SampleClaims
{
    /// <summary>A rented CPAP device for one month: payable by <see cref="SmallEdition"/>.</summary>
    public static Claim Clean(string id = "claim-1") => new()
    {
        ClaimId = id,
        Program = Payer.Medicare,
        Setting = Setting.DmeSupplier,
        BillingNpi = "1234567893",
        ReceivedDate = Day(2026, 3, 1),
        DiagnosisCodes = { "G47.33" },
        Lines = { Line(1, "E0601", "RR", "KH", "KX") },
    };

    /// <summary>A line on 2026-02-01.</summary>
    public static ClaimLine Line(uint number, string code, params string[] modifiers) => new()
    {
        LineNumber = number,
        ProcedureCode = code,
        Modifiers = { modifiers },
        Units = 1,
        FromDate = Day(2026, 2, 1),
        ChargeCents = 10_000,
        DiagnosisPointers = { 1 },
    };

    /// <summary>The clean claim after a change.</summary>
    public static Claim Changed(Action<Claim> change)
    {
        var claim = Clean();
        change(claim);
        return claim;
    }

    /// <summary>The clean claim with a change to its line.</summary>
    public static Claim ChangedLine(Action<ClaimLine> change) => Changed(claim => change(claim.Lines[0]));

    public static ProtoDate Day(int year, int month, int day) => new() { Year = year, Month = month, Day = day };
}
