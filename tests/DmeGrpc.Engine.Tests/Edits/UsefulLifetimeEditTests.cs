using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;
using static DmeGrpc.Engine.Tests.Edits.EquipmentClaims;

namespace DmeGrpc.Engine.Tests.Edits;

public sealed class UsefulLifetimeEditTests
{
    private static MemberSketch Owner => NoHistory.Had("E0163 NU 2020-08-16");

    [Theory]
    [InlineData("2025-08-15", true)]
    [InlineData("2025-08-16", false)]
    public void Wear_is_not_replaced_before_the_fifth_anniversary_of_delivery(string day, bool isDenied) =>
        Assert.Equal(isDenied ? ["Deny 151 M3"] : [], Judge($"E0163 NU RA {day}", Owner).Said(EditKind.UsefulLifetime));

    [Theory]
    [InlineData(ReplacementCause.Loss)]
    [InlineData(ReplacementCause.Theft)]
    [InlineData(ReplacementCause.IrreparableDamage)]
    public void Incident_is_replaced_when_it_is_told(ReplacementCause cause)
    {
        Assert.Empty(Judge("E0163 NU RA 2024-08-15", Owner, Because(cause, "house fire on 2024-08-01")).Findings);
        Assert.Equal(["Deny 16 N706"], Judge("E0163 NU RA 2024-08-15", Owner, Because(cause, " ")).Said(EditKind.UsefulLifetime));
    }

    [Fact]
    public void Evidence_tells_delivery_and_end_of_the_lifetime()
    {
        var evidence = Assert.IsType<UsefulLifetimeEvidence>(Judge("E0163 NU RA 2024-08-15", Owner).Findings.Single().Evidence);

        Assert.Equal((Day("2020-08-16"), Day("2025-08-15"), EquipmentHolding.Bought), (evidence.Delivered, evidence.LastDay, evidence.Holding));
    }

    [Fact]
    public void Lifetime_of_a_policy_row_takes_the_place_of_five_years()
    {
        var member = NoHistory.Had("L1832 NU 2021-08-15");

        Assert.Empty(Judge("L1832 NU RA 2024-08-15", member).Findings);
        Assert.Equal(TestPolicies.Row, Judge("L1832 NU RA 2024-08-14", member).Findings.Single().Evidence!.Policy);
    }

    [Fact]
    public void Artificial_limb_has_no_lifetime_to_wait_for() =>
        Assert.Empty(Judge("L5856 NU RA 2024-08-15", NoHistory.Had("L5856 NU 2024-01-15")).Findings);

    [Theory]
    [InlineData("E1390 RR RA 2024-08-15", "E1390 RR 2024-07-15")]
    [InlineData("E0163 RR RA 2024-08-15", "E0163 RR 2024-07-15")]
    public void Supplier_replaces_oxygen_equipment_and_rented_inexpensive_items_without_payment(string line, string had) => Assert.Equal(
        ["Deny 108"], Judge(line, NoHistory.Had(had), Because(ReplacementCause.Loss, "lost in a flood")).Said(EditKind.UsefulLifetime));

    [Fact]
    public void Frequently_serviced_item_is_never_replaced_by_payment_whatever_is_known() =>
        Assert.Equal(["Deny 108"], Judge("E0465 RR RA 2024-08-15").Said(EditKind.UsefulLifetime));

    [Fact]
    public void Later_months_of_the_rental_of_a_replacement_replace_nothing() => Assert.Empty(Judge(
        "E0601 RR KI RA 2024-08-15", NoHistory.Had("E0601 RR KH 2022-01-15", "E0601 RR KH RA 2024-07-15")).Findings);

    [Fact]
    public void Replacement_of_what_history_does_not_show_is_not_held_against_the_line() => Assert.Empty(Judge("E0163 NU RA 2024-08-15", NoHistory).Findings);

    [Theory]
    [InlineData("", "Deny 16 M124")]
    [InlineData("K0823 of the member: battery charger burnt out", "")]
    public void Part_of_a_repair_needs_a_narrative(string narrative, string expected) => Assert.Equal(
        expected.Length == 0 ? [] : [expected], Judge("E2381 NU RB 2024-08-15", change: line => line with { Narrative = narrative }).Said(EditKind.UsefulLifetime));

    [Fact]
    public void Nothing_is_held_against_a_replacement_of_a_claim_alone() => Assert.Empty(Judge("E0163 NU RA 2024-08-15").Findings);
}
