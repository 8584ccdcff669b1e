using DmeGrpc.Authorizations.V1;
using DmeGrpc.Reference.V1;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Server.Tests.Services.Authorizations;

public abstract class SubmitAuthorizationTests(StoreProvider provider) : AuthorizationTest(provider)
{
    public sealed class OnSqlite() : SubmitAuthorizationTests(StoreProvider.Sqlite);

    public sealed class OnPostgres() : SubmitAuthorizationTests(StoreProvider.Postgres);

    private const string NoSuchNumber = "34678ACDEFGHJK";

    [Fact]
    public async Task Request_is_stored_with_a_tracking_number_and_every_line_pending()
    {
        var submitted = await SubmitAsync(request => request.Lines.Add(SampleAuthorizations.Item(7, AuthorizationEdition.Unlisted, 2.5)));

        Assert.Equal(14, submitted.TrackingNumber.Length);
        Assert.Equal(("1", ReviewAction.Pended, OverallDecision.Pending), (submitted.Etag, submitted.ReviewAction, submitted.OverallDecision));
        Assert.Equal([1u, 7u], submitted.Lines.Select(line => line.LineNumber));
        Assert.All(submitted.Lines, line => Assert.Equal((Decision.Pending, ReviewAction.Pended, ""), (line.Decision, line.ReviewAction, line.ProcedureCode)));
        Assert.Equal(2.5, submitted.Lines[1].Requested.Units);
        Assert.Equal(submitted, await GetAsync(submitted.TrackingNumber));
    }

    [Theory]
    [InlineData(AuthorizationEdition.PowerMobility, PriorAuthorizationFamily.PowerMobilityDevice)]
    [InlineData(AuthorizationEdition.Orthosis, PriorAuthorizationFamily.Orthosis)]
    [InlineData(AuthorizationEdition.Unlisted, PriorAuthorizationFamily.Unspecified)]
    public async Task Family_of_an_item_comes_from_the_edition_in_use(string code, PriorAuthorizationFamily family)
    {
        var submitted = await SubmitAsync(request => request.Lines[0].ProcedureCode = code);

        Assert.Equal(family, Assert.Single(submitted.Lines).Family);
    }

    [Fact]
    public async Task Family_does_not_matter_where_a_plan_decides()
    {
        var submitted = await SubmitAsync(request => request.PlanId = "plan-1");

        Assert.Equal(PriorAuthorizationFamily.Unspecified, Assert.Single(submitted.Lines).Family);
        Assert.Equal(SampleAuthorizations.Day(2026, 3, 9), submitted.DueDate);
    }

    [Fact]
    public async Task Medicare_decides_in_5_business_days_and_expedited_in_2()
    {
        Assert.Equal(SampleAuthorizations.Day(2026, 3, 9), (await SubmitAsync()).DueDate);
        Assert.Equal(SampleAuthorizations.Day(2026, 3, 4), (await SubmitAsync(request => request.IsExpedited = true)).DueDate);
    }

    [Fact]
    public async Task Plan_decides_in_72_hours_when_it_is_expedited()
    {
        var submitted = await SubmitAsync(request =>
        {
            request.PlanId = "plan-1";
            request.IsExpedited = true;
        });

        Assert.Equal(new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero), submitted.DueAt.ToDateTimeOffset());
    }

    [Fact]
    public async Task Repeated_request_returns_the_first_answer_even_when_it_has_been_decided_since()
    {
        var request = Sample.Request();
        var first = await Client.SubmitAuthorizationAsync(request);
        await DecideAsync(first.Authorization, SampleAuthorizations.Affirm(1));

        Assert.Equal(first, await Client.SubmitAuthorizationAsync(request));
    }

    [Fact]
    public async Task Other_content_under_the_same_request_id_is_refused()
    {
        var request = Sample.Request();
        await Client.SubmitAuthorizationAsync(request);
        request.Lines[0].Units = 2;

        await ErrorAssert.FailsAsync(StatusCode.AlreadyExists, "REQUEST_ID_REUSED", async () => await Client.SubmitAuthorizationAsync(request));
    }

    [Fact]
    public async Task Same_request_from_many_clients_at_once_is_stored_once()
    {
        var request = Sample.Request();

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ => await Client.SubmitAuthorizationAsync(request)));

        Assert.Single(answers.Select(answer => answer.Authorization.TrackingNumber).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Request_anew_names_the_one_before()
    {
        var denied = await DecideAsync(await SubmitAsync(), SampleAuthorizations.Deny(1));

        var anew = await SubmitAsync(request => request.Supersedes = denied.TrackingNumber);

        Assert.Equal(denied.TrackingNumber, anew.Supersedes);
    }

    [Fact]
    public async Task Request_anew_of_what_nobody_knows_is_NOT_FOUND() => await ErrorAssert.FailsAsync(
        StatusCode.NotFound, "UNKNOWN_AUTHORIZATION", () => SubmitAsync(request => request.Supersedes = NoSuchNumber));

    [Fact]
    public async Task Everything_that_cannot_be_read_is_told_at_once()
    {
        var request = new SubmitAuthorizationRequest
        {
            PlanId = new string('p', 51),
            MemberId = "---",
            SupplierNpi = "1234567890",
            State = "ca",
            RenderingNpi = "12",
            DiagnosisCodes = { "M54.50", "no code" },
            Supersedes = "0",
            ReceivedDate = SampleAuthorizations.Day(2999, 1, 1),
            Lines =
            {
                SampleAuthorizations.Item(0, "E601", 0, "R", "NU", "NU"),
                new RequestedItem { LineNumber = 2, ProcedureCode = "E0601", Units = 0.0001, FirstDay = SampleAuthorizations.Day(2026, 2, 2), LastDay = SampleAuthorizations.Day(2026, 2, 1) },
                SampleAuthorizations.Item(2, "E0601", double.NaN),
            },
        };

        var status = await ErrorAssert.FailsAsync(
            StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await Client.SubmitAuthorizationAsync(request));

        Assert.Equal(
            [
                "diagnosis_codes[1]", "lines[0].line_number", "lines[0].modifiers[0]", "lines[0].modifiers[2]", "lines[0].procedure_code", "lines[0].units",
                "lines[1].last_day", "lines[1].units", "lines[2].line_number", "lines[2].units", "ordering_npi", "plan_id", "program", "received_date",
                "rendering_npi", "request_id", "state", "submitter_id", "supersedes", "supplier_npi",
            ],
            ErrorAssert.ViolationsOf(status).Select(violation => violation.Split(':')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Request_without_lines_or_with_too_many_is_refused()
    {
        var none = await ErrorAssert.FailsAsync(
            StatusCode.InvalidArgument, "INVALID_REQUEST", () => SubmitAsync(request => request.Lines.Clear()));
        var many = await ErrorAssert.FailsAsync(
            StatusCode.InvalidArgument, "INVALID_REQUEST",
            () => SubmitAsync(request => request.Lines.Add(Enumerable.Range(2, 99).Select(i => SampleAuthorizations.Item((uint)i, "E0601", 1)))));

        Assert.Equal("lines: It is required.", Assert.Single(ErrorAssert.ViolationsOf(none)));
        Assert.Equal("lines: It may have 99 entries; it has 100.", Assert.Single(ErrorAssert.ViolationsOf(many)));
    }

    [Fact]
    public async Task Character_that_no_database_keeps_is_a_violation()
    {
        await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", () => SubmitAsync(request => request.MemberId += "\0"));
        await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", () => SubmitAsync(request => request.RequestId = "a\0b"));
        await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", () => SubmitAsync(request => request.SubmitterId = "a\0b"));
        await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", () => SubmitAsync(request => request.PlanId = "a\0b"));
    }

    [Fact]
    public async Task Longest_request_is_kept_as_it_was_sent()
    {
        var submitted = await SubmitAsync(request =>
        {
            request.Program = Payer.Medicaid;
            request.PlanId = new string('p', 50);
            request.RequestId = new string('r', 200);
            request.RenderingNpi = SampleAuthorizations.OtherSupplier;
            request.DiagnosisCodes.Clear();
            request.DiagnosisCodes.Add(Enumerable.Repeat("M54.50", 12));
            request.Lines.Clear();
            request.Lines.Add(Enumerable.Range(1, 99).Select(i => SampleAuthorizations.Item((uint)i, "E0601", 99_999_999, "RR", "KX", "LT", "GA")));
        });

        Assert.Equal(99, (await GetAsync(submitted.TrackingNumber)).Lines.Count);
        Assert.Equal(submitted, await GetAsync(submitted.TrackingNumber));
    }
}
