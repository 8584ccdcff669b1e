using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Judging;
using DmeGrpc.Server.Tests.Support;

namespace DmeGrpc.Server.Tests.Judging;

public class ClaimJudgeTests
{
    private static readonly ClaimJudge Judge = new(SmallEdition.Build().Alone, new ServerLimits(), new DateOnly(2026, 3, 2));

    [Fact]
    public void Claim_that_can_be_read_gets_a_verdict()
    {
        var item = Judge.Judge(SampleClaims.Clean(), 7);

        Assert.Equal(("claim-1", 7ul, Disposition.Payable), (item.ClaimId, item.Index, item.Result.Disposition));
    }

    [Fact]
    public void Claim_that_cannot_be_read_gets_the_error_of_a_unary_call()
    {
        var item = Judge.Judge(SampleClaims.Changed(claim => claim.Setting = default), 0);

        Assert.Equal(["claim.setting: It is required."], ErrorAssert.ViolationsOf(item.Error));
        Assert.Equal("INVALID_REQUEST", ErrorAssert.InfoOf(item.Error).Reason);
    }

    [Fact]
    public void Id_that_is_too_long_comes_back_cut()
    {
        var item = Judge.Judge(SampleClaims.Clean(new string('c', 100_000)), 0);

        Assert.Equal(64, item.ClaimId.Length);
        Assert.Equal(["claim.claim_id: It may have 64 characters; it has 100000."], ErrorAssert.ViolationsOf(item.Error));
    }

    [Fact]
    public void Claim_without_a_day_of_receipt_is_received_on_the_judge_s_day()
    {
        var future = SampleClaims.ChangedLine(line => line.FromDate = SampleClaims.Day(2026, 3, 3));
        future.ReceivedDate = null;
        Assert.Equal(Disposition.Rejected, Judge.Judge(future, 0).Result.Disposition);

        future.Lines[0].FromDate = SampleClaims.Day(2026, 3, 2);
        Assert.Equal(Disposition.Payable, Judge.Judge(future, 0).Result.Disposition);
    }
}
