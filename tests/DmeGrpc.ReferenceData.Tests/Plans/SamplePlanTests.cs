using System.Text.Json;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Plans;
using DmeGrpc.ReferenceData.Tests.Facts;
using DmeGrpc.ReferenceData.Tests.Support;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Plans;

public sealed class SamplePlanTests
{
    private static readonly string[] Ids = ["cedar-sound-hmo", "high-mesa-health", "medicare-ffs"];

    public static TheoryData<string> Samples => [.. Ids];

    [Fact]
    public void The_assembly_and_the_folder_hold_the_same_three_plans()
    {
        Assert.Equal(Ids, SamplePlans.Load().Select(plan => plan.Id));
        Assert.Equal(Ids, PlanFolder.Open(RepositoryFiles.Locate("data", "plans")).Select(plan => plan.Id));
    }

    [Fact]
    public void Two_plans_bear_unauthorized_items_in_opposite_ways()
    {
        Assert.Equal(GroupCode.ContractualObligation, Plan("cedar-sound-hmo").UnauthorizedItems);
        Assert.Equal(GroupCode.PatientResponsibility, Plan("high-mesa-health").UnauthorizedItems);
    }

    [Fact]
    public void A_plan_says_how_its_claims_are_judged()
    {
        Assert.Equal(EditPolicy.Default, Plan("medicare-ffs").EditPolicy);
        Assert.Equal(
            EditPolicy.Default with { ExcessUnits = ExcessUnitRule.CutBack, ModifierPlacement = ModifierPlacementRule.EitherColumn },
            Plan("cedar-sound-hmo").EditPolicy);
        Assert.Equal(
            EditPolicy.Default with { DeniedColumnOneStillDenies = true, PartialModifiers = PartialModifierRule.BypassAll, CountPostoperativeCareLines = true },
            Plan("high-mesa-health").EditPolicy);
    }

    [Fact]
    public void Everything_a_file_says_is_in_the_plan()
    {
        var plan = Plan("cedar-sound-hmo");
        var authorization = plan.Authorizations[0];

        Assert.Equal((PayerProgram.Medicare, PrescriberRule.PlanPhysician), (plan.Program, plan.Prescriber));
        Assert.Equal([PlanProduct.Hmo, PlanProduct.PointOfService], plan.Products);
        Assert.Equal("Bathroom equipment.", plan.Exclusions[0].Reason);
        Assert.Equal(new LimitPeriod(12, LimitAlignment.Calendar), plan.Limits[0].Period);
        Assert.Equal(new LimitPeriod(24, LimitAlignment.Rolling), plan.Limits[2].Period);
        Assert.Equal(["Referral of the plan physician", "Sleep study"], authorization.Documents.Select(document => document.Title));
        Assert.Equal("LCD L33718 by plan policy", authorization.Criteria);
        Assert.Equal(new DecisionTime(BusinessDays: null, 7, Hours: null), authorization.Turnaround.Standard);
        Assert.Equal(new DecisionTime(BusinessDays: null, CalendarDays: null, 72), authorization.Turnaround.Expedited);
        Assert.Equal(1250, plan.CostShare.FamilyTerms[BenefitFamily.Orthotic].Coinsurance.BasisPoints);
        Assert.Equal("Harborline Home Equipment (invented)", plan.Vendors[0].Name);
        Assert.Equal("America/Los_Angeles", plan.BusinessHours!.TimeZone.Name);
        Assert.Equal(["2000000101", "2000000119"], plan.Physicians!.Order());
        Assert.Equal(14, plan.TestCases.Count);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_schema_accepts_a_sample(string id) => Assert.True(PlanSchema.Load().Accepts(PlanTexts.Of(id)));

    [Fact]
    public void The_schema_and_the_reader_know_the_same_properties_everywhere()
    {
        var schema = PlanSchema.Load();
        foreach (var id in Ids)
        {
            using var document = JsonDocument.Parse(PlanTexts.Of(id));
            foreach (var (path, known) in schema.Objects(document.RootElement))
            {
                var problem = PlanTexts.Problems(PlanEdit.WithUnknownProperty(PlanTexts.Of(id), path)).First(found => found.Path == $"{path}['zzzzzzzzzz']");

                Assert.Equal($"The property is unknown; known are {string.Join(", ", Sorted(problem.Reason))}.", $"The property is unknown; known are {string.Join(", ", known.Order())}.");
            }
        }
    }

    [SharedDataFact]
    public void Medicare_needs_prior_authorization_for_the_codes_of_the_published_list_in_their_states_and_for_no_other()
    {
        var plan = Plan("medicare-ffs");
        var rows = CmsFiles.PriorAuthorizationList.ToLookup(row => row["hcpcs_code"]);
        var codes = CmsFiles.HcpcsAttributes.Select(row => row["hcpcs_code"]).Concat(rows.Select(row => row.Key)).Distinct().Where(code => ProcedureCode.TryParse(code, out _));
        string[] states = ["CA", "CO", "IL", "NY", "TX"];
        DateOnly[] days = [new(2025, 1, 1), new(2026, 4, 12), new(2026, 4, 13), new(2026, 10, 27), new(2026, 10, 28), new(2027, 1, 25), new(2027, 1, 26), new(2027, 4, 26)];

        foreach (var (code, state, day) in from code in codes from state in states from day in days select (code, state, day))
        {
            var isListed = rows[code].Any(row => string.CompareOrdinal(row["start_date"], $"{day:yyyy-MM-dd}") <= 0 && (row["states"] == "ALL" || row["states"].Split(' ').Contains(state)));
            var need = CoverageRules.Authorization(plan, ProcedureCode.Parse(code), BenefitFamily.Unknown, state, day).Need;

            Assert.True((need == AuthorizationNeed.Needed) == isListed, $"{code} in {state} on {day:yyyy-MM-dd}: {need}");
        }
    }

    [Fact]
    public void Two_files_of_one_plan_are_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["a.json"], PlanTexts.Sample);
        File.WriteAllText(folder["b.json"], PlanTexts.Sample);
        File.WriteAllText(folder["c.json"], "{}");
        File.WriteAllText(folder["plan.schema.json"], "{}");

        var problems = Assert.Throws<PlanFileException>(() => PlanFolder.Open(Path.GetDirectoryName(folder["a.json"])!)).Problems;

        Assert.Contains(new PlanProblem("b.json", 0, "$.id", "A file before it has the plan cedar-sound-hmo."), problems);
        Assert.Contains(problems, problem => problem.File == "c.json");
    }

    [Fact]
    public void A_folder_without_a_plan_is_refused_and_capitals_in_a_name_make_no_difference()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["plan.schema.json"], "{}");
        File.WriteAllText(folder["plan.json.bak"], "{}");
        var path = Path.GetDirectoryName(folder["plan.schema.json"])!;

        Assert.StartsWith("The folder holds no plan", Assert.Throws<PlanFileException>(() => PlanFolder.Open(path)).Problems.Single().Reason, StringComparison.Ordinal);
        File.WriteAllText(folder["A.JSON"], PlanTexts.Sample);
        Assert.Single(PlanFolder.Open(path));
    }

    [Fact]
    public void A_file_or_folder_that_is_not_there_is_refused()
    {
        Assert.StartsWith("The file cannot be read", Assert.Throws<PlanFileException>(() => PlanFile.Open("nowhere.json")).Problems.Single().Reason, StringComparison.Ordinal);
        Assert.Equal("There is no such folder.", Assert.Throws<PlanFileException>(() => PlanFolder.Open("nowhere")).Problems.Single().Reason);
    }

    private static IEnumerable<string> Sorted(string reason) => reason["The property is unknown; known are ".Length..^1].Split(", ").Order();

    private static Plan Plan(string id) => SamplePlans.Load().Single(plan => plan.Id == id);
}
