using DmeGrpc.Engine.Claims;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Plans;
using DmeGrpc.Server.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace DmeGrpc.Server.Tests.Plans;

public sealed class PlanSettingsTests : IDisposable
{
    private readonly PlansFolder folder = new();

    [Fact]
    public void Medicare_fee_for_service_alone_is_in_use_by_default()
    {
        var plans = PlanLoader.Load(new PlanSettings());

        Assert.Equal(["medicare-ffs"], plans.Plans.Select(plan => plan.Id));
        Assert.Equal("medicare-ffs", plans.Find(PayerProgram.Medicare, "")?.Id);
        Assert.Null(plans.Find(PayerProgram.Medicaid, ""));
    }

    [Fact]
    public void The_plans_that_do_not_exist_are_in_use_where_that_is_asked_for() => Assert.Equal(
        ["cedar-sound-hmo", "high-mesa-health", "medicare-ffs"], PlanLoader.Load(new PlanSettings { IncludeSamples = true }).Plans.Select(plan => plan.Id));

    [Fact]
    public void Medicare_s_plan_can_be_left_out() => Assert.Empty(PlanLoader.Load(new PlanSettings { IncludeMedicare = false }).Plans);

    [Fact]
    public void A_file_of_the_folder_takes_the_place_of_a_plan_of_the_program()
    {
        folder.Copy("medicare-ffs.json", "ours.json", text => text.Replace("Medicare fee-for-service, Part B", "Ours", StringComparison.Ordinal));

        Assert.Equal("Ours", Assert.Single(PlanLoader.Load(new PlanSettings { Folder = folder.Path }).Plans).Name);
    }

    [Fact]
    public void Another_plan_can_stand_for_fee_for_service_and_none_can()
    {
        Assert.Equal("high-mesa-health", Load(("medicaid", "High-Mesa-Health")).Find(PayerProgram.Medicaid, "")?.Id);
        Assert.Equal("cedar-sound-hmo", Load(("MEDICARE", "cedar-sound-hmo")).Find(PayerProgram.Medicare, "")?.Id);
        Assert.Null(Load(("Medicare", "")).Find(PayerProgram.Medicare, ""));
    }

    [Fact]
    public void Settings_that_make_no_sense_are_told_together() => Assert.Equal(
        ["Plans:FeeForService: MEDICAID: the plan medicare-ffs is of another program. MEDICARE: no plan acme is loaded. \"TRICARE\" is no program: MEDICARE and MEDICAID are."],
        ProblemsIn("Plans:FeeForService:TRICARE=acme", "Plans:FeeForService:MEDICAID=medicare-ffs", "Plans:FeeForService:MEDICARE=acme"));

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem() => Assert.Equal(
        ["Plans:Folder: no-such-folder: $: There is no such folder."], ProblemsIn("Plans:Folder=no-such-folder"));

    [Fact]
    public async Task A_bad_plan_file_stops_the_start_with_every_problem_of_every_file()
    {
        folder.Copy("cedar-sound-hmo.json", "a.json", text => text.Replace("\"id\": \"cedar-sound-hmo\"", "\"id\": \"Cedar Sound\"", StringComparison.Ordinal));
        folder.Copy("medicare-ffs.json", "b.json", text => text.Replace("\"MEDICARE\"", "\"MEDICAR\"", StringComparison.Ordinal));
        var errors = new StringWriter();

        Assert.Equal(2, await ServerHost.RunAsync(["--Listen:Port=0", "--Store:Provider=None", $"--Plans:Folder={folder.Path}"], errors));

        var lines = errors.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, line => line.StartsWith("Plans:Folder: a.json:3: $.id: ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Plans:Folder: b.json:5: $.program: ", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private static Engine.Coverage.PlanCatalog Load(params (string Program, string Plan)[] feeForService)
    {
        var settings = new PlanSettings { IncludeSamples = true };
        foreach (var (program, plan) in feeForService)
        {
            settings.FeeForService.Add(program, plan);
        }

        return PlanLoader.Load(settings);
    }

    private static IReadOnlyList<string> ProblemsIn(params string[] settings) => ServerSettings.ProblemsIn(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => setting.Split('=')).ToDictionary(pair => pair[0], string? (pair) => pair[1])).Build());
}
