using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Edits;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>
/// A second opinion on claims, written from the rules with plain lists and loops. It shares no code with the engine's edits: only the claim,
/// the policy and the context are the engine's types.
/// </summary>
public static class NaiveValidator
{
    private static readonly string[] FromGravest = ["Rejected", "Denied", "Pended", "Adjusted", "NotEvaluated", "Payable"];

    public static NaiveVerdict Validate(Claim claim, NaiveTables loaded, EditPolicy policy, ClaimContext context) =>
        Validate(claim, [loaded], policy, context);

    public static NaiveVerdict Validate(Claim claim, IReadOnlyList<NaiveTables> loaded, EditPolicy policy, ClaimContext context)
    {
        var tables = new NaiveCatalog($"{claim.Program}", $"{claim.Setting}", loaded);
        var lines = claim.Lines.Select(line => new NaiveLine(line)).ToList();
        var ofClaim = NaiveStructure.OfClaim(claim);
        var coverage = new NaiveCoverage(claim, lines, tables, context);
        var policies = new NaivePolicy(claim, lines, tables, context);
        foreach (var line in lines)
        {
            NaiveStructure.OfLine(line, lines, claim);
            NaiveStructure.Code(line, tables);
            NaiveStructure.Modifiers(line, tables);
        }

        coverage.Eligibility(ofClaim);
        var equipment = new NaiveEquipment(claim, lines, tables, context);
        equipment.Pricing();
        policies.Sides();
        policies.Spans();
        var standing = NaiveHistory.Standing(claim, context);
        var history = NaiveHistory.Counting(standing);
        NaiveStructure.Duplicates(lines, standing);
        coverage.Plan(ofClaim);
        coverage.Vendor(ofClaim);
        coverage.Prescriber(ofClaim);
        new NaiveAuthorizations(claim, lines, standing, tables, context).Judge(ofClaim);
        equipment.Months();
        equipment.Replacements();
        equipment.SimilarItems();
        equipment.Accessories();
        policies.Documents(standing);
        policies.Diagnoses();
        NaivePairs.Pairs(lines, history, tables, policy, ofClaim);
        NaivePairs.Parts(lines, tables);
        NaiveLimits.Judge(lines, history, tables, policy);
        new NaiveAddOns(lines, history, tables, context).Judge(ofClaim);
        policies.Quantities(equipment, ofClaim);
        NaiveHistory.Gaps(claim, lines, context, ofClaim);
        equipment.Gaps(ofClaim);

        var dispositions = lines.ConvertAll(line => (Line: line, Disposition: Gravest([.. ofClaim, .. line.Findings])));
        var shares = new NaiveCostShares(claim, tables, context, equipment).Of(dispositions);
        var verdicts = dispositions.ConvertAll(each => new NaiveLineVerdict(
            each.Line.Number, each.Disposition, Sorted(each.Line.Findings),
            Gravest(each.Line.Findings) is "Denied" or "Rejected" ? null : each.Line.PayableUnits,
            shares.GetValueOrDefault(each.Line, string.Empty)));
        return new NaiveVerdict(ClaimDisposition(ofClaim, verdicts.ConvertAll(line => line.Disposition)), Sorted(ofClaim), verdicts);
    }

    public static IReadOnlyList<string> Sorted(IEnumerable<NaiveFinding> findings) =>
        [.. findings.Select(finding => $"{finding}").Order(StringComparer.Ordinal)];

    private static string Gravest(List<NaiveFinding> findings)
    {
        var all = findings.ConvertAll(finding => finding.Outcome switch
        {
            "Reject" => "Rejected",
            "Deny" => "Denied",
            "Pend" => "Pended",
            "CutBack" or "HistoryOffset" => "Adjusted",
            "NotEvaluated" => "NotEvaluated",
            _ => "Payable",
        });
        return Array.Find(FromGravest, all.Contains) ?? "Payable";
    }

    private static string ClaimDisposition(List<NaiveFinding> ofClaim, List<string> lines)
    {
        if (lines.Count == 0 || Gravest(ofClaim) is "Rejected")
        {
            return Gravest(ofClaim);
        }

        if (lines.Distinct().Count() == 1)
        {
            return lines[0];
        }

        if (lines.TrueForAll(line => line is "Denied" or "Rejected"))
        {
            return "Denied";
        }

        return lines.Exists(line => line is "Denied" or "Rejected" or "Adjusted") ? "Adjusted" : Array.Find(FromGravest, lines.Contains)!;
    }
}

/// <summary>A verdict in a form in which two opinions can be compared as text.</summary>
public sealed record NaiveVerdict(string Disposition, IReadOnlyList<string> Findings, IReadOnlyList<NaiveLineVerdict> Lines)
{
    public override string ToString() => string.Join('\n', [Disposition, .. Findings.Select(finding => $"  {finding}"), .. Lines.Select(line => $"{line}")]);
}

/// <summary>A line's verdict in that form.</summary>
public sealed record NaiveLineVerdict(int Number, string Disposition, IReadOnlyList<string> Findings, decimal? PayableUnits, string CostShare)
{
    public override string ToString() =>
        $"line {Number}: {Disposition} {PayableUnits:0.###} [{CostShare}]" + string.Concat(Findings.Select(finding => $"\n  {finding}"));
}
