using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using static DmeGrpc.Engine.Tests.Edits.EquipmentClaims;

namespace DmeGrpc.Engine.Tests.Oracles;

/// <summary>Whole verdicts on rented and bought equipment, built by us on published rules.</summary>
public sealed class BuiltEquipmentVerdicts
{
    [Fact]
    public void D05_an_inexpensive_item_without_NU_RR_or_UE_is_rejected_with_A7_507()
    {
        var line = Judge("E0163 2024-08-15");

        Assert.Equal(Disposition.Rejected, line.Disposition);
        Assert.Equal(new ClaimStatus("A7", "507"), Assert.Single(line.Findings).Status);
    }

    [Theory]
    [InlineData(1, "KH")]
    [InlineData(2, "KI")]
    [InlineData(4, "KJ")]
    [InlineData(13, "KJ")]
    public void D06_the_modifier_of_the_rental_month_is_payable_and_any_other_is_CO_4(int month, string expected)
    {
        var first = Day("2023-06-10");
        foreach (var modifier in (string[])["KH", "KI", "KJ"])
        {
            var line = Judge($"E0601 RR {modifier} {first.AddMonths(month - 1):yyyy-MM-dd}", NoHistory.Rented("E0601", first, month - 1));

            Assert.Equal(modifier == expected ? Disposition.Payable : Disposition.Denied, line.Disposition);
            Assert.Equal(modifier == expected ? [] : ["Deny 4 N519"], line.Said(EditKind.Rental));
        }
    }

    [Fact]
    public void D11_after_a_hospital_stay_of_40_days_the_same_period_goes_on()
    {
        var member = NoHistory.Had("E0601 RR KH 2024-01-15", "E0601 RR KI 2024-02-15");

        Assert.Equal(Disposition.Payable, Judge("E0601 RR KI 2024-04-24", member).Disposition);
        Assert.Equal(["Deny 4 N519"], Judge("E0601 RR KH 2024-04-24", member).Said(EditKind.Rental));
    }

    [Fact]
    public void D15_the_same_item_is_paid_again_once_its_lifetime_is_over() =>
        Assert.Equal(Disposition.Payable, Judge("E0163 NU RA 2024-08-15", NoHistory.Had("E0163 NU 2019-08-15")).Disposition);

    [Fact]
    public void D16_wear_in_year_4_is_denied_and_a_fire_with_report_and_RA_is_payable()
    {
        var member = NoHistory.Had("E0163 NU 2021-05-01");

        Assert.Equal(["Deny 151 M3"], Judge("E0163 NU RA 2024-08-15", member, Because(ReplacementCause.Wear, "worn out")).Said(EditKind.UsefulLifetime));
        Assert.Equal(
            Disposition.Payable, Judge("E0163 NU RA 2024-08-15", member, Because(ReplacementCause.IrreparableDamage, "fire; report on file")).Disposition);
    }
}
