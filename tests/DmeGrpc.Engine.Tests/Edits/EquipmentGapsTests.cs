using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;
using static DmeGrpc.Engine.Tests.Edits.EquipmentClaims;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>What is said where the member's history cannot be read: one finding for each edit that would have asked it.</summary>
public sealed class EquipmentGapsTests
{
    private static readonly EditKind[] HistoryFed = [EditKind.Rental, EditKind.UsefulLifetime, EditKind.SameOrSimilar, EditKind.Accessory];

    [Theory]
    [InlineData("K0823 RR KH 2024-08-15", EditKind.Rental)]
    [InlineData("E1390 MS 2024-08-15", EditKind.Rental)]
    [InlineData("E0100 NU RA 2024-08-15", EditKind.UsefulLifetime)]
    [InlineData("E0163 NU 2024-08-15", EditKind.Rental, EditKind.SameOrSimilar)]
    [InlineData("A7030 NU 2024-08-15", EditKind.Accessory)]
    public void Edit_that_asks_history_is_not_evaluated_once(string line, params EditKind[] expected)
    {
        var findings = Claim([line]).JudgedBy(Items, context: MemberSketch.Unavailable() with { Policy = TestPolicies.Equipment })
            .Findings.Where(finding => HistoryFed.Contains(finding.Edit)).ToList();

        Assert.Equal(expected, findings.Select(finding => finding.Edit));
        Assert.All(findings, finding => Assert.Equal(NotEvaluatedReason.StoreUnavailable, finding.NotEvaluatedReason));
    }

    [Theory]
    [InlineData("E0465 RR 2024-08-15")]
    [InlineData("E0465 RR RA 2024-08-15")]
    [InlineData("L5856 RT RA 2024-08-15")]
    [InlineData("E0100 NU 2024-08-15")]
    [InlineData("L1832 RT 2024-08-15")]
    public void Line_that_no_edit_of_history_concerns_leaves_no_gap(string line) => Assert.DoesNotContain(
        Claim([line]).JudgedBy(Items, context: MemberSketch.Unavailable() with { Policy = TestPolicies.Equipment }).Findings,
        finding => HistoryFed.Contains(finding.Edit));
}
