using DmeGrpc.Coverage.V1;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;
using DmeGrpc.Storage;
using DmeGrpc.Storage.Ledger;
using DmeGrpc.Storage.Snapshots;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using static DmeGrpc.Server.Tests.Support.SampleMembers;
using CoverageClient = DmeGrpc.Coverage.V1.CoverageService.CoverageServiceClient;
using CoverageSpan = DmeGrpc.Coverage.V1.CoverageSpan;
using Disposition = DmeGrpc.Engine.Findings.Disposition;
using EligibilityStatus = DmeGrpc.Coverage.V1.EligibilityStatus;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Server.Tests.Services.Coverage;

public sealed class CheckEligibilityTests(CheckEligibilityTests.SampleServer fixture) : IClassFixture<CheckEligibilityTests.SampleServer>
{
    private readonly SampleMembers members = new(fixture.Server.Channel);

    private CoverageClient Client => new(fixture.Server.Channel);

    [Theory]
    [InlineData(2024, EligibilityStatus.NotYetCovered, "The member's coverage begins on 2025-01-01.")]
    [InlineData(2025, EligibilityStatus.Active, "The member is covered on 2025-03-02.")]
    [InlineData(2026, EligibilityStatus.Ended, "The member's coverage ended on 2025-12-31 and does not hold on 2026-03-02.")]
    [InlineData(2027, EligibilityStatus.Active, "The member is covered on 2027-03-02.")]
    public async Task A_day_is_before_in_between_or_after_the_spans(int year, EligibilityStatus status, string message)
    {
        await members.ImportAsync([members.Changed("X", each =>
        {
            each.Spans[0].ThroughDate = Day(2025, 12, 31);
            each.Spans.Add(new CoverageSpan { FromDate = Day(2027, 1, 1), Product = Product.PointOfService });
        })]);

        var answer = await AskAsync("X", Day(year, 3, 2));

        Assert.Equal((status, message), (answer.Status, answer.Message));
        Assert.Equal(status == EligibilityStatus.Active, answer.Span is not null);
        Assert.Equal(status == EligibilityStatus.Active ? AnswerReason.Unspecified : AnswerReason.NoActiveCoverage, answer.Reason);
    }

    [Fact]
    public async Task The_span_of_the_day_tells_product_and_region()
    {
        await members.ImportAsync([members.Member("X")]);

        Assert.Equal(members.Member("X").Spans[0], (await AskAsync("X", Day(2026, 3, 2))).Span);
    }

    [Fact]
    public async Task Of_an_unknown_member_the_plan_s_amounts_are_told_and_not_what_is_left()
    {
        var answer = await AskAsync("NOBODY", Day(2026, 3, 2), "A7030");

        Assert.Equal((EligibilityStatus.NoMemberFound, AnswerReason.NoMemberFound), (answer.Status, answer.Reason));
        Assert.Equal((25_000, 350_000), (answer.DeductibleCents, answer.OutOfPocketMaximumCents));
        Assert.False(answer.HasDeductibleLeftCents || answer.HasOutOfPocketLeftCents);
        Assert.Equal(4u, Assert.Single(answer.Limits).LeftUnits);
    }

    [Fact]
    public async Task What_is_left_of_deductible_and_maximum_counts_claims_posted_after_the_payer_did()
    {
        await members.ImportAsync([members.Member("X")]);
        await PostAsync("X", Line("c1", "E0601", 1, Day(2026, 2, 1), new MemberShare(50_000, 5_000, 1_000, 3_000)));
        // Neither another year's nor a line that was not paid.
        await PostAsync("X", Line("c2", "E0601", 1, Day(2025, 12, 31), new MemberShare(50_000, 7_000, 0, 0)));
        await PostAsync("X", Line("c3", "E0601", 1, Day(2026, 2, 1), new MemberShare(50_000, 7_000, 0, 0)) with { Disposition = Disposition.Denied });

        var answer = await AskAsync("X", Day(2026, 3, 2));

        Assert.Equal((25_000, 10_000), (answer.DeductibleCents, answer.DeductibleLeftCents));
        Assert.Equal((350_000, 321_000), (answer.OutOfPocketMaximumCents, answer.OutOfPocketLeftCents));
    }

    [Fact]
    public async Task What_is_left_is_not_known_after_a_paid_line_whose_share_nobody_knew_or_in_a_year_that_nobody_counted()
    {
        await members.ImportAsync([members.Member("X"), members.Changed("Y", each => each.Years.Clear())]);
        await PostAsync("X", Line("c1", "E0601", 1, Day(2026, 2, 1), share: null));

        Assert.False((await AskAsync("X", Day(2026, 3, 2))).HasDeductibleLeftCents);
        Assert.False((await AskAsync("Y", Day(2026, 3, 2))).HasDeductibleLeftCents);
    }

    [Fact]
    public async Task What_was_posted_before_the_payer_counted_is_not_counted_twice()
    {
        await members.ImportAsync([members.Member("X")]);
        await PostAsync("X", Line("c1", "E0601", 1, Day(2026, 2, 1), new MemberShare(50_000, 5_000, 0, 0)));
        await members.ImportAsync([members.Changed("X", each => (each.Years[0].DeductibleMetCents, each.Years[0].AsOf) = (15_000, null))]);

        Assert.Equal(10_000, (await AskAsync("X", Day(2026, 3, 2))).DeductibleLeftCents);
    }

    [Fact]
    public async Task What_the_payer_counted_of_a_claim_that_is_voided_is_left_again()
    {
        await members.ImportAsync([members.Member("X")]);
        await PostAsync("X", Line("c1", "E0601", 1, Day(2026, 2, 1), new MemberShare(50_000, 5_000, 0, 0)));
        await members.ImportAsync([members.Changed("X", each => (each.Years[0].DeductibleMetCents, each.Years[0].AsOf) = (15_000, null))]);

        await fixture.Server.Services.GetRequiredService<IClaimLedger>().VoidAsync(new ClaimKey("s", members.Id("c1")), "s", "Billed in error.", CancellationToken.None);

        Assert.Equal(15_000, (await AskAsync("X", Day(2026, 3, 2))).DeductibleLeftCents);
    }

    [Fact]
    public async Task Months_of_a_rental_after_the_first_and_a_plans_use_of_later_days_are_told_as_claims_judge_them()
    {
        await members.ImportAsync([members.Member("X")]);
        await PostAsync("X", Line("c1", "A7030", 1, Day(2026, 1, 15), new MemberShare(1, 0, 0, 0)) with { Modifiers = [Modifier.Parse("RR")] });
        await PostAsync("X", Line("c2", "A7030", 1, Day(2026, 2, 15), new MemberShare(1, 0, 0, 0)) with { Modifiers = [Modifier.Parse("RR")] });
        await PostAsync("X", Line("c3", "A4253", 6, Day(2026, 4, 1), new MemberShare(1, 0, 0, 0)));

        Assert.Equal([3u, 0u], (await AskAsync("X", Day(2026, 3, 2), "A7030", "A4253")).Limits.Select(limit => limit.LeftUnits));
    }

    [Fact]
    public async Task More_than_everything_met_leaves_nothing()
    {
        await members.ImportAsync([members.Changed("X", each => (each.Years[0].DeductibleMetCents, each.Years[0].OutOfPocketMetCents) = (25_001, 350_001))]);

        var answer = await AskAsync("X", Day(2026, 3, 2));

        Assert.Equal((0, 0), (answer.DeductibleLeftCents, answer.OutOfPocketLeftCents));
    }

    [Fact]
    public async Task Limits_tell_what_posted_lines_have_left_of_items_that_share_them()
    {
        await members.ImportAsync([members.Member("X")]);
        await PostAsync("X", Line("c1", "A7031", 3, Day(2026, 1, 15), new MemberShare(1, 0, 0, 0)));
        await PostAsync("X", Line("c2", "L3000", 1, Day(2024, 4, 1), new MemberShare(1, 0, 0, 0)));

        var limits = (await AskAsync("X", Day(2026, 3, 2), "A7030", "L3010", "E0601")).Limits;

        Assert.Equal(
            [
                new ItemLimitLeft { ProcedureCode = "A7030", LimitUnits = 4, LeftUnits = 1, FromDate = Day(2026, 1, 1), ThroughDate = Day(2026, 12, 31) },
                new ItemLimitLeft { ProcedureCode = "L3010", LimitUnits = 2, LeftUnits = 1, FromDate = Day(2024, 3, 3), ThroughDate = Day(2026, 3, 2) },
            ],
            limits);
    }

    [Fact]
    public async Task A_plan_that_is_not_in_force_on_the_day_tells_no_amounts()
    {
        await members.ImportAsync([members.Member("X")]);

        var answer = await AskAsync("X", Day(2025, 3, 2), "A7030");

        Assert.Equal(EligibilityStatus.Active, answer.Status);
        Assert.False(answer.HasDeductibleCents);
        Assert.Empty(answer.Limits);
    }

    [Fact]
    public async Task Without_a_day_today_is_meant() =>
        Assert.InRange(DayOf(await AskAsync("X", day: null)), DateOnly.FromDateTime(DateTime.UtcNow.AddMinutes(-5)), DateOnly.FromDateTime(DateTime.UtcNow));

    [Fact]
    public async Task A_plan_that_is_not_loaded_is_UNKNOWN_PLAN_and_fee_for_service_without_one_is_answered()
    {
        var request = Request("X", Day(2026, 3, 2));
        request.PlanId = "acme";
        var status = await ErrorAssert.FailsAsync(StatusCode.NotFound, "UNKNOWN_PLAN", async () => await Client.CheckEligibilityAsync(request));
        Assert.Equal("acme", ErrorAssert.InfoOf(status).Metadata["planId"]);

        (request.PlanId, request.Program) = ("", Payer.Medicaid);
        var answer = (await Client.CheckEligibilityAsync(request)).Eligibility;
        Assert.False(answer.HasDeductibleCents);
        request.Program = Payer.Medicare;
        Assert.Equal(28_300, (await Client.CheckEligibilityAsync(request)).Eligibility.DeductibleCents);
    }

    [Fact]
    public async Task Everything_that_cannot_be_read_is_listed()
    {
        var request = new CheckEligibilityRequest { ServiceDate = Day(2026, 2, 30), ProcedureCodes = { "A7030", "x" } };
        var status = await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await Client.CheckEligibilityAsync(request));
        Assert.Equal(
            ["program", "member_id", "service_date", "procedure_codes[1]"], ErrorAssert.ViolationsOf(status).Select(violation => violation.Split(':')[0]));

        request = Request("X", Day(2026, 3, 2), [.. Enumerable.Repeat("A7030", 101)]);
        status = await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "TOO_MANY_CODES", async () => await Client.CheckEligibilityAsync(request));
        Assert.Equal(("100", "101"), (ErrorAssert.InfoOf(status).Metadata["maxCodes"], ErrorAssert.InfoOf(status).Metadata["codes"]));
    }

    private static DateOnly DayOf(Eligibility answer) => new(answer.ServiceDate.Year, answer.ServiceDate.Month, answer.ServiceDate.Day);

    private static PostedLine Line(string claimId, string code, decimal units, Google.Type.Date day, MemberShare? share)
    {
        var from = new DateOnly(day.Year, day.Month, day.Day);
        return new PostedLine
        {
            Submitter = "s",
            ClaimId = claimId,
            LineNumber = 1,
            Code = ProcedureCode.Parse(code),
            Units = units,
            Span = new ServiceSpan(from, from),
            SupplierNpi = SampleAuthorizations.Supplier,
            Setting = ServiceSetting.DmeSupplier,
            Disposition = Disposition.Payable,
            AllowedCents = share?.AllowedCents,
            Share = share,
        };
    }

    private async Task PostAsync(string name, PostedLine line)
    {
        Assert.True(MemberKey.TryCreate(PayerProgram.Medicare, "cedar-sound-hmo", members.Id(name), out var key));
        // The id is the store's only one.
        line = line with { ClaimId = members.Id(line.ClaimId) };
        var query = new SnapshotQuery { Member = key, Days = line.Span, HistoryDays = line.Span };
        var command = new PostCommand(new ClaimKey(line.Submitter, line.ClaimId), ContentHash.Of(new byte[] { 1 }), query, "s");
        var posted = await fixture.Server.Services.GetRequiredService<IClaimLedger>().PostAsync(
            command, _ => new PostingDecision.Post([line], new byte[] { 1 }), CancellationToken.None);
        Assert.IsType<PostResult.Posted>(posted);
    }

    private CheckEligibilityRequest Request(string name, Google.Type.Date? day, params string[] codes) => new()
    {
        Program = Payer.Medicare,
        PlanId = "cedar-sound-hmo",
        MemberId = members.Id(name),
        ServiceDate = day,
        ProcedureCodes = { codes },
    };

    private async Task<Eligibility> AskAsync(string name, Google.Type.Date? day, params string[] codes) =>
        (await Client.CheckEligibilityAsync(Request(name, day, codes))).Eligibility;

    /// <summary>A server with the sample plans, shared by the tests.</summary>
    public sealed class SampleServer : IAsyncLifetime
    {
        public RunningServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await new StoreDatabase(StoreProvider.Sqlite).ServeAsync("Plans:IncludeSamples=true");

        public Task DisposeAsync() => Server.DisposeAsync();
    }
}
