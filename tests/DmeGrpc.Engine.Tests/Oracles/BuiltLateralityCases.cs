using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Oracles;

/// <summary>Right and left items, built by us on the DME MACs' articles of 2019.</summary>
public sealed class BuiltLateralityCases
{
    private static readonly PolicyRow Row = new("policy.csv", 2, "a DME MAC article", PolicyGrade.Primary);

    private static readonly ClaimContext Context = new()
    {
        ItemPolicy = new ItemPolicy { LateralItems = [new LateralItem(CodeRange.Parse("L1900-L1990"), Row)] },
    };

    [Fact]
    public void D01_one_line_with_RT_and_LT_and_two_units_is_unprocessable()
    {
        var verdict = TestClaims.Supplier().On(2019, 3, 1).Line("L1951", 2, "RT LT").JudgedBy(TestEditions.Supplier().Codes("L1951"), context: Context);

        Assert.Equal(Disposition.Rejected, verdict.Disposition);
        Assert.Contains("MA130", verdict.OnlyFinding(1).Adjustment.Rarcs);
    }

    [Fact]
    public void D02_two_lines_with_RT_and_LT_are_in_order()
    {
        var verdict = TestClaims.Supplier().On(2019, 3, 1).Line("L1951", 1, "RT").Line("L1951", 1, "LT").JudgedBy(TestEditions.Supplier().Codes("L1951"), context: Context);

        Assert.Equal(Disposition.Payable, verdict.Disposition);
    }
}
