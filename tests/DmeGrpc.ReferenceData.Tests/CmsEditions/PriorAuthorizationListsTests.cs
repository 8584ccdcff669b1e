using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.CmsEditions;
using DmeGrpc.ReferenceData.Tests.Cms.Support;

namespace DmeGrpc.ReferenceData.Tests.CmsEditions;

/// <summary>What an edition of Required Prior Authorization Lists knows of items that were taken off them.</summary>
public sealed class PriorAuthorizationListsTests : IDisposable
{
    private const string Newer = "pa_2026-07-29.csv";
    private const string Older = "pa_2025-03-01.csv";

    private readonly CmsTestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_the_starter_edition_knows_to_have_ended_is_there_with_its_source()
    {
        var edition = Make((Newer, List("L1833,braces,1,2026-10-28,ALL"))).Edition;

        Assert.Equal(
            [
                "1 CA FL IL NY 2022-04-13 to 2024-08-11", "1  from 2026-10-28", "2 AZ GA KY MD MI MO NC NJ OH PA TX WA 2022-07-12 to 2024-08-11",
                "3  2022-10-10 to 2024-08-11",
            ],
            Phases(edition, "L1833"));
        Assert.Equal([Newer, $"{StarterEdition.Load().Id}/prior_authorizations.csv"], edition.PriorAuthorizations(PayerProgram.Medicare)!.Info.Sources);
    }

    [Fact]
    public void What_a_newer_list_lacks_held_until_the_day_before_it()
    {
        var edition = Make((Older, List("E0100,aids,1,2024-01-01,ALL", "E0105,aids,1,2024-01-01,ALL")), (Newer, List("E0105,aids,1,2024-01-01,ALL"))).Edition;

        Assert.Equal(["1  2024-01-01 to 2026-07-28"], Phases(edition, "E0100"));
        Assert.Equal(["1  from 2024-01-01"], Phases(edition, "E0105"));
        Assert.Equal(("2026-07-29", 2), (Info(edition).Release, Info(edition).Sources.Count(file => file is Older or Newer)));
    }

    [Fact]
    public void What_a_newer_list_says_otherwise_counts_from_its_day()
    {
        var edition = Make((Older, List("E0100,aids,1,2024-01-01,TX")), (Newer, List("E0100,aids,1,2024-01-01,CA TX"))).Edition;

        Assert.Equal(["1 TX 2024-01-01 to 2026-07-28", "1 CA TX from 2026-07-29"], Phases(edition, "E0100"));
    }

    [Fact]
    public void A_phase_that_was_put_off_before_its_day_begins_on_its_new_day()
    {
        var edition = Make((Older, List("E0100,aids,1,2026-10-01,ALL")), (Newer, List("E0100,aids,1,2027-01-01,ALL"))).Edition;

        Assert.Equal(["1  from 2027-01-01"], Phases(edition, "E0100"));
    }

    [Fact]
    public void The_day_on_which_the_starter_edition_knows_a_phase_to_have_ended_goes_before_the_day_of_a_list()
    {
        var edition = Make((Older.Replace("2025", "2024", StringComparison.Ordinal), List("L1833,braces,3,2022-10-10,ALL")), (Newer, List())).Edition;

        Assert.Contains("3  2022-10-10 to 2024-08-11", Phases(edition, "L1833"));
        Assert.DoesNotContain("3  2022-10-10 to 2026-07-28", Phases(edition, "L1833"));
    }

    [Fact]
    public void A_part_of_a_list_ends_nothing()
    {
        var edition = Make((Older, Heading + "E0100,aids,1,2024-01-01,ALL\n"), (Newer, Heading + "E0105,aids,1,2024-01-01,ALL\n")).Edition;

        Assert.Equal(["1  from 2024-01-01"], Phases(edition, "E0100"));
    }

    [Fact]
    public void One_list_alone_needs_no_date()
    {
        var edition = Make(("pa.csv", List("E0100,aids,1,2024-01-01,ALL"))).Edition;

        Assert.Equal(["1  from 2024-01-01"], Phases(edition, "E0100"));
    }

    private const string Heading = "hcpcs_code,group_label,phase,start_date,states\n";

    // As many rows as no published list has fewer of.
    private static string List(params string[] rows) =>
        Heading + string.Concat(rows.Concat(Enumerable.Range(0, 60).Select(number => $"K{8_000 + number},chairs,1,2023-01-01,ALL")).Select(row => $"{row}\n"));

    private static IEnumerable<string> Phases(Edition edition, string code) => edition.PriorAuthorizations(PayerProgram.Medicare)!.Find(ProcedureCode.Parse(code)).ToArray()
        .OrderBy(row => row.Phase).ThenBy(row => row.Window.First).Select(row => $"{row.Phase} {row.States} {row.Window}");

    private static TableInfo Info(Edition edition) => edition.PriorAuthorizations(PayerProgram.Medicare)!.Info;

    private CmsEdition Make(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            folder.With(name, text);
        }

        var contents = folder.Read();
        Assert.Empty(contents.Problems);
        return CmsEdition.Make(contents, new CmsEditionOptions { BuildTime = DateTimeOffset.UnixEpoch, ToolVersion = "test" });
    }
}
