using DmeGrpc.ReferenceData.Tests.Support;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Facts;

public sealed class IntegralFactsTests
{
    /// <summary>Their source is a policy article of which no text is at hand.</summary>
    private static readonly string[] NotCompared = ["ADJUSTABLE_ARMREST", "ELEVATING_LEG_REST", "MANUAL_WHEELCHAIR", "POWER_WHEELCHAIR", "WHEELCHAIR_TRAY"];

    private static readonly IReadOnlyList<Dictionary<string, string>> Rows = StarterRows.Of("integral_groups.csv");

    [SharedDataFact]
    public void The_bases_that_include_a_mattress_say_so()
    {
        Assert.All(Bases("BED_WITH_MATTRESS"), code => Assert.Contains("with mattress", DescriptionOf(code), StringComparison.Ordinal));
        Assert.Equal(Bases("BED_WITH_MATTRESS"), BedsThatSay("with mattress").Except(["E0270", "E0328", "E0329"]));
    }

    [SharedDataFact]
    public void The_bases_that_include_rails_say_so() => Assert.Equal(Bases("BED_WITH_RAILS"), BedsThatSay("with any type side rails"));

    [SharedDataFact]
    public void The_trays_say_that_they_are_insertion_trays_and_those_with_a_bag_say_so()
    {
        Assert.All(Bases("URINARY_TRAY"), code => Assert.Contains("insertion tray", DescriptionOf(code), StringComparison.Ordinal));
        Assert.All(Bases("URINARY_TRAY_WITH_BAG"), code => Assert.Contains("with drainage bag", DescriptionOf(code), StringComparison.Ordinal));
        Assert.All(Bases("URINARY_TRAY_SILICONE_CATHETER"), code => Assert.Contains("all silicone", DescriptionOf(code), StringComparison.Ordinal));
        Assert.All(Bases("URINARY_TRAY_LATEX_CATHETER"), code => Assert.Contains("latex with coating", DescriptionOf(code), StringComparison.Ordinal));
        Assert.All(Bases("URINARY_TRAY_THREE_WAY_CATHETER"), code => Assert.Contains("three-way", DescriptionOf(code), StringComparison.Ordinal));
    }

    [Fact]
    public void The_groups_that_cannot_be_compared_are_those_of_the_policy_article() =>
        Assert.Equal(NotCompared, Rows.Where(row => row["source"] == "POLICY_ARTICLE").Select(row => row["group"]).Distinct().Order(StringComparer.Ordinal));

    private static Dictionary<string, string> Descriptions { get; } = !RepositoryFiles.HasSharedData ? [] : CmsFiles.HcpcsDescriptions
        .Where(row => row["hcpcs_desc_type"] == "Long").ToDictionary(row => row["hcpcs_code"], row => row["hcpcs_description"].ToLowerInvariant());

    private static IEnumerable<string> Bases(string group) =>
        Rows.Where(row => row["group"] == group && row["role"] == "BASE").Select(row => row["code"]);

    private static string DescriptionOf(string code) => Descriptions[code];

    private static IEnumerable<string> BedsThatSay(string words) =>
        Descriptions.Where(pair => pair.Key[0] == 'E' && pair.Value.Contains("hospital bed", StringComparison.Ordinal) && pair.Value.Contains(words, StringComparison.Ordinal))
            .Select(pair => pair.Key).Order(StringComparer.Ordinal);
}
