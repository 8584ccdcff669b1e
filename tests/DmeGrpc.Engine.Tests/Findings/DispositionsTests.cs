using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Tests.Findings;

public sealed class DispositionsTests
{
    [Theory]
    [InlineData(Outcome.Reject, Disposition.Rejected)]
    [InlineData(Outcome.Deny, Disposition.Denied)]
    [InlineData(Outcome.Pend, Disposition.Pended)]
    [InlineData(Outcome.CutBack, Disposition.Adjusted)]
    [InlineData(Outcome.HistoryOffset, Disposition.Adjusted)]
    [InlineData(Outcome.NotEvaluated, Disposition.NotEvaluated)]
    [InlineData(Outcome.Bypassed, Disposition.Payable)]
    [InlineData(Outcome.Advisory, Disposition.Payable)]
    public void One_finding_makes_its_line(Outcome outcome, Disposition expected) => Assert.Equal(expected, Dispositions.Of(outcome));

    [Fact]
    public void A_line_without_findings_is_payable() => Assert.Equal(Disposition.Payable, Dispositions.Of([]));

    [Fact]
    public void The_gravest_finding_makes_the_line()
    {
        Outcome[] fromGravest = [Outcome.Reject, Outcome.Deny, Outcome.Pend, Outcome.CutBack, Outcome.NotEvaluated, Outcome.Advisory];
        for (var i = 0; i < fromGravest.Length; i++)
        {
            var findings = fromGravest[i..].Reverse().Select(outcome => new Finding { Edit = EditKind.NcciMue, Outcome = outcome, Message = "m" });

            Assert.Equal(Dispositions.Of(fromGravest[i]), Dispositions.Of([.. findings]));
        }
    }

    [Theory]
    [InlineData("Payable", "Payable Payable")]
    [InlineData("Denied", "Denied Denied")]
    [InlineData("Rejected", "Rejected Rejected")]
    [InlineData("Pended", "Pended Pended")]
    [InlineData("NotEvaluated", "NotEvaluated NotEvaluated")]
    [InlineData("Adjusted", "Adjusted Adjusted")]
    [InlineData("Denied", "Denied Rejected")]
    [InlineData("Adjusted", "Payable Denied")]
    [InlineData("Adjusted", "Payable Rejected")]
    [InlineData("Adjusted", "NotEvaluated Rejected")]
    [InlineData("Adjusted", "Pended Denied")]
    [InlineData("Adjusted", "Payable Adjusted")]
    [InlineData("Adjusted", "Pended Adjusted")]
    [InlineData("Adjusted", "NotEvaluated Adjusted")]
    [InlineData("Adjusted", "Denied Adjusted Rejected")]
    [InlineData("Pended", "Payable Pended NotEvaluated")]
    [InlineData("NotEvaluated", "Payable NotEvaluated")]
    public void Lines_add_up_to_the_claim(string expected, string lines)
    {
        Assert.Equal(Enum.Parse<Disposition>(expected), Dispositions.OfClaim([.. lines.Split(' ').Select(Enum.Parse<Disposition>)]));
        Assert.Equal(Enum.Parse<Disposition>(expected), Dispositions.OfClaim([.. lines.Split(' ').Reverse().Select(Enum.Parse<Disposition>)]));
    }
}
