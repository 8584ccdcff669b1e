using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Facts;

public sealed class RequiredListFactsTests
{
    private static readonly HashSet<string> Codes = [.. StarterEdition.Load().Codes!.Rows.Select(row => row.Code.ToString())];

    [SharedDataFact]
    public void Every_code_that_needs_prior_authorization_is_there() =>
        Assert.Empty(CmsFiles.PriorAuthorizationList.Select(row => row["hcpcs_code"]).Except(Codes));

    [SharedDataFact]
    public void Every_phase_is_the_published_one_and_none_is_left_out()
    {
        var published = CmsFiles.PriorAuthorizationList.Select(row => $"{row["hcpcs_code"]} {row["phase"]} {row["start_date"]} {States(row["states"])}").ToList();
        var ours = Requirements.ToLookup(row => row.Window.Last is null, row => $"{row.Code} {row.Phase} {row.Window.First:yyyy-MM-dd} {States(row.States.ToString())}");

        Assert.Equal(107, published.Count);
        Assert.Equal(published.Order(StringComparer.Ordinal), ours[true].Order(StringComparer.Ordinal));
    }

    [SharedDataFact]
    public void The_brace_that_left_the_list_had_the_phases_of_those_that_came_with_it() => Assert.Equal(
        CmsFiles.PriorAuthorizationList.Where(row => row["hcpcs_code"] == "L1832").Select(row => $"{row["phase"]} {row["start_date"]} {States(row["states"])}"),
        Requirements.Where(row => row.Code == ProcedureCode.Parse("L1833") && row.Window.Last == new DateOnly(2024, 8, 11)).OrderBy(row => row.Phase)
            .Select(row => $"{row.Phase} {row.Window.First:yyyy-MM-dd} {States(row.States.ToString())}"));

    [SharedDataFact]
    public void As_many_codes_are_in_force_as_are_published_to_be() => Assert.Equal(
        74, Requirements.Where(row => row.Applies("GU", new DateOnly(2026, 9, 30))).Select(row => row.Code).Distinct().Count());

    [SharedDataFact]
    public void Every_code_of_the_face_to_face_list_is_there_from_the_day_of_the_list()
    {
        var orders = StarterEdition.Load().FaceToFaceOrders(PayerProgram.Medicare)!.Rows;

        Assert.Equal(CmsFiles.FaceToFaceList.Select(row => row["hcpcs_code"]).Order(StringComparer.Ordinal), orders.Select(row => row.Code.ToString()));
        Assert.All(orders, row => Assert.Equal((new DateOnly(2026, 10, 28), null), (row.Window.First, row.Window.Last)));
    }

    [SharedDataFact]
    public void Every_code_that_needs_a_face_to_face_encounter_is_there_but_the_two_whose_dates_no_source_gives() =>
        Assert.Equal(["L1933", "L1952"], CmsFiles.FaceToFaceList.Select(row => row["hcpcs_code"]).Except(Codes).Order());

    private static IReadOnlyList<PriorAuthorizationRequirement> Requirements => StarterEdition.Load().PriorAuthorizations(PayerProgram.Medicare)!.Rows;

    private static string States(string text) => text.Length == 0 ? "ALL" : string.Join(' ', text.Split(' ').Order(StringComparer.Ordinal));
}
