using DmeGrpc.Claims.V1;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Mapping;
using DmeGrpc.Server.Tests.Support;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Server.Tests.Mapping;

public class ClaimReaderTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void Sound_claim_is_read_field_by_field()
    {
        var claim = SampleClaims.Changed(c =>
        {
            (c.PlanId, c.MemberId, c.ServiceState, c.AuthorizationNumber) = ("plan", "member-1", "TX", "auth");
            (c.Lines[0].ThroughDate, c.Lines[0].AuthorizationNumber, c.Lines[0].Narrative) = (SampleClaims.Day(2026, 2, 28), "line auth", "words");
        });

        var read = Read(claim)!;

        Assert.Equal(("claim-1", "plan", "member-1", "1234567893", "TX", "auth"),
            (read.ClaimId, read.PlanId, read.MemberId, read.BillingNpi, read.ServiceState, read.AuthorizationNumber));
        Assert.Equal((Engine.Claims.PayerProgram.Medicare, Engine.Claims.ServiceSetting.DmeSupplier), (read.Program, read.Setting));
        Assert.Equal(["G47.33"], read.DiagnosisCodes);
        Assert.Equal(new DateOnly(2026, 3, 1), read.ReceivedDate);
        var line = Assert.Single(read.Lines);
        Assert.Equal((1, "E0601", 1.0, 10_000L), (line.LineNumber, line.ProcedureCode, line.Units, line.ChargeCents));
        Assert.Equal((new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28)), (line.FromDate, line.ThroughDate));
        Assert.Equal(["RR", "KH", "KX"], line.Modifiers);
        Assert.Equal([1], line.DiagnosisPointers);
        Assert.Equal(("line auth", "words"), (line.AuthorizationNumber, line.Narrative));
    }

    [Fact]
    public void Claim_without_a_day_of_receipt_is_received_today() =>
        Assert.Equal(Today, Read(SampleClaims.Changed(claim => claim.ReceivedDate = null))!.ReceivedDate);

    [Theory]
    [InlineData("  ", "")]
    [InlineData(" plan ", "plan")]
    public void Blanks_around_a_plan_id_make_no_difference_and_alone_name_no_plan(string given, string read) =>
        Assert.Equal(read, Read(SampleClaims.Changed(claim => claim.PlanId = given))!.PlanId);

    [Fact]
    public void A_plan_id_is_no_longer_than_members_are_kept_under() => Assert.Equal(
        ["claim.plan_id: It may have 50 characters; it has 51."], Violations(SampleClaims.Changed(claim => claim.PlanId = new string('p', 51))));

    [Fact]
    public void What_is_merely_wrong_passes_through_as_it_is()
    {
        var line = Read(SampleClaims.ChangedLine(l =>
        {
            (l.ProcedureCode, l.Units, l.FromDate, l.ChargeCents, l.LineNumber) = ("e06011", double.NaN, null, -1, 0);
            l.Modifiers.Add(["x", "", "ÄÖÜ"]);
            l.DiagnosisPointers.Add(uint.MaxValue);
        }))!.Lines[0];

        Assert.Equal(("e06011", double.NaN, null, -1L, 0), (line.ProcedureCode, line.Units, line.FromDate, line.ChargeCents, line.LineNumber));
        Assert.Equal(["RR", "KH", "KX", "x", "", "ÄÖÜ"], line.Modifiers);
        Assert.Equal([1, int.MaxValue], line.DiagnosisPointers);
    }

    [Fact]
    public void Empty_claim_lacks_its_id_program_and_setting() => Assert.Equal(
        ["claim.claim_id: It is required.", "claim.program: It is required.", "claim.setting: It is required."], Violations(new Claim()));

    [Theory]
    [InlineData(2026, 2, 30, "2026-02-30")]
    [InlineData(2025, 2, 29, "2025-02-29")]
    [InlineData(2026, 13, 1, "2026-13-01")]
    [InlineData(2026, 2, 0, "2026-02-00")]
    [InlineData(2026, 0, 0, "2026-00-00")]
    [InlineData(0, 2, 1, "0000-02-01")]
    [InlineData(0, 0, 0, "0000-00-00")]
    [InlineData(10000, 1, 1, "10000-01-01")]
    [InlineData(-1, 1, 1, "-0001-01-01")]
    [InlineData(2026, int.MaxValue, int.MinValue, "2026-2147483647--2147483648")]
    public void Day_that_is_not_on_the_calendar_is_a_violation(int year, int month, int day, string shown) => Assert.Equal(
        [$"claim.lines[0].from_date: {shown} is not a day on the calendar."],
        Violations(SampleClaims.ChangedLine(line => line.FromDate = SampleClaims.Day(year, month, day))));

    [Theory]
    [InlineData(2024, 2, 29)]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void Day_that_is_on_the_calendar_is_read(int year, int month, int day) => Assert.Equal(
        new DateOnly(year, month, day), Read(SampleClaims.ChangedLine(line => line.FromDate = SampleClaims.Day(year, month, day)))!.Lines[0].FromDate);

    [Fact]
    public void Everything_that_cannot_be_read_is_told_at_once_with_its_path()
    {
        var claim = SampleClaims.Clean();
        (claim.ClaimId, claim.Program, claim.Setting) = (" ", (Payer)99, Setting.Unspecified);
        (claim.PlanId, claim.MemberId, claim.BillingNpi, claim.ServiceState) = (new string('p', 65), "bad\uFFFD", new string('1', 33), new string('T', 33));
        claim.DiagnosisCodes.Add(["ok", new string('d', 33)]);
        claim.ReceivedDate = SampleClaims.Day(2026, 2, 30);
        claim.Lines.Add(SampleClaims.Line(uint.MaxValue, new string('E', 33), "RR", new string('m', 33)));
        (claim.Lines[1].ThroughDate, claim.Lines[1].Narrative) = (SampleClaims.Day(0, 0, 0), new string('n', 1_001));
        claim.Lines[0].DiagnosisPointers.Add(Enumerable.Repeat(1u, 101));

        Assert.Equal(
            [
                "claims[7].claim_id: It is required.",
                "claims[7].program: 99 is no value that this server knows.",
                "claims[7].setting: It is required.",
                "claims[7].plan_id: It may have 50 characters; it has 65.",
                "claims[7].member_id: It is not UTF-8 text.",
                "claims[7].billing_npi: It may have 32 characters; it has 33.",
                "claims[7].service_state: It may have 32 characters; it has 33.",
                "claims[7].diagnosis_codes[2]: It may have 32 characters; it has 33.",
                "claims[7].lines[0].diagnosis_pointers: It may have 100 entries; it has 102.",
                "claims[7].lines[1].line_number: It may be at most 2147483647.",
                "claims[7].lines[1].procedure_code: It may have 32 characters; it has 33.",
                "claims[7].lines[1].modifiers[1]: It may have 32 characters; it has 33.",
                "claims[7].lines[1].through_date: 0000-00-00 is not a day on the calendar.",
                "claims[7].lines[1].narrative: It may have 1000 characters; it has 1001.",
                "claims[7].received_date: 2026-02-30 is not a day on the calendar.",
            ],
            Violations(claim, new FieldPath("claims", 7)));
    }

    [Fact]
    public void Limits_themselves_are_allowed()
    {
        var claim = SampleClaims.Changed(c =>
        {
            c.ClaimId = new string('c', 64);
            c.Lines.Add(Enumerable.Range(2, 449).Select(number => SampleClaims.Line((uint)number, "E0601")));
            c.Lines[0].Narrative = new string('n', 1_000);
            c.Lines[0].ProcedureCode = new string('E', 32);
            c.Lines[0].Modifiers.Add(Enumerable.Repeat("RR", 97));
        });

        Assert.Equal(450, Read(claim)!.Lines.Count);
    }

    [Fact]
    public void Too_many_lines_have_a_reason_of_their_own_and_are_not_looked_into()
    {
        var violations = new ViolationList();
        var claim = SampleClaims.Changed(c => c.Lines.Add(Enumerable.Repeat(SampleClaims.Line(0, new string('E', 99)), 999)));
        claim.ClaimId = "";

        Assert.Null(ClaimReader.Read(claim, new FieldPath("claim"), Today, new ServerLimits(), violations));

        var error = violations.ToError();
        Assert.Equal(ErrorReason.TooManyLines, error.Reason);
        Assert.Equal(("450", "1000"), (error.Facts["maxLines"], error.Facts["lines"]));
        Assert.Equal(["claim.claim_id", "claim.lines"], error.Violations.Select(violation => violation.Field));
    }

    private static Engine.Claims.Claim? Read(Claim claim)
    {
        var violations = new ViolationList();
        var read = ClaimReader.Read(claim, new FieldPath("claim"), Today, new ServerLimits(), violations);
        Assert.True(violations.IsEmpty);
        return read;
    }

    private static IEnumerable<string> Violations(Claim claim, FieldPath? at = null)
    {
        var violations = new ViolationList();
        Assert.Null(ClaimReader.Read(claim, at ?? new FieldPath("claim"), Today, new ServerLimits(), violations));
        return violations.ToError().Violations.Select(violation => $"{violation.Field}: {violation.Description}");
    }
}
