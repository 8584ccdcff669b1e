using DmeGrpc.Reference.V1;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using Client = DmeGrpc.Reference.V1.ReferenceService.ReferenceServiceClient;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Server.Tests.Services.Reference;

public class ListPriorAuthorizationRequirementsTests(PaymentServer server) : IClassFixture<PaymentServer>
{
    private Client Service => new(server.Channel);

    [Fact]
    public async Task Every_item_is_listed_with_its_phases_and_orders()
    {
        var response = await Ask();

        Assert.Equal(
            ["K0004 [] 1", "L1832 [2:ALL 1:CA NY] 1", "L1833 [1:CA NY] 0", "L3761 [1:NY] 0"],
            response.Items.Select(item => $"{item.ProcedureCode} [{string.Join(' ', item.PriorAuthorizations.Select(Text))}] {item.FaceToFaceOrders.Count}"));
        Assert.Equal(
            (RequirementAnswer.Unspecified, RequirementAnswer.Unspecified, ""), (response.PriorAuthorization, response.FaceToFaceOrder, response.NextPageToken));
    }

    [Fact]
    public async Task Phase_says_family_days_and_where_it_stands()
    {
        var phase = Assert.Single(Assert.Single((await Ask("L1833")).Items).PriorAuthorizations);

        Assert.Equal(PriorAuthorizationFamily.Orthosis, phase.Family);
        Assert.Equal((SampleClaims.Day(2022, 4, 13), SampleClaims.Day(2024, 8, 11)), (phase.EffectiveDate, phase.EndDate));
        Assert.Equal(("PriorAuthorizations-2026.csv", 4u), (phase.Table.Source, phase.Table.Row));
    }

    [Theory]
    [InlineData("L1832", "CA", "2022-05-01", RequirementAnswer.Required)]
    [InlineData("L1832", "PA", "2022-05-01", RequirementAnswer.NotRequired)]
    [InlineData("L1832", "", "2022-05-01", RequirementAnswer.NotEvaluated)]
    [InlineData("L1832", "", "2023-05-01", RequirementAnswer.Required)]
    [InlineData("L1833", "CA", "2024-08-12", RequirementAnswer.NotRequired)]
    [InlineData("E0601", "CA", "2024-08-12", RequirementAnswer.NotRequired)]
    [InlineData("E0601", "CA", "2026-12-31", RequirementAnswer.NotRequired)]
    [InlineData("E0601", "CA", "2027-01-01", RequirementAnswer.NotEvaluated)]
    [InlineData("L1832", "PA", "2027-01-01", RequirementAnswer.Required)]
    public async Task Answer_says_whether_an_item_needs_prior_authorization(string code, string state, string day, RequirementAnswer answer) =>
        Assert.Equal(answer, (await Ask(code, state, DateOnly.Parse(day))).PriorAuthorization);

    [Theory]
    [InlineData("K0004", "2026-04-13", RequirementAnswer.Required)]
    [InlineData("K0001", "2026-04-13", RequirementAnswer.NotRequired)]
    [InlineData("K0004", "2026-04-12", RequirementAnswer.NotEvaluated)]
    public async Task Answer_says_whether_an_item_needs_a_face_to_face_encounter(string code, string day, RequirementAnswer answer) =>
        Assert.Equal(answer, (await Ask(code, "PA", DateOnly.Parse(day))).FaceToFaceOrder);

    [Fact]
    public async Task State_and_day_leave_only_the_requirements_that_apply()
    {
        var response = await Ask(state: "CA", day: new DateOnly(2026, 11, 1));

        Assert.Equal(["K0004", "L1832"], response.Items.Select(item => item.ProcedureCode));
        Assert.Equal(["2:ALL", "1:CA NY"], response.Items[1].PriorAuthorizations.Select(Text));
    }

    [Fact]
    public async Task Program_without_lists_is_not_evaluated()
    {
        var response = await Service.ListPriorAuthorizationRequirementsAsync(new ListPriorAuthorizationRequirementsRequest
        {
            Program = Payer.Medicaid,
            ProcedureCode = "L1832",
            DeliveryDate = SampleClaims.Day(2026, 1, 1),
        });

        Assert.Empty(response.Items);
        Assert.Equal((RequirementAnswer.NotEvaluated, RequirementAnswer.NotEvaluated), (response.PriorAuthorization, response.FaceToFaceOrder));
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        var codes = new List<string>();
        var token = "";
        do
        {
            var page = await Service.ListPriorAuthorizationRequirementsAsync(
                new ListPriorAuthorizationRequirementsRequest { Program = Payer.Medicare, PageSize = 3, PageToken = token });
            codes.AddRange(page.Items.Select(item => item.ProcedureCode));
            token = page.NextPageToken;
        }
        while (token.Length > 0);

        Assert.Equal(["K0004", "L1832", "L1833", "L3761"], codes);
    }

    [Fact]
    public async Task Every_violation_is_listed_at_once()
    {
        var request = new ListPriorAuthorizationRequirementsRequest
        {
            ProcedureCode = "L18",
            State = "ZZ",
            DeliveryDate = SampleClaims.Day(2026, 2, 30),
            PageSize = -1,
        };
        var status = await ErrorAssert.FailsAsync(
            StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await Service.ListPriorAuthorizationRequirementsAsync(request));

        Assert.Equal(
            ["program", "procedure_code", "state", "delivery_date", "page_size"], ErrorAssert.ViolationsOf(status).Select(violation => violation.Split(':')[0]));
    }

    private async Task<ListPriorAuthorizationRequirementsResponse> Ask(string code = "", string state = "", DateOnly? day = null) =>
        await Service.ListPriorAuthorizationRequirementsAsync(new ListPriorAuthorizationRequirementsRequest
        {
            Program = Payer.Medicare,
            ProcedureCode = code,
            State = state,
            DeliveryDate = day is { } asked ? SampleClaims.Day(asked.Year, asked.Month, asked.Day) : null,
        });

    private static string Text(PriorAuthorizationRequirement phase) => $"{phase.Phase}:{(phase.States.Count == 0 ? "ALL" : string.Join(' ', phase.States))}";
}
