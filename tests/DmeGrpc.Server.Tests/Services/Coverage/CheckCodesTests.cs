using DmeGrpc.Claims.V1;
using DmeGrpc.Coverage.V1;
using DmeGrpc.Reference.V1;
using DmeGrpc.ReferenceData;
using DmeGrpc.Server.Tests.Support;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Client = DmeGrpc.Coverage.V1.CoverageService.CoverageServiceClient;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Server.Tests.Services.Coverage;

/// <summary>Questions to a server with the starter edition, the sample plans and no store.</summary>
public sealed class CheckCodesTests(CheckCodesTests.DeskServer fixture) : IClassFixture<CheckCodesTests.DeskServer>
{
    private Client Service => new(fixture.Server.Channel);

    [Fact]
    public async Task Medicare_asks_for_authorization_encounter_and_order_of_a_power_wheelchair()
    {
        var check = Assert.Single(await AskAsync(Medicare("K0823")));

        Assert.Equal(("K0823", CodeValidity.Valid, Covered.Covered), (check.BillingCode, check.Validity, check.Covered));
        Assert.Equal((AuthorizationNeeded.AuthNeeded, "LCD L33789", Table.PriorAuthorization), (check.Authorization.Needed, check.Authorization.Criteria, check.Authorization.Table.Table));
        Assert.Equal((5u, 7u, 2u), (check.Authorization.Standard.BusinessDays, check.Authorization.Standard.CalendarDays, check.Authorization.Expedited.BusinessDays));
        Assert.True(check.OrderRequirement is { FaceToFaceNeeded: true, WrittenOrderNeeded: true, Table.Table: Table.FaceToFace });
        Assert.Equal(
            [DocumentPurpose.WithPa, DocumentPurpose.WithPa, DocumentPurpose.WithPa, DocumentPurpose.WithPa, DocumentPurpose.RetainDoc, DocumentPurpose.WithOrder],
            check.Documents.Select(document => document.Purpose));
        Assert.Equal((VendorRoute.AnyVendor, BenefitFamily.Dme, PaymentCategory.Cr), (check.Vendor.Route, check.BenefitFamily, check.PaymentCategory));
        Assert.Equal(["RR"], check.ExpectedModifiers);
        Assert.Equal(1u, Assert.Single(check.UnitLimits).Limit);
        Assert.Empty(check.NotEvaluated);
    }

    [Fact]
    public async Task A_plan_asks_by_its_own_list_and_names_its_vendor()
    {
        var check = Assert.Single(await AskAsync(Plan("E0601")));

        Assert.Equal((Covered.Covered, AuthorizationNeeded.AuthNeeded, null), (check.Covered, check.Authorization.Needed, check.Authorization.Table));
        Assert.Equal(["Referral of the plan physician", "Sleep study"], check.Documents.Select(document => document.Title));
        Assert.Equal((VendorRoute.ThroughPlan, "2000000010", false), (check.Vendor.Route, check.Vendor.Npi, check.Vendor.OutOfNetwork));
        Assert.Equal(SampleClaims.Day(2026, 12, 31), (await AskAsync(Plan("E0601", each => each.ServiceZip = "97031")))[0].ExpiresOn);
    }

    [Fact]
    public async Task Another_supplier_than_the_plans_vendor_is_out_of_network()
    {
        var check = Assert.Single(await AskAsync(Plan("E0601", each => each.SupplierNpi = SampleAuthorizations.Supplier)));

        Assert.True(check.Vendor.OutOfNetwork);
        Assert.Equal((Covered.Conditional, AnswerReason.AuthOutNetwork), (check.Covered, check.CoveredReason));
    }

    [Fact]
    public async Task Urgent_at_night_the_request_goes_straight_to_the_vendor()
    {
        var night = new DateTimeOffset(2026, 3, 6, 19, 30, 0, TimeSpan.FromHours(-8));
        var check = Assert.Single(await AskAsync(Plan("E0260", each => (each.Urgent, each.RequestedAt) = (true, Timestamp.FromDateTimeOffset(night)))));

        Assert.Equal(VendorRoute.StraightToVendor, check.Vendor.Route);
        Assert.Equal(new DateTimeOffset(2026, 3, 7, 9, 0, 0, TimeSpan.FromHours(-8)), check.Vendor.PlanReopensAt.ToDateTimeOffset());
    }

    [Fact]
    public async Task The_member_bears_unauthorized_items_where_the_plan_says_so()
    {
        var request = Plan("E0277", each => (each.Program, each.PlanId, each.ServiceState, each.Product) = (Payer.Medicaid, "high-mesa-health", "CO", Product.Ppo));

        Assert.True((await AskAsync(request))[0].Authorization.MemberBears);
        Assert.False((await AskAsync(Plan("E0601")))[0].Authorization.MemberBears);
    }

    [Fact]
    public async Task Answers_come_in_the_order_of_the_codes_and_100_are_answered()
    {
        var request = Medicare();
        request.Codes.Add(Enumerable.Range(0, 100).Select(i => new CodeQuestion { ProcedureCode = $"E{i:0000}", Modifiers = { "RR", "KX" } }));

        var checks = await AskAsync(request);

        Assert.Equal(request.Codes.Select(code => code.ProcedureCode), checks.Select(check => check.BillingCode));
        Assert.All(checks, check => Assert.Equal(["RR", "KX"], check.Modifiers));
    }

    [Fact]
    public async Task More_than_100_codes_are_too_many()
    {
        var request = Medicare();
        request.Codes.Add(Enumerable.Range(0, 101).Select(i => new CodeQuestion { ProcedureCode = $"E{i:0000}" }));

        var status = await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "TOO_MANY_CODES", () => AskAsync(request));

        Assert.Equal(("100", "101"), (ErrorAssert.InfoOf(status).Metadata["maxCodes"], ErrorAssert.InfoOf(status).Metadata["codes"]));
    }

    [Fact]
    public async Task Every_violation_is_named()
    {
        var request = new CheckCodesRequest
        {
            MemberId = "---",
            ServiceState = "ca",
            ServiceZip = "9720",
            ServiceDate = new Google.Type.Date { Year = 2026, Month = 13, Day = 1 },
            Product = (Product)99,
            SupplierNpi = "123",
            RequestedAt = new Timestamp { Seconds = long.MaxValue },
            Codes =
            {
                new CodeQuestion { ProcedureCode = "e0601" },
                new CodeQuestion { ProcedureCode = "E0601", Modifiers = { "RR", "r", "KX", "KH", "NU" } },
                new CodeQuestion { ProcedureCode = "E0601", Modifiers = { "r" } },
            },
        };

        var status = await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", () => AskAsync(request));

        Assert.Equal(
            [
                "codes[0].procedure_code", "codes[1].modifiers", "codes[2].modifiers[0]", "product", "program", "requested_at", "service_date", "service_state", "service_zip",
                "supplier_npi",
            ],
            ErrorAssert.ViolationsOf(status).Select(violation => violation.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["codes: It is required."],
            ErrorAssert.ViolationsOf(await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", () => AskAsync(Medicare()))));
    }

    [Theory]
    [InlineData("nobodys-plan", Payer.Medicare)]
    [InlineData("high-mesa-health", Payer.Medicare)]
    [InlineData("cedar-sound-hmo", Payer.Medicaid)]
    public async Task A_plan_that_is_not_loaded_or_of_another_program_is_UNKNOWN_PLAN(string plan, Payer program)
    {
        var status = await ErrorAssert.FailsAsync(
            StatusCode.NotFound, "UNKNOWN_PLAN", () => AskAsync(Plan("E0601", each => (each.PlanId, each.Program) = (plan, program))));

        Assert.Equal(plan, ErrorAssert.InfoOf(status).Metadata["planId"]);
    }

    [Fact]
    public async Task Without_a_store_what_hangs_on_the_member_is_indeterminate_and_says_so()
    {
        var check = Assert.Single(await AskAsync(Plan("E0601", each => each.MemberId = "HIDDEN-77")));

        Assert.Equal((Covered.Indeterminate, AnswerReason.Technical), (check.Covered, check.CoveredReason));
        Assert.Equal((AuthorizationNeeded.Indeterminate, AnswerReason.Technical), (check.Authorization.Needed, check.Authorization.Reason));
        Assert.Equal(2, check.NotEvaluated.Count);
        Assert.DoesNotContain("HIDDEN", check.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(fixture.Server.Log.Texts, text => text.Contains("HIDDEN", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_no_error_either()
    {
        await using var server = await RunningServer.StartAsync(
            "Store:Provider=Postgres", "Store:ConnectionString=Host=127.0.0.1;Port=1;Username=x;Password=x;Database=x;Timeout=1", "Plans:IncludeSamples=true");
        server.Editions.Publish(StarterEdition.Load());

        var check = Assert.Single((await new Client(server.Channel).CheckCodesAsync(Plan("E0601", each => each.MemberId = "M1"))).Checks);

        Assert.Equal((Covered.Indeterminate, AnswerReason.Technical), (check.Covered, check.CoveredReason));
        Assert.Equal(Covered.NotCovered, (await new Client(server.Channel).CheckCodesAsync(Plan("E0240", each => each.MemberId = "M1"))).Checks[0].Covered);
    }

    [Fact]
    public async Task Equal_questions_have_the_same_assertion_id_and_others_another()
    {
        var first = (await AskAsync(Plan("E0601")))[0].AssertionId;

        Assert.Matches("^[0-9a-f]{32}$", first);
        Assert.Equal(first, (await AskAsync(Plan("E0601")))[0].AssertionId);
        Assert.NotEqual(first, (await AskAsync(Plan("E0601", each => each.ServiceState = "WA")))[0].AssertionId);
        Assert.NotEqual(first, (await AskAsync(Plan("E0601", each => each.MemberId = "M1")))[0].AssertionId);
    }

    [Fact]
    public async Task Without_an_edition_nothing_can_be_asked()
    {
        await using var server = await RunningServer.StartAsync();

        await ErrorAssert.FailsAsync(StatusCode.Unavailable, "NO_EDITION", async () => await new Client(server.Channel).CheckCodesAsync(Medicare("E0601")));
    }

    private static CheckCodesRequest Medicare(params string[] codes) => new()
    {
        Program = Payer.Medicare,
        ServiceState = "TX",
        ServiceDate = SampleClaims.Day(2026, 11, 2),
        Codes = { codes.Select(code => new CodeQuestion { ProcedureCode = code }) },
    };

    private static CheckCodesRequest Plan(string code, Action<CheckCodesRequest>? change = null)
    {
        var request = Medicare(code);
        (request.PlanId, request.ServiceState, request.ServiceZip, request.Product) = ("cedar-sound-hmo", "OR", "97201", Product.Hmo);
        request.ServiceDate = SampleClaims.Day(2026, 3, 2);
        change?.Invoke(request);
        return request;
    }

    private async Task<IReadOnlyList<CodeCheck>> AskAsync(CheckCodesRequest request) => (await Service.CheckCodesAsync(request)).Checks;

    public sealed class DeskServer : IAsyncLifetime
    {
        public RunningServer Server { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Server = await RunningServer.StartAsync("Plans:IncludeSamples=true");
            Server.Editions.Publish(StarterEdition.Load());
        }

        public Task DisposeAsync() => Server.DisposeAsync();
    }
}
