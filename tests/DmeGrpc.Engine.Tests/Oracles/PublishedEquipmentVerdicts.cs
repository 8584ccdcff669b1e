using DmeGrpc.Engine.Findings;
using static DmeGrpc.Engine.Tests.Edits.EquipmentClaims;

namespace DmeGrpc.Engine.Tests.Oracles;

/// <summary>Whole verdicts on equipment a member already has, whose input and answer someone else published.</summary>
public sealed class PublishedEquipmentVerdicts
{
    [Fact]
    public void D13_E0261_within_five_years_of_E0250_is_denied_with_151_and_M3()
    {
        var line = Judge("E0261 RR KH 2026-01-15", NoHistory.Had("E0250 RR KH 2023-06-01", "E0250 RR KI 2023-07-01"));

        Assert.Equal(Disposition.Denied, line.Disposition);
        Assert.Equal(["Deny 151 M3"], line.Said(EditKind.SameOrSimilar));
    }
}
