using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;
using static DmeGrpc.Engine.Tests.Edits.EquipmentClaims;

namespace DmeGrpc.Engine.Tests.Edits;

public sealed class SameOrSimilarEditTests
{
    [Theory]
    [InlineData("E0250 RR KH 2024-08-15", "E0250 NU 2020-01-01", true)]
    [InlineData("E0261 RR KH 2024-08-15", "E0250 RR KH 2020-01-01", false)]
    [InlineData("E0163 NU 2024-08-15", "E0163 NU 2019-08-16", true)]
    public void Second_item_in_a_useful_lifetime_is_denied(string line, string had, bool isSame)
    {
        var finding = Judge(line, NoHistory.Had(had)).Findings.Single(finding => finding.Edit == EditKind.SameOrSimilar);

        Assert.Equal((Outcome.Deny, "151", "M3"), (finding.Outcome, finding.Adjustment.Carc, finding.Adjustment.Rarcs.Single()));
        var evidence = Assert.IsType<SimilarItemEvidence>(finding.Evidence);
        Assert.Equal((isSame, "PAID-1", TestPolicies.Row), (evidence.IsSame, evidence.History!.ClaimId, evidence.Policy));
    }

    [Theory]
    [InlineData("E0163 NU 2024-08-16", "E0163 NU 2019-08-16")]
    [InlineData("E0601 RR KH 2024-08-15", "E0250 NU 2020-01-01")]
    [InlineData("E0601 RR KI 2024-08-15", "E0601 RR KH 2024-07-15")]
    [InlineData("E0424 RR 2024-08-15", "E1390 RR 2024-05-15")]
    [InlineData("E0250 NU RB 2024-08-15", "E0250 NU 2020-01-01")]
    [InlineData("A7030 NU 2024-08-15", "A7030 NU 2024-05-15")]
    public void Item_after_the_lifetime_of_another_group_or_of_the_same_rental_is_no_second_item(string line, string had) =>
        Assert.Empty(Judge(line, NoHistory.Had(had)).Said(EditKind.SameOrSimilar));

    [Fact]
    public void Item_that_RA_replaces_is_no_second_item_and_a_similar_one_still_is()
    {
        var fire = Because(ReplacementCause.IrreparableDamage, "house fire on 2024-08-01");

        Assert.Empty(Judge("E0163 NU RA 2024-08-15", NoHistory.Had("E0163 NU 2022-01-01"), fire).Findings);
        Assert.Equal(["Deny 151 M3"], Judge("E0163 NU RA 2024-08-15", NoHistory.Had("E0163 NU 2022-01-01", "E0165 RR KH 2023-01-01"), fire).Said(EditKind.SameOrSimilar));
    }

    [Fact]
    public void New_period_after_a_long_interruption_is_no_second_item() => Assert.Empty(Judge(
        "E0601 RR KH 2024-08-15", NoHistory.Had("E0601 RR KH 2024-01-15"), line => line with { HasNewNeedOnFile = true }).Findings);

    [Fact]
    public void Items_of_the_claim_itself_count_by_their_days()
    {
        var verdict = Verdict(["E0261 RR KH 2024-08-15", "E0250 RR KH 2024-07-15"], NoHistory);

        Assert.Equal(2, Assert.IsType<SimilarItemEvidence>(verdict.FindingOf(1, EditKind.SameOrSimilar).Evidence).OtherLineNumber);
        Assert.Empty(verdict.Line(2).Findings);
    }

    [Fact]
    public void Latest_item_is_named() => Assert.Equal(
        Day("2023-05-01"),
        Assert.IsType<SimilarItemEvidence>(Judge("E0163 NU 2024-08-15", NoHistory.Had("E0163 NU 2023-05-01", "E0163 NU 2021-05-01")).Findings.Single().Evidence).Delivered);

    [Fact]
    public void Nothing_is_said_of_a_claim_alone() => Assert.Empty(Judge("E0163 NU 2024-08-15").Findings);
}
