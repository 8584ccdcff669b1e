using DmeGrpc.Authorizations.V1;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using static DmeGrpc.Server.Tests.Support.SampleAuthorizations;

namespace DmeGrpc.Server.Tests.Services.Authorizations;

public abstract class DecideAuthorizationTests(StoreProvider provider) : AuthorizationTest(provider)
{
    public sealed class OnSqlite() : DecideAuthorizationTests(StoreProvider.Sqlite);

    public sealed class OnPostgres() : DecideAuthorizationTests(StoreProvider.Postgres);

    [Fact]
    public async Task Affirmed_line_is_valid_as_long_as_its_family_is()
    {
        var affirmed = await DecideAsync(await SubmitAsync(), Affirm(1));

        var line = Assert.Single(affirmed.Lines);
        Assert.Equal((Decision.Affirmed, ReviewAction.CertifiedInTotal, AuthorizationEdition.Orthosis), (line.Decision, line.ReviewAction, line.ProcedureCode));
        Assert.Equal((1, 0, 1), (line.Units, line.UsedUnits, line.RemainingUnits));
        Assert.Equal(60, ToDay(line.LastDay).DayNumber - ToDay(line.FirstDay).DayNumber);
        Assert.Equal(line.DecidedDate, line.FirstDay);
        Assert.Equal(("2", OverallDecision.Affirmed), (affirmed.Etag, affirmed.OverallDecision));
        Assert.Equal(affirmed, await GetAsync(affirmed.TrackingNumber));
    }

    [Fact]
    public async Task Line_can_be_affirmed_otherwise_than_asked_for()
    {
        var decision = new LineDecision
        {
            LineNumber = 1,
            Decision = Decision.Affirmed,
            ProcedureCode = "L0650",
            ClearModifiers = true,
            Units = 0.5,
            FirstDay = Day(2026, 4, 1),
            LastDay = Day(2026, 4, 30),
        };

        var line = Assert.Single((await DecideAsync(await SubmitAsync(), decision)).Lines);

        Assert.Equal((ReviewAction.Modified, "L0650", 0, 0.5), (line.ReviewAction, line.ProcedureCode, line.Modifiers.Count, line.Units));
        Assert.Equal((Day(2026, 4, 1), Day(2026, 4, 30)), (line.FirstDay, line.LastDay));
        Assert.Equal((AuthorizationEdition.Orthosis, 1), (line.Requested.ProcedureCode, line.Requested.Units));
    }

    [Fact]
    public async Task Lines_are_decided_one_by_one_and_add_up()
    {
        var submitted = await SubmitAsync(request => request.Lines.Add(Item(2, AuthorizationEdition.PowerMobility, 1, "NU")));
        var half = await DecideAsync(submitted, Affirm(1), Pend(2, "the face-to-face encounter", "the written order"));
        var whole = await DecideAsync(half, Deny(2));

        Assert.Equal((ReviewAction.Pended, OverallDecision.Pending), (half.ReviewAction, half.OverallDecision));
        Assert.Equal(["the face-to-face encounter", "the written order"], half.Lines[1].Missing);
        Assert.Equal((ReviewAction.CertifiedPartial, OverallDecision.PartiallyAffirmed), (whole.ReviewAction, whole.OverallDecision));
        Assert.Equal(("DME07", "The record names no exam of the joint.", 0), (whole.Lines[1].ReasonCode, whole.Lines[1].Reason, whole.Lines[1].Missing.Count));
    }

    [Fact]
    public async Task Decision_on_what_has_changed_since_is_ABORTED_and_tells_the_etag_now()
    {
        var submitted = await SubmitAsync();
        await DecideAsync(submitted, Pend(1, "the written order"));

        var status = await ErrorAssert.FailsAsync(StatusCode.Aborted, "STALE_ETAG", () => DecideAsync(submitted, Affirm(1)));

        Assert.Equal("2", ErrorAssert.InfoOf(status).Metadata["etag"]);
    }

    [Fact]
    public async Task Of_many_reviewers_with_the_same_etag_one_decides()
    {
        var submitted = await SubmitAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(async i =>
        {
            try
            {
                await DecideAsync(submitted, i % 2 == 0 ? Affirm(1) : Deny(1));
                return StatusCode.OK;
            }
            catch (RpcException e)
            {
                return e.StatusCode;
            }
        }));

        Assert.Single(outcomes, StatusCode.OK);
        Assert.Equal(15, outcomes.Count(code => code == StatusCode.Aborted));
        Assert.Equal("2", (await GetAsync(submitted.TrackingNumber)).Etag);
    }

    [Fact]
    public async Task Line_that_was_not_affirmed_is_never_decided_again()
    {
        var denied = await DecideAsync(await SubmitAsync(), Deny(1));

        var status = await ErrorAssert.FailsAsync(StatusCode.FailedPrecondition, "NOT_ALLOWED", () => DecideAsync(denied, Affirm(1)));

        Assert.Equal("DENIAL_IS_FINAL lines/1", Assert.Single(ErrorAssert.BrokenRulesOf(status)));
    }

    [Fact]
    public async Task Every_rule_that_a_decision_breaks_is_told_and_nothing_is_decided()
    {
        var submitted = await SubmitAsync(request => request.Lines.Add(Item(2, AuthorizationEdition.Unlisted, 1)));
        var half = await DecideAsync(submitted, Affirm(1));

        var status = await ErrorAssert.FailsAsync(
            StatusCode.FailedPrecondition, "NOT_ALLOWED", () => DecideAsync(half, Deny(1), Affirm(2), Affirm(9)));

        Assert.Equal(["ALREADY_AFFIRMED lines/1", "UNKNOWN_LINE lines/9", "VALIDITY_REQUIRED lines/2"], ErrorAssert.BrokenRulesOf(status).Order(StringComparer.Ordinal));
        Assert.Equal(half, await GetAsync(half.TrackingNumber));
    }

    [Fact]
    public async Task Decision_on_what_nobody_knows_is_NOT_FOUND() => await ErrorAssert.FailsAsync(
        StatusCode.NotFound, "UNKNOWN_AUTHORIZATION", () => DecideAsync(new Authorization { TrackingNumber = "34678ACDEFGHJK", Etag = "1" }, Affirm(1)));

    [Fact]
    public async Task Everything_that_cannot_be_read_is_told_at_once()
    {
        var request = new DecideAuthorizationRequest
        {
            TrackingNumber = "o",
            Etag = "first",
            Decisions =
            {
                new LineDecision { LineNumber = 1 },
                new LineDecision { LineNumber = 1, Decision = Decision.NonAffirmed, Units = 1, Missing = { "x" } },
                new LineDecision { LineNumber = 2, Decision = Decision.Pending, Reason = "r", Missing = { "a\nb", "" } },
                new LineDecision { LineNumber = 3, Decision = Decision.Affirmed, ProcedureCode = "x", Units = -1, ClearModifiers = true, Modifiers = { "NU" }, ReasonCode = "c" },
                new LineDecision { LineNumber = 4, Decision = (Decision)9 },
            },
        };

        var status = await ErrorAssert.FailsAsync(
            StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await Client.DecideAuthorizationAsync(request));

        Assert.Equal(
            [
                "decisions[0].decision", "decisions[1].line_number", "decisions[1].missing", "decisions[1].reason", "decisions[1].units",
                "decisions[2].missing[0]", "decisions[2].missing[1]", "decisions[2].reason", "decisions[3].clear_modifiers", "decisions[3].procedure_code",
                "decisions[3].reason_code", "decisions[3].units", "decisions[4].decision", "etag", "reviewer", "tracking_number",
            ],
            ErrorAssert.ViolationsOf(status).Select(violation => violation.Split(':')[0]).Order(StringComparer.Ordinal));
    }

    private static DateOnly ToDay(Google.Type.Date date) => new(date.Year, date.Month, date.Day);
}
