using System.Globalization;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Claims of one line for equipment, judged with what is known of the member: "E0601 RR KH 2024-08-15".</summary>
internal static class EquipmentClaims
{
    public static EditionSketch Items => TestEditions.Supplier()
        .Items(PaymentCategory.CappedRental, "E0250", "E0261", "E0470", "E0601", "K0001", "K0823", "K0856", "E1002", "E0165")
        .Items(PaymentCategory.Inexpensive, "E0163", "E0562", "A7030", "E0100", "E2381", "K0800")
        .Items(PaymentCategory.FrequentlyServiced, "E0465")
        .Items(PaymentCategory.Oxygen, "E1390", "E0424", "E0441")
        .Items(PaymentCategory.ProstheticOrthotic, "L1832", "L5856")
        .Items(PaymentCategory.NerveStimulator, "E0720")
        .Fee("E0163", "RR", 1000).Fee("E0163", "NU", 4500).Fee("E0163", "UE", 3000);

    public static MemberSketch NoHistory => new();

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The verdict on the line, of which the claim has no other.</summary>
    public static LineVerdict Judge(string line, MemberSketch? member = null, Func<ClaimLine, ClaimLine>? change = null, Func<Claim, Claim>? changeClaim = null) =>
        Verdict([line], member, change, changeClaim).Line(1);

    public static ClaimVerdict Verdict(
        IEnumerable<string> lines, MemberSketch? member = null, Func<ClaimLine, ClaimLine>? change = null, Func<Claim, Claim>? changeClaim = null) =>
        Claim(lines, change, changeClaim).JudgedBy(Items, context: (member?.Context ?? ClaimContext.Empty) with { Policy = TestPolicies.Equipment });

    public static ClaimBuilder Claim(IEnumerable<string> lines, Func<ClaimLine, ClaimLine>? change = null, Func<Claim, Claim>? changeClaim = null)
    {
        var claim = TestClaims.Supplier().With(one => (changeClaim ?? (same => same))(one with { ServiceState = "TX" }));
        foreach (var words in lines.Select(line => line.Split(' ')))
        {
            var day = Day(words[^1]);
            claim.On(day.Year, day.Month, day.Day).Line(words[0], 1, string.Join(' ', words[1..^1]));
            if (change is not null)
            {
                claim.WithLine(change);
            }
        }

        return claim;
    }

    public static Func<ClaimLine, ClaimLine> Because(ReplacementCause cause, string narrative) =>
        line => line with { ReplacementCause = cause, Narrative = narrative };

    /// <summary>Of the findings of an edit: outcome, CARC and RARCs, such as "Deny 4 N519".</summary>
    public static IEnumerable<string> Said(this LineVerdict line, EditKind edit) => line.Findings.Where(finding => finding.Edit == edit)
        .Select(finding => string.Join(' ', [$"{finding.Outcome}", finding.Adjustment.Carc, .. finding.Adjustment.Rarcs]).TrimEnd());
}
