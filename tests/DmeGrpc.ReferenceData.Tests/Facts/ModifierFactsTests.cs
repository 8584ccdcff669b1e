using DmeGrpc.Engine.Dates;
using DmeGrpc.ReferenceData.Tests.Support;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Facts;

public sealed class ModifierFactsTests
{
    /// <summary>Introduced after October 2020 and in no dated source.</summary>
    private static readonly string[] WithoutDatedSource = ["FQ", "FR", "FS", "FT", "JK", "JL", "JZ", "LU", "N1", "N2", "N3"];

    private static readonly Dictionary<string, EffectiveWindow> Starter =
        StarterEdition.Load().Modifiers!.Rows.ToDictionary(row => row.Modifier.ToString(), row => row.Validity);

    private static readonly HashSet<string> LevelTwo =
        [.. StarterRows.Of("modifiers.csv").Where(row => row["level"] == "HCPCS").Select(row => row["modifier"])];

    [SharedDataFact]
    public void Every_modifier_has_the_dates_of_its_newest_record_and_those_without_a_record_are_the_documented_ones()
    {
        var newest = HcpcsFiles.January2019.Concat(HcpcsFiles.October2020).Concat(HcpcsFiles.October2026)
            .Where(record => record.IsModifier).GroupBy(record => record.Code).ToDictionary(records => records.Key, records => records.Last());

        Assert.Empty(newest.Keys.Except(LevelTwo));
        Assert.All(newest.Values, record => Assert.Equal(
            (record.Code, new EffectiveWindow(record.Added ?? DateOnly.MinValue, record.Terminated)), (record.Code, Starter[record.Code])));
        Assert.Equal(WithoutDatedSource, LevelTwo.Except(newest.Keys).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_modifier_that_no_source_dates_is_not_limited() =>
        Assert.All(Starter.Keys.Except(LevelTwo).Concat(WithoutDatedSource), modifier => Assert.Equal(EffectiveWindow.Always, Starter[modifier]));

    [SharedDataFact]
    public void Every_level_two_modifier_of_the_list_of_2024_is_there() =>
        Assert.Empty(List("modifiers_hcpcs_2024.csv", "mod_code").Except(LevelTwo));

    [SharedDataFact]
    public void The_CPT_modifiers_are_those_of_the_list_of_2024_but_for_those_that_HCPCS_has_too()
    {
        var published = List("modifiers_cpt_codes_only_2024.csv", "mod_code");

        Assert.Equal(published.Except(LevelTwo).Order(StringComparer.Ordinal), Starter.Keys.Except(LevelTwo).Order(StringComparer.Ordinal));
        Assert.Equal(["P1", "P2", "P3", "P4", "P5", "P6"], published.Intersect(LevelTwo).Order(StringComparer.Ordinal));
    }

    [SharedDataFact]
    public void The_dated_sources_and_the_lists_of_2024_name_every_level_two_modifier()
    {
        var named = HcpcsFiles.January2019.Concat(HcpcsFiles.October2020).Concat(HcpcsFiles.October2026).Select(record => record.Code)
            .Concat(List("modifiers_hcpcs_2024.csv", "mod_code")).Concat(List("modifiers_additional_2024.csv", "modifier"));

        Assert.Empty(LevelTwo.Except(named));
    }

    private static IEnumerable<string> List(string file, string column) =>
        PlainCsv.Read(CmsFiles.Locate("modifiers_pos", file)).Select(row => row[column]);
}
