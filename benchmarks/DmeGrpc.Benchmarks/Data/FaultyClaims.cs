using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Benchmarks.Data;

/// <summary>Ten-line claims with a finding of one edit, and as few others as can be, made of clean ones by a change each.</summary>
public sealed class FaultyClaims
{
    /// <summary>Lines of every claim.</summary>
    public const int Lines = 10;

    private const int Tries = 2_000;

    private readonly Edition edition;
    private readonly ClaimMaker practitioner;
    private readonly ClaimMaker supplier;

    /// <param name="edition">The edition.</param>
    public FaultyClaims(Edition edition)
    {
        this.edition = edition;
        practitioner = new ClaimMaker(edition, ServiceSetting.Practitioner);
        supplier = new ClaimMaker(edition, ServiceSetting.DmeSupplier);
    }

    /// <summary>A claim for every edit that one can be made for.</summary>
    public IReadOnlyDictionary<EditKind, Claim> Make()
    {
        var claims = new SortedDictionary<EditKind, Claim>();
        var clean = practitioner.Clean(Lines, 1)[0];
        var equipment = supplier.Clean(Lines, 1)[0];
        Try(claims, EditKind.ClaimStructure, practitioner, [clean with { BillingNpi = "1234567890" }]);
        Try(claims, EditKind.ProcedureCode, practitioner, [WithLast(clean, line => line with { ProcedureCode = "1234" })]);
        Try(claims, EditKind.Modifier, practitioner, [WithLast(clean, line => line with { Modifiers = ["59", "XE"] }), WithLast(clean, line => line with { Modifiers = ["?!"] })]);
        Try(claims, EditKind.Duplicate, practitioner, [WithLast(clean, _ => clean.Lines[0] with { LineNumber = Lines })]);
        Try(claims, EditKind.NcciMue, practitioner, [WithLast(clean, line => line with { Units = 9_999 })]);
        Try(claims, EditKind.NcciPtp, practitioner, Pairs(clean));
        Try(claims, EditKind.NcciAddOn, practitioner, (edition.AddOns(PayerProgram.Medicare)?.Rows ?? []).Select(row => WithLast(clean, row.AddOn)));
        Try(claims, EditKind.IntegralItem, supplier, Integral(equipment));
        Try(
            claims, EditKind.PriorAuthorization, supplier,
            (edition.PriorAuthorizations(PayerProgram.Medicare)?.Rows ?? []).Select(row => WithLast(equipment, row.Code)));
        return claims;
    }

    private static void Try(SortedDictionary<EditKind, Claim> claims, EditKind edit, ClaimMaker maker, IEnumerable<Claim> candidates)
    {
        Claim? best = null;
        var fewest = int.MaxValue;
        foreach (var claim in candidates.Take(Tries))
        {
            var verdict = maker.Judge(claim);
            Finding[] findings = [.. verdict.Findings, .. verdict.Lines.SelectMany(line => line.Findings)];
            if (findings.Length < fewest && findings.Any(finding => finding.Edit == edit && finding.Outcome != Outcome.NotEvaluated))
            {
                (best, fewest) = (claim, findings.Length);
            }
        }

        if (best is not null)
        {
            claims[edit] = best;
        }
    }

    private IEnumerable<Claim> Pairs(Claim clean) => edition.PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!
        .WithColumnOne(ProcedureCode.Parse(clean.Lines[0].ProcedureCode)).Select(row => WithLast(clean, row.ColumnTwo));

    private IEnumerable<Claim> Integral(Claim clean) => (edition.IntegralPairs(PayerProgram.Medicare)?.Rows ?? [])
        .Select(row => clean with { Lines = [.. WithLast(clean, row.ColumnTwo).Lines.Skip(1).Prepend(clean.Lines[0] with { ProcedureCode = row.ColumnOne.ToString() })] });

    private static Claim WithLast(Claim claim, ProcedureCode code) => WithLast(claim, line => line with { ProcedureCode = code.ToString() });

    private static Claim WithLast(Claim claim, Func<ClaimLine, ClaimLine> change) => claim with { Lines = [.. claim.Lines.SkipLast(1), change(claim.Lines[^1])] };
}
