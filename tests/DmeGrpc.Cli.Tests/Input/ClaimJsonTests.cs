using System.Text;
using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Input;
using Google.Rpc;

namespace DmeGrpc.Cli.Tests.Input;

public class ClaimJsonTests
{
    [Theory]
    [InlineData("{\"claimId\":\"A\",\"lines\":[{\"lineNumber\":1,\"procedureCode\":\"E0601\",\"fromDate\":{\"year\":2026,\"month\":3,\"day\":2}}]}")]
    [InlineData("{\"claim_id\":\"A\",\"lines\":[{\"line_number\":1,\"procedure_code\":\"E0601\",\"from_date\":{\"year\":2026,\"month\":3,\"day\":2}}]}")]
    public void Field_names_may_be_in_camel_case_or_as_in_the_protos(string json)
    {
        var claim = Claim(json);
        Assert.Equal("A", claim.ClaimId);
        Assert.Equal("E0601", claim.Lines[0].ProcedureCode);
        Assert.Equal(2, claim.Lines[0].FromDate.Day);
    }

    [Fact]
    public void Null_means_not_given()
    {
        var claim = Claim("{\"claimId\":null,\"program\":null,\"lines\":null}");
        Assert.Equal(new Claim(), claim);
    }

    [Fact]
    public void Numbers_may_be_text_and_enums_may_be_numbers_as_protobuf_has_it()
    {
        var claim = Claim("{\"program\":1,\"setting\":\"SETTING_DME_SUPPLIER\",\"lines\":[{\"lineNumber\":\"7\",\"units\":\"1.5\",\"chargeCents\":\"900\"},{\"lineNumber\":2.0,\"units\":\"NaN\"}]}");
        Assert.Equal(DmeGrpc.Claims.V1.Program.Medicare, claim.Program);
        Assert.Equal((7u, 1.5, 900L), (claim.Lines[0].LineNumber, claim.Lines[0].Units, claim.Lines[0].ChargeCents));
        Assert.Equal((2u, double.NaN), (claim.Lines[1].LineNumber, claim.Lines[1].Units));
    }

    [Theory]
    [InlineData("{\"units\":1}", "claim.units: f:5: there is no such field.")]
    [InlineData("{\"membreId\":\"A\"}", "claim.membreId: f:5: there is no such field; did you mean memberId?")]
    [InlineData("{\"service_sate\":\"TX\"}", "claim.service_sate: f:5: there is no such field; did you mean service_state?")]
    [InlineData("{\"claimId\":7}", "claim.claim_id: f:5: text in quotes is expected, not 7.")]
    [InlineData("{\"claimId\":\"A\",\"claim_id\":\"B\"}", "claim.claim_id: f:5: the field is given twice.")]
    [InlineData("{\"program\":\"MEDICARE\"}", "claim.program: f:5: one of PROGRAM_MEDICARE, PROGRAM_MEDICAID is expected, not \"MEDICARE\".")]
    [InlineData("{\"lines\":{}}", "claim.lines: f:5: a list in brackets is expected, not an object.")]
    [InlineData("{\"lines\":[{},null]}", "claim.lines[1]: f:5: an object in braces is expected, not null.")]
    [InlineData("{\"diagnosisCodes\":[\"J44.9\",3]}", "claim.diagnosis_codes[1]: f:5: text in quotes is expected, not 3.")]
    [InlineData("{\"receivedDate\":\"2026-03-02\"}", "claim.received_date: f:5: a date such as {\"year\": 2026, \"month\": 3, \"day\": 5} is expected, not \"2026-03-02\".")]
    [InlineData("{\"lines\":[{\"units\":\"one\"}]}", "claim.lines[0].units: f:5: a number is expected, not \"one\".")]
    [InlineData("{\"lines\":[{\"units\":true}]}", "claim.lines[0].units: f:5: a number is expected, not true.")]
    [InlineData("{\"lines\":[{\"units\":1e999}]}", "claim.lines[0].units: f:5: a number is expected, not 1e999.")]
    [InlineData("{\"lines\":[{\"lineNumber\":-1}]}", "claim.lines[0].line_number: f:5: a whole number from 0 to 4294967295 is expected, not -1.")]
    [InlineData("{\"lines\":[{\"lineNumber\":1.5}]}", "claim.lines[0].line_number: f:5: a whole number from 0 to 4294967295 is expected, not 1.5.")]
    [InlineData("{\"lines\":[{\"fromDate\":{\"year\":2026,\"month\":\"March\"}}]}", "claim.lines[0].from_date.month: f:5: a whole number from -2147483648 to 2147483647 is expected, not \"March\".")]
    [InlineData("[]", "claim: f:5: a claim is an object in braces, not a list.")]
    [InlineData("\"E0601\"", "claim: f:5: a claim is an object in braces, not \"E0601\".")]
    [InlineData("null", "claim: f:5: a claim is an object in braces, not null.")]
    public void What_is_wrong_is_told_with_field_file_and_line(string json, string expected) => Assert.Equal([expected], Violations(json));

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_each_with_its_own_line()
    {
        var violations = Violations("{\n\"quantity\": {\"a\": [1]},\n\"lines\": [\n{\"units\": []},\n{\"unit\":\n 1}]}");
        Assert.Equal(
            [
                "claim.quantity: f:6: there is no such field.",
                "claim.lines[0].units: f:8: a number is expected, not a list.",
                "claim.lines[1].unit: f:9: there is no such field; did you mean units?",
            ], violations);
    }

    [Fact]
    public void The_list_of_violations_has_an_end() =>
        Assert.Equal(50, Violations($"{{{string.Join(',', Enumerable.Range(0, 500).Select(i => $"\"unknownField{i}\":1"))}}}").Count);

    [Fact]
    public void The_id_of_a_claim_that_cannot_be_read_is_found_all_the_same()
    {
        Assert.Equal("CLM-7", Unreadable("{\"bad\":{\"claimId\":\"no\"},\"claimId\":\"CLM-7\"}").ClaimId);
        Assert.Equal("CLM-8", Unreadable("{\"claim_id\":\"CLM-8\",\"bad\":1}").ClaimId);
        Assert.Equal(string.Empty, Unreadable("{\"claim_id\":9,\"bad\":1}").ClaimId);
    }

    [Fact]
    public void The_error_is_in_the_service_s_own_model()
    {
        var error = Unreadable("{\"bad\":1,\"worse\":2}").Error;
        Assert.Equal(3, error.Code);
        Assert.Equal("2 violations, the first: claim.bad: f:5: there is no such field.", error.Message);
        var info = error.Details[0].Unpack<ErrorInfo>();
        Assert.Equal(("INVALID_REQUEST", "dmegrpc", "2"), (info.Reason, info.Domain, info.Metadata["violationsTotal"]));
    }

    [Fact]
    public void Text_that_is_not_utf8_is_told()
    {
        var bytes = (byte[])[.. "{\"claimId\":\""u8, 0xE9, .. "\"}"u8];
        var entry = Assert.IsType<UnreadableClaim>(ClaimJson.Read(new JsonValue(bytes, 5), "f"));
        Assert.Equal("claim: f:5: the text is not UTF-8.", entry.Error.Message);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_text() =>
        Assert.IsType<UnreadableClaim>(ClaimJson.Read(new JsonValue("{\"claimId\":\"\\ud800\"}"u8.ToArray(), 5), "f"));

    private static InputEntry Read(string json) => ClaimJson.Read(new JsonValue(Encoding.UTF8.GetBytes(json), 5), "f");

    private static Claim Claim(string json) => Assert.IsType<ReadClaim>(Read(json)).Claim;

    private static UnreadableClaim Unreadable(string json) => Assert.IsType<UnreadableClaim>(Read(json));

    private static List<string> Violations(string json) =>
        [.. Unreadable(json).Error.Details[1].Unpack<BadRequest>().FieldViolations.Select(violation => $"{violation.Field}: {violation.Description}")];
}
