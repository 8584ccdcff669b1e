using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Output;
using DmeGrpc.Cli.Tests.Support;

namespace DmeGrpc.Cli.Tests.Output;

public class JsonLinesWriterTests
{
    [Fact]
    public void A_verdict_is_one_line_of_ClaimResult() => Assert.Equal(
        """
        { "claimId": "CLM-1", "disposition": "DISPOSITION_PAYABLE", "lines": [ { "lineNumber": 1, "disposition": "DISPOSITION_PAYABLE" }, { "lineNumber": 2, "disposition": "DISPOSITION_PAYABLE" } ], "editions": [ { "editionId": "test-1", "notice": "Not for billing." } ] }

        """, Write(ClaimItems.Payable()));

    [Fact]
    public void A_claim_that_cannot_be_read_is_one_line_of_ClaimItem() => Assert.Equal(
        """
        { "claimId": "CLM-4", "error": { "code": 3, "message": "2 violations, the first: claim.program: It is required.", "details": [ { "@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "INVALID_REQUEST", "domain": "dmegrpc", "metadata": { "violationsTotal": "2" } }, { "@type": "type.googleapis.com/google.rpc.BadRequest", "fieldViolations": [ { "field": "claim.program", "description": "It is required." }, { "field": "claim.lines[0].from_date", "description": "2026-02-30 is not a day on the calendar." } ] } ] } }

        """, Write(ClaimItems.Unreadable()));

    [Fact]
    public void Line_feeds_in_a_claim_do_not_end_the_line() => Assert.Single(Write(ClaimItems.Payable("a\nb\u2028c")).TrimEnd('\n').Split('\n'));

    private static string Write((InputEntry Entry, ClaimItem Item) result)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var writer = new JsonLinesWriter(text);
        writer.Write(result.Entry, result.Item);
        writer.Conclude(new Tally());
        return text.ToString();
    }
}
