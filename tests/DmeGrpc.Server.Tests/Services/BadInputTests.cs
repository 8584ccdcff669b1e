using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Tests.Support;
using Google.Protobuf;
using Grpc.Core;
using Client = DmeGrpc.Claims.V1.ClaimValidationService.ClaimValidationServiceClient;

namespace DmeGrpc.Server.Tests.Services;

/// <summary>Bad input over the wire, each kind with its exact answer, and the server is still there after each.</summary>
public sealed class BadInputTests(ReadyServer server) : IClassFixture<ReadyServer>, IAsyncLifetime
{
    private const string Method = "/dme.claims.v1.ClaimValidationService/ValidateClaim";

    // name, change, claim status code, field, as given
    private static readonly Dictionary<string, (Action<ClaimLine> Change, string Status, string Field, string Given)> Faulty = new()
    {
        ["missing code"] = (line => line.ProcedureCode = "", "454", "procedure_code", ""),
        ["code of six characters"] = (line => line.ProcedureCode = "E06011", "454", "procedure_code", "E06011"),
        ["code in lower case"] = (line => line.ProcedureCode = "e0601", "454", "procedure_code", "e0601"),
        ["no units"] = (line => line.Units = 0, "476", "units", "0"),
        ["negative units"] = (line => line.Units = -1, "476", "units", "-1"),
        ["NaN units"] = (line => line.Units = double.NaN, "476", "units", "NaN"),
        ["1e18 units"] = (line => line.Units = 1e18, "476", "units", "1E+18"),
        ["units of four decimals"] = (line => line.Units = 1.0001, "476", "units", "1.0001"),
        ["last day before the first"] = (line => line.ThroughDate = SampleClaims.Day(2026, 1, 31), "187", "through_date", "2026-01-31"),
        ["day in the future"] = (line => line.FromDate = SampleClaims.Day(2026, 3, 2), "187", "from_date", "2026-03-02"),
        ["no day"] = (line => line.FromDate = null, "187", "from_date", ""),
        ["negative charge"] = (line => line.ChargeCents = -1, "178", "charge_cents", "-1"),
        ["pointer past the diagnoses"] = (line => line.DiagnosisPointers[0] = 2, "477", "diagnosis_pointers", "2"),
        ["no line number"] = (line => line.LineNumber = 0, "21", "line_number", "0"),
    };

    public static TheoryData<string> FaultyNames => [.. Faulty.Keys];

    private Client Service => new(server.Channel);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        Assert.Equal(Disposition.Payable, (await Service.ValidateClaimAsync(new ValidateClaimRequest { Claim = SampleClaims.Clean() })).Result.Disposition);
        Assert.Empty(server.Server.Log.Errors);
    }

    [Theory]
    [MemberData(nameof(FaultyNames))]
    public async Task Faulty_line_is_rejected_with_a_finding_that_shows_the_fault(string name)
    {
        var (change, code, field, given) = Faulty[name];

        var result = (await Service.ValidateClaimAsync(new ValidateClaimRequest { Claim = SampleClaims.ChangedLine(change) })).Result;

        Assert.Equal(Disposition.Rejected, result.Disposition);
        var finding = Assert.Single(Assert.Single(result.Lines).Findings);
        Assert.Equal((Edit.ClaimStructure, Outcome.Reject, "A7", code), (finding.Edit, finding.Outcome, finding.ClaimStatusCategory, finding.ClaimStatusCode));
        Assert.Equal((field, given), (finding.Structure.Field, finding.Structure.Given));
    }

    [Fact]
    public async Task Five_modifiers_are_rejected()
    {
        var claim = SampleClaims.ChangedLine(line => line.Modifiers.Add(["LT", "RT"]));

        var finding = (await Service.ValidateClaimAsync(new ValidateClaimRequest { Claim = claim })).Result.Lines[0].Findings[0];

        Assert.Equal((Edit.Modifier, Outcome.Reject, "A7", "453"), (finding.Edit, finding.Outcome, finding.ClaimStatusCategory, finding.ClaimStatusCode));
        Assert.Equal(["KH", "KX", "LT", "RR", "RT"], finding.Modifier.Modifiers);
    }

    [Fact]
    public async Task Claim_without_lines_is_rejected()
    {
        var result = (await Service.ValidateClaimAsync(new ValidateClaimRequest { Claim = SampleClaims.Changed(claim => claim.Lines.Clear()) })).Result;

        Assert.Equal((Disposition.Rejected, "lines"), (result.Disposition, Assert.Single(result.Findings).Structure.Field));
    }

    [Fact]
    public async Task Unset_enum_is_INVALID_ARGUMENT() => Assert.Equal(
        ["claim.program: It is required.", "claim.setting: It is required."],
        await Refused("INVALID_REQUEST", SampleClaims.Changed(claim => (claim.Program, claim.Setting) = (default, default))));

    [Fact]
    public async Task Day_that_is_not_on_the_calendar_is_INVALID_ARGUMENT() => Assert.Equal(
        ["claim.lines[0].from_date: 2026-02-30 is not a day on the calendar."],
        await Refused("INVALID_REQUEST", SampleClaims.ChangedLine(line => line.FromDate = SampleClaims.Day(2026, 2, 30))));

    [Fact]
    public async Task Thousand_lines_are_INVALID_ARGUMENT() => Assert.Equal(
        ["claim.lines: It may have 450 entries; it has 1000."],
        await Refused("TOO_MANY_LINES", SampleClaims.Changed(claim =>
            claim.Lines.Add(Enumerable.Range(2, 999).Select(number => SampleClaims.Line((uint)number, "E0601"))))));

    [Fact]
    public async Task Five_megabyte_message_is_RESOURCE_EXHAUSTED()
    {
        var claim = SampleClaims.ChangedLine(line => line.Narrative = new string('n', 5 * 1024 * 1024));

        var status = await ErrorAssert.FailsAsync(
            StatusCode.ResourceExhausted, "MESSAGE_TOO_LARGE", async () => await Service.ValidateClaimAsync(new ValidateClaimRequest { Claim = claim }));

        Assert.Equal("4194304", ErrorAssert.InfoOf(status).Metadata["maxBytes"]);
    }

    [Fact]
    public async Task Text_that_is_not_UTF8_is_INVALID_ARGUMENT()
    {
        var bytes = new ValidateClaimRequest { Claim = SampleClaims.Clean("claim-#") }.ToByteArray();
        bytes[bytes.AsSpan().IndexOf((byte)'#')] = 0xC3;

        var (code, details, _, _) = await RawCall.SendAsync(server.Server.Address, Method, RawCall.Frame(bytes));

        Assert.Equal(StatusCode.InvalidArgument, code);
        Assert.Equal(["claim.claim_id: It is not UTF-8 text."], ErrorAssert.ViolationsOf(details!));
    }

    [Fact]
    public async Task Bytes_that_are_not_a_claim_are_INVALID_ARGUMENT()
    {
        var bytes = new ValidateClaimRequest { Claim = SampleClaims.Clean() }.ToByteArray();

        var (code, details, _, _) = await RawCall.SendAsync(server.Server.Address, Method, RawCall.Frame(bytes.AsSpan(0, bytes.Length - 3)));

        Assert.Equal((StatusCode.InvalidArgument, "MALFORMED_MESSAGE"), (code, ErrorAssert.InfoOf(details!).Reason));
    }

    [Fact]
    public async Task Thousand_violations_stay_under_8_KB_and_say_how_many_they_are()
    {
        var claim = SampleClaims.Changed(c => c.Lines.Add(Enumerable.Range(2, 449).Select(number => SampleClaims.Line((uint)number, "E0601"))));
        foreach (var line in claim.Lines)
        {
            (line.FromDate, line.ThroughDate, line.Narrative) = (SampleClaims.Day(1, 2, 30), SampleClaims.Day(1, 2, 31), new string('n', 1_001));
        }

        var status = await ErrorAssert.FailsAsync(
            StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await Service.ValidateClaimAsync(new ValidateClaimRequest { Claim = claim }));

        Assert.Equal("1350", ErrorAssert.InfoOf(status).Metadata["violationsTotal"]);
        Assert.InRange(ErrorAssert.ViolationsOf(status).Count, 20, 1_349);
    }

    private async Task<IReadOnlyList<string>> Refused(string reason, Claim claim) => ErrorAssert.ViolationsOf(await ErrorAssert.FailsAsync(
        StatusCode.InvalidArgument, reason, async () => await Service.ValidateClaimAsync(new ValidateClaimRequest { Claim = claim })));
}
