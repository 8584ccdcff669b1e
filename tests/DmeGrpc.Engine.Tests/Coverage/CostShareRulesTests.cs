using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Money;
using DmeGrpc.Engine.Tables;
using static DmeGrpc.Engine.Tests.Coverage.PlanSketch;

namespace DmeGrpc.Engine.Tests.Coverage;

public sealed class CostShareRulesTests
{
    [Theory]
    [InlineData(50_000, 0, 10_000, 8000)]
    [InlineData(50_000, 4000, 6000, 8800)]
    [InlineData(50_000, 10_000, 0, 10_000)]
    [InlineData(50_000, 99_999, 0, 10_000)]
    [InlineData(7000, 0, 7000, 0)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(12, 10_000, 0, 2)] // 2.4 cents.
    [InlineData(13, 10_000, 0, 3)] // 2.6 cents.
    public void The_deductible_comes_first_and_coinsurance_on_the_rest(long allowed, long met, long deductible, long coinsurance)
    {
        var share = CostShareRules.Of(TwentyPercent, BenefitFamily.DurableEquipment, Day, allowed, new Accumulators(met, 0))!;

        Assert.Equal((deductible, coinsurance), (share.DeductibleCents, share.CoinsuranceCents));
        Assert.Equal(allowed, share.OwedCents + share.PlanPaysCents);
    }

    [Fact]
    public void Half_a_cent_is_rounded_up()
    {
        var half = TwentyPercent with { Deductibles = [new DatedAmount(EffectiveWindow.Always, 0)], Terms = new ShareTerms(0, new Rate(5000), DeductibleApplies: true) };

        Assert.Equal(51, CostShareRules.Of(half, BenefitFamily.DurableEquipment, Day, 101, default)!.CoinsuranceCents);
    }

    [Theory]
    [InlineData(100_000, 10_000, 2500, 17_500)]
    [InlineData(30_000, 10_000, 2500, 17_500)]
    [InlineData(29_999, 10_000, 2500, 17_499)]
    [InlineData(12_000, 10_000, 2000, 0)]
    [InlineData(9999, 9999, 0, 0)]
    [InlineData(0, 0, 0, 0)]
    public void What_is_left_of_the_maximum_cuts_coinsurance_then_the_copay_then_the_deductible(long left, long deductible, long copay, long coinsurance)
    {
        var plan = TwentyPercent with
        {
            OutOfPocketMaximums = [new DatedAmount(EffectiveWindow.Always, 200_000)],
            Terms = new ShareTerms(2500, new Rate(2000), DeductibleApplies: true),
        };

        var share = CostShareRules.Of(plan, BenefitFamily.DurableEquipment, Day, 100_000, new Accumulators(0, 200_000 - left));

        Assert.Equal(new MemberShare(100_000, deductible, copay, coinsurance), share);
    }

    [Fact]
    public void A_copay_is_never_more_than_is_left_of_the_allowed_amount()
    {
        var plan = TwentyPercent with { Terms = new ShareTerms(2500, default, DeductibleApplies: true) };

        Assert.Equal(new MemberShare(11_000, 10_000, 1000, 0), CostShareRules.Of(plan, BenefitFamily.DurableEquipment, Day, 11_000, default));
    }

    [Fact]
    public void A_family_may_have_its_own_terms()
    {
        var plan = TwentyPercent with { FamilyTerms = new Dictionary<BenefitFamily, ShareTerms> { [BenefitFamily.Orthotic] = new(0, new Rate(5000), DeductibleApplies: false) } };

        Assert.Equal(new MemberShare(1000, 0, 0, 500), CostShareRules.Of(plan, BenefitFamily.Orthotic, Day, 1000, default));
        Assert.Equal(new MemberShare(1000, 1000, 0, 0), CostShareRules.Of(plan, BenefitFamily.Prosthetic, Day, 1000, default));
        Assert.Null(CostShareRules.Of(plan, BenefitFamily.Unknown, Day, 1000, default));
    }

    [Fact]
    public void A_day_without_an_amount_is_never_guessed()
    {
        DatedAmount[] lastYear = [new DatedAmount(new EffectiveWindow(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)), 0)];

        Assert.Null(CostShareRules.Of(TwentyPercent with { Deductibles = lastYear }, BenefitFamily.DurableEquipment, Day, 1000, default));
        Assert.Null(CostShareRules.Of(TwentyPercent with { OutOfPocketMaximums = lastYear }, BenefitFamily.DurableEquipment, Day, 1000, default));
    }

    [Fact]
    public void The_share_is_never_more_than_the_allowed_amount_or_the_maximum()
    {
        var random = new Random(17);
        for (var i = 0; i < 20_000; i++)
        {
            var maximum = random.NextInt64(1_000_000);
            var met = new Accumulators(random.NextInt64(20_000), random.NextInt64(1_200_000));
            var allowed = random.Next(10) == 0 ? Amounts.MaxCents : random.NextInt64(500_000);
            var plan = TwentyPercent with
            {
                OutOfPocketMaximums = [new DatedAmount(EffectiveWindow.Always, maximum)],
                Terms = new ShareTerms(random.NextInt64(5000), new Rate(random.Next(10_001)), random.Next(2) == 0),
            };

            var share = CostShareRules.Of(plan, BenefitFamily.DurableEquipment, Day, allowed, met)!;

            Assert.InRange(share.OwedCents, 0, Math.Min(allowed, Math.Max(0, maximum - met.OutOfPocketMetCents)));
            Assert.True(share is { DeductibleCents: >= 0, CopayCents: >= 0, CoinsuranceCents: >= 0 });
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Amounts.MaxCents + 1)]
    public void An_amount_out_of_range_is_refused(long allowed) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CostShareRules.Of(TwentyPercent, BenefitFamily.DurableEquipment, Day, allowed, default));
}
