using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Oracles;

/// <summary>Supplies that are billed for a span of days, as CGS published it on 2019-05-30.</summary>
public sealed class PublishedSupplyCases
{
    private static readonly PolicyRow Row = new("policy.csv", 2, "a DME MAC article", PolicyGrade.Primary);

    private static readonly ClaimContext Context = new()
    {
        ItemPolicy = new ItemPolicy
        {
            SpannedSupplies = [new SpannedSupply(CodeRange.Parse("A4253"), 0, 3, new EffectiveWindow(new DateOnly(2019, 1, 1)), Row)],
        },
    };

    [Fact]
    public void D18_diabetic_supplies_from_January_to_March_2019_need_the_span()
    {
        ClaimVerdict Judge(DateOnly? through) => TestClaims.Supplier().On(2019, 1, 1).Line("A4253", 6, "KX")
            .WithLine(line => line with { ThroughDate = through, Narrative = "90 days" }).JudgedBy(TestEditions.Supplier().Codes("A4253"), context: Context);

        Assert.Equal(Disposition.Payable, Judge(new DateOnly(2019, 3, 31)).Disposition);
        Assert.Equal(Disposition.Rejected, Judge(through: null).Disposition);
    }
}
