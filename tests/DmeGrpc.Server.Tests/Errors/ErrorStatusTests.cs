using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Tests.Support;
using Google.Protobuf;

namespace DmeGrpc.Server.Tests.Errors;

public class ErrorStatusTests
{
    [Fact]
    public void Status_has_one_ErrorInfo_with_reason_domain_and_facts()
    {
        var status = ErrorStatus.From(ServiceErrors.MessageTooLarge(4_194_304));

        var info = ErrorAssert.InfoOf(status);
        Assert.Equal(("MESSAGE_TOO_LARGE", "dmegrpc", "4194304"), (info.Reason, info.Domain, info.Metadata["maxBytes"]));
        Assert.Empty(ErrorAssert.ViolationsOf(status));
    }

    [Fact]
    public void Violations_are_all_listed_where_they_fit()
    {
        var status = ErrorStatus.From(ServiceErrors.InvalidRequest([new("claim.claim_id", "It is required."), new("claim.program", "It is required.")]));

        Assert.Equal(["claim.claim_id: It is required.", "claim.program: It is required."], ErrorAssert.ViolationsOf(status));
        Assert.Equal("2", ErrorAssert.InfoOf(status).Metadata["violationsTotal"]);
        Assert.Equal("2 violations, the first: claim.claim_id: It is required.", status.Message);
    }

    [Fact]
    public void A_single_violation_is_the_message() =>
        Assert.Equal("claim.claim_id: It is required.", ErrorStatus.From(ServiceErrors.InvalidRequest([new("claim.claim_id", "It is required.")])).Message);

    [Theory]
    [InlineData(1_000, 40)]
    [InlineData(10_000, 3)]
    [InlineData(100, 5_900)]
    [InlineData(1, 100_000)]
    public void Status_stays_under_8_KB_of_headers_and_says_how_many_violations_there_are(int count, int length)
    {
        var violations = Enumerable.Range(0, count).Select(i => new FieldViolation($"claim.lines[{i}].from_date", new string('é', length))).ToList();

        var status = ErrorStatus.From(ServiceErrors.InvalidRequest(violations));

        var header = Convert.ToBase64String(status.ToByteArray()).Length + Uri.EscapeDataString(status.Message).Length;
        Assert.InRange(header, 1, 8_192);
        Assert.Equal(count.ToString(System.Globalization.CultureInfo.InvariantCulture), ErrorAssert.InfoOf(status).Metadata["violationsTotal"]);
        Assert.True(ErrorAssert.ViolationsOf(status).Count < count);
    }

    [Fact]
    public void Room_is_used_before_violations_are_left_out()
    {
        var violations = Enumerable.Range(0, 1_000).Select(i => new FieldViolation($"claim.lines[{i}].from_date", "It is not a day.")).ToList();

        Assert.InRange(ErrorStatus.From(ServiceErrors.InvalidRequest(violations)).CalculateSize(), ErrorStatus.MaxBytes - 100, ErrorStatus.MaxBytes);
    }

    [Fact]
    public void Store_that_is_away_says_when_to_ask_again() =>
        Assert.Equal(TimeSpan.FromSeconds(2), ErrorAssert.RetryDelayOf(ErrorStatus.From(ServiceErrors.StoreUnavailable(TimeSpan.FromSeconds(2)))));

    [Theory]
    [InlineData(2)]
    [InlineData(1_000)]
    public void Broken_rules_are_listed_as_far_as_they_fit(int count)
    {
        var rules = Enumerable.Range(1, count).Select(i => new BrokenRule("NOT_AFFIRMED", $"lines/{i}", new string('é', 100))).ToList();

        var status = ErrorStatus.From(new ServiceException(ErrorReason.NotAllowed, "Not now.") { BrokenRules = rules });

        Assert.Equal("NOT_AFFIRMED lines/1", ErrorAssert.BrokenRulesOf(status)[0]);
        Assert.Equal(count.ToString(System.Globalization.CultureInfo.InvariantCulture), ErrorAssert.InfoOf(status).Metadata["violationsTotal"]);
        Assert.InRange(status.CalculateSize(), 1, ErrorStatus.MaxBytes);
    }

    [Fact]
    public void Every_reason_can_be_sent()
    {
        foreach (var reason in Enum.GetValues<ErrorReason>())
        {
            Assert.NotEmpty(ErrorStatus.From(new ServiceException(reason, "m")).Details);
        }
    }
}
