using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Policy;
using static DmeGrpc.Engine.Tests.EquipmentHistory.EquipmentLines;

namespace DmeGrpc.Engine.Tests.Oracles;

/// <summary>Cases of equipment a member already has, whose input and answer someone else published.</summary>
public sealed class PublishedEquipmentCases
{
    [Fact]
    public void D13_E0261_within_five_years_of_E0250_is_a_similar_item()
    {
        var groups = new SimilarItems([new SimilarItemGroup("HOSPITAL_BED", "Hospital beds", [CodeRange.Parse("E0250-E0266")])]);
        var lines = Lines("E0250 RR KH 2023-06-01", "E0250 RR KI 2023-07-01");

        var found = Assert.Single(groups.Before(lines, ProcedureCode.Parse("E0261"), Day("2026-01-15"), UsefulLifetimes.Default));

        Assert.Equal((lines[0], false), (found.Line, found.IsSame));
    }
}
