using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Oracles;

/// <summary>Cases D01, D02 (built on the DME MACs' articles of 2019) and D18 (published by CGS on 2019-05-30).</summary>
public sealed class CoverageCases
{
    private static readonly PolicyRow Row = new("policy.csv", 2, "a DME MAC article", PolicyGrade.Primary);

    private static readonly ClaimContext Context = new()
    {
        ItemPolicy = new ItemPolicy
        {
            LateralItems = [new LateralItem(CodeRange.Parse("L1900-L1990"), Row)],
            SpannedSupplies = [new SpannedSupply(CodeRange.Parse("A4253"), 0, 3, new EffectiveWindow(new DateOnly(2019, 1, 1)), Row)],
        },
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

    [Fact]
    public void D18_diabetic_supplies_from_January_to_March_2019_need_the_span()
    {
        ClaimVerdict Judge(DateOnly? through) => TestClaims.Supplier().On(2019, 1, 1).Line("A4253", 6, "KX")
            .WithLine(line => line with { ThroughDate = through, Narrative = "90 days" }).JudgedBy(TestEditions.Supplier().Codes("A4253"), context: Context);

        Assert.Equal(Disposition.Payable, Judge(new DateOnly(2019, 3, 31)).Disposition);
        Assert.Equal(Disposition.Rejected, Judge(through: null).Disposition);
    }
}
