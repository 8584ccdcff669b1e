using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;
using static DmeGrpc.Engine.Tests.Edits.EquipmentClaims;

namespace DmeGrpc.Engine.Tests.Edits;

public sealed class AccessoryBaseEditTests
{
    [Fact]
    public void Accessory_without_its_equipment_is_denied()
    {
        var finding = Judge("A7030 NU 2024-08-15", NoHistory).Findings.Single();

        Assert.Equal((EditKind.Accessory, "16", "M124"), (finding.Edit, finding.Adjustment.Carc, finding.Adjustment.Rarcs.Single()));
        Assert.Equal(TestPolicies.Row, finding.Evidence!.Policy);
    }

    [Theory]
    [InlineData("E0601 RR KH 2024-01-15")]
    [InlineData("E0470 RR KH 2015-01-15")]
    [InlineData("E0601 RR KH 2024-08-15")]
    public void Equipment_on_file_is_enough(string had) => Assert.Empty(Judge("A7030 NU 2024-08-15", NoHistory.Had(had)).Findings);

    [Theory]
    [InlineData("E0601 RR KH 2024-08-16")]
    [InlineData("E0250 RR KH 2024-01-15")]
    public void Later_or_other_equipment_is_not(string had) => Assert.NotEmpty(Judge("A7030 NU 2024-08-15", NoHistory.Had(had)).Findings);

    [Fact]
    public void Equipment_on_the_claim_is_enough_unless_it_is_unprocessable()
    {
        Assert.Empty(Verdict(["A7030 NU 2024-08-15", "E0601 RR KH 2024-08-15"], NoHistory).Line(1).Findings);
        Assert.NotEmpty(Verdict(["A7030 NU 2024-08-15", "E0601 RR KH KX GA 2024-08-15"], NoHistory).Line(1).Findings);
    }

    [Theory]
    [InlineData("Beneficiary owns E0601; purchased June 2015", true)]
    [InlineData("member has a cpap since 2015", true)]
    [InlineData("owns E0250", false)]
    [InlineData("CPAPS", false)]
    public void Narrative_that_names_the_equipment_is_enough(string narrative, bool isEnough) =>
        Assert.Equal(isEnough, Judge("A7030 NU 2024-08-15", NoHistory, line => line with { Narrative = narrative }).Findings.Count == 0);

    [Fact]
    public void Code_without_a_policy_row_needs_no_equipment() => Assert.Empty(Judge("E0163 NU 2024-08-15", NoHistory).Findings);

    [Fact]
    public void Nothing_is_said_of_a_claim_alone() => Assert.Empty(Judge("A7030 NU 2024-08-15").Findings);
}
