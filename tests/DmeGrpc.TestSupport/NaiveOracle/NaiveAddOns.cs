using DmeGrpc.Engine.Claims;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>Add-on codes: each looks for a way over primaries to a service that is no add-on code, never twice over the same line.</summary>
internal sealed class NaiveAddOns(List<NaiveLine> claim, List<NaiveLine> history, NaiveCatalog catalog, ClaimContext context)
{
    private readonly List<NaiveLine> lines = [.. claim, .. history];

    public void Judge(List<NaiveFinding> ofClaim)
    {
        var findings = new List<(NaiveLine Line, string Outcome, string Detail)>();
        foreach (var line in claim.Where(line => line.Code is not null && line.Days.Count > 0))
        {
            if (!catalog.Covers("AddOns", line.Days))
            {
                findings.Add((line, "NotEvaluated", catalog.GapReason("AddOns")));
            }

            findings.AddRange(catalog.Stretches("AddOns", line.Days).Select(stretch => stretch.Tables)
                .Where(tables => !tables.AddOns!.Any(row => row.AddOn == line.Code) && !tables.Covers("AddOns", line.Code!))
                .Select(_ => (line, "NotEvaluated", "TablePartial")));
            if (IsAddOn(line) && !IsSupported(line, []))
            {
                var type = Rows(line)[0].Type;
                var listed = Rows(line).Select(row => row.Primary).Where(primary => primary is not null).Distinct().Count();
                if (MayBeSupported(line, []))
                {
                    findings.Add((line, "NotEvaluated", $"type {type} of {listed} {(line.Code == "99292" ? "OutsideClaim" : "ContractorDefined")}"));
                }
                else
                {
                    var unpaid = claim.Where(other => IsListedPrimary(line, other)).Select(other => (int?)other.Number).Min();
                    findings.Add((line, "Deny", $"type {type} of {listed} primary on {unpaid}"));
                }
            }
        }

        if (claim.Exists(line => line.Code is { } code && line.Days.Exists(day => catalog.On("AddOns", day) is { } tables && tables.IsStale("AddOns", [day])
            && tables.Covers("AddOns", code) && !tables.AddOns!.Any(row => row.AddOn == code) && MayBecomeAddOn(tables, code))))
        {
            ofClaim.Add(new NaiveFinding("NcciAddOn", "NotEvaluated", "NoRowOnDate"));
        }

        // Only now, because a line may not look stopped to the next one before all are judged.
        findings.ForEach(found => found.Line.Add("NcciAddOn", found.Outcome, found.Detail));
    }

    private List<(string AddOn, string? Primary, int Type, NaiveWindow Window)> Rows(NaiveLine line) =>
    [
        .. catalog.Stretches("AddOns", line.Days).SelectMany(stretch =>
            stretch.Tables.AddOns!.Where(row => row.AddOn == line.Code && stretch.Days.Exists(row.Window.Has))),
    ];

    // CPT codes may; of supplies, equipment and the other sections of HCPCS those that have an add-on code already.
    private static bool MayBecomeAddOn(NaiveTables tables, string code) =>
        !char.IsAsciiLetter(code[0]) || !char.IsAsciiDigit(code[4]) || tables.AddOns!.Any(row => row.AddOn[0] == code[0] && char.IsAsciiDigit(row.AddOn[4]));

    private bool IsAddOn(NaiveLine line) => Rows(line).Count > 0;

    private bool Lists(NaiveLine addOn, string primary, DateOnly day) =>
        (catalog.On("AddOns", day)?.AddOns ?? []).Any(row => row.AddOn == addOn.Code && row.Primary == primary && row.Window.Has(day));

    private bool IsListedPrimary(NaiveLine addOn, NaiveLine other) => NaiveLine.SharedDays(addOn, other).Exists(day => Lists(addOn, other.Code!, day));

    private bool IsSupported(NaiveLine line, List<NaiveLine> way) =>
        line.Posted is not null
        || !IsAddOn(line)
        || (line.Code == "99292" && ColleagueBilledPrimary(line))
        || lines.Exists(other => !way.Contains(other) && !other.IsStopped && IsListedPrimary(line, other) && IsSupported(other, [.. way, line]));

    private bool MayBeSupported(NaiveLine line, List<NaiveLine> way) =>
        IsSupported(line, [])
        || line.Code == "99292"
        || (Rows(line)[0].Type != 1 && lines.Exists(other => !other.IsStopped && NaiveLine.SharedDays(line, other).Count > 0 && IsSupported(other, [])))
        || lines.Exists(other => !way.Contains(other) && !other.IsStopped && IsListedPrimary(line, other) && MayBeSupported(other, [.. way, line]));

    private bool ColleagueBilledPrimary(NaiveLine line) => context.GroupServices.Any(service =>
        line.Days.Exists(day => day >= service.Span.From && day <= service.Span.Through && Lists(line, $"{service.Code}", day)));
}
