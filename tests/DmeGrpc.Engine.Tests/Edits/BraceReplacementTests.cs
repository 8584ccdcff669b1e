using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;
using DmeGrpc.Engine.Tables;
using DmeGrpc.TestSupport;
using static DmeGrpc.Engine.Tests.Edits.EquipmentClaims;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Braces are sold without NU and by the side of the body. Those of the knee last three years in the policy of the tests, backs five.</summary>
public sealed class BraceReplacementTests
{
    private static readonly EquipmentPolicy Policy = TestPolicies.Equipment with
    {
        SimilarItems = new SimilarItems(
        [
            new SimilarItemGroup("KNEE", "Knee braces", [CodeRange.Parse("L1810-L1860")]), new SimilarItemGroup("BACK", "Back braces", [CodeRange.Parse("L0621-L0651")]),
        ]),
    };

    private static readonly ItemPolicy Sides = new() { LateralItems = [new LateralItem(CodeRange.Parse("L1810-L1860"), TestPolicies.Row)] };

    [Theory]
    [InlineData("L1832 RT 2024-08-15", "L1832 RT 2024-04-15")]
    [InlineData("L1833 RT 2024-08-15", "L1832 RT KX 2021-08-16")]
    [InlineData("L0650 2024-08-15", "L0648 2020-01-15")]
    [InlineData("L0650 2024-08-15", "L0648 NU 2020-01-15")]
    public void Second_brace_of_the_same_place_in_a_useful_lifetime_is_denied(string line, string had) =>
        Assert.Equal(["Deny 151 M3"], Judge(line, NoHistory.Had(had)).Said(EditKind.SameOrSimilar));

    [Theory]
    [InlineData("L1832 RT 2024-08-15", "L1832 LT 2024-04-15")]
    [InlineData("L1832 RT 2024-08-15", "L1832 RT 2021-08-15")]
    [InlineData("L1832 RT 2024-08-15", "L1832 RT RB 2024-04-15")]
    [InlineData("L1832 RT 2024-08-15", "L0648 2024-04-15")]
    [InlineData("L5856 RT 2024-08-15", "L5856 RT 2024-04-15")]
    public void Brace_of_the_other_side_of_another_place_or_after_the_lifetime_is_no_second_one(string line, string had) =>
        Assert.Empty(Judge(line, NoHistory.Had(had)).Findings);

    [Fact]
    public void Lifetime_is_that_of_the_brace_in_use()
    {
        var policy = Policy with { Lifetimes = new UsefulLifetimes([new LifetimeRule(CodeRange.Parse("L1833"), new UsefulLifetime(1), TestPolicies.Row)]) };

        Assert.NotEmpty(Judge("L1833 RT 2024-08-15", NoHistory.Had("L1832 RT 2020-01-15"), policy: policy).Said(EditKind.SameOrSimilar));
        Assert.Empty(Judge("L1832 RT 2024-08-15", NoHistory.Had("L1833 RT 2023-01-15"), policy: policy).Said(EditKind.SameOrSimilar));
    }

    [Fact]
    public void Brace_beside_one_whose_side_is_not_known_is_not_evaluated()
    {
        var finding = Judge("L1832 RT 2024-08-15", NoHistory.Had("L1832 2023-01-15", "L1832 LT 2024-01-15")).Findings.Single();

        Assert.Equal((EditKind.SameOrSimilar, NotEvaluatedReason.OutsideClaim), (finding.Edit, finding.NotEvaluatedReason));
        Assert.Equal("PAID-1", Assert.IsType<SimilarItemEvidence>(finding.Evidence).History!.ClaimId);
        Assert.Equal(["Deny 151 M3"], Judge("L1832 RT 2024-08-15", NoHistory.Had("L1832 2023-01-15", "L1832 RT 2022-01-15")).Said(EditKind.SameOrSimilar));
    }

    [Theory]
    [InlineData("L1832 RT 2024-04-15", true)]
    [InlineData("L1832 LT 2024-04-15", false)]
    [InlineData("L1832 RT 2021-08-15", false)]
    public void Wear_of_a_brace_is_not_replaced_within_its_lifetime(string had, bool isDenied) =>
        Assert.Equal(isDenied ? ["Deny 151 M3"] : [], Judge("L1832 RT RA 2024-08-15", NoHistory.Had(had)).Said(EditKind.UsefulLifetime));

    [Fact]
    public void Brace_lost_in_an_incident_is_replaced() => Assert.Empty(
        Judge("L1832 RT RA 2024-08-15", NoHistory.Had("L1832 RT 2024-04-15"), Because(ReplacementCause.Loss, "lost in the flood of 2024-08-01")).Findings);

    [Fact]
    public void Without_the_members_history_the_claim_says_so() => Assert.Contains(
        Claim(["L1832 RT 2024-08-15"]).JudgedBy(Braces, context: MemberSketch.Unavailable() with { Policy = Policy, ItemPolicy = Sides }).Findings,
        finding => finding.Edit == EditKind.SameOrSimilar);

    private static EditionSketch Braces =>
        TestEditions.Supplier().Items(PaymentCategory.ProstheticOrthotic, "L1832", "L1833", "L0648", "L0650", "L5856");

    private static LineVerdict Judge(string line, MemberSketch member, Func<ClaimLine, ClaimLine>? change = null, EquipmentPolicy? policy = null) =>
        Claim([line], change).JudgedBy(Braces, context: member.Context with { Policy = policy ?? Policy, ItemPolicy = Sides }).Line(1);
}
