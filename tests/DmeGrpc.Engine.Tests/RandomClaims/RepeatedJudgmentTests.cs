using DmeGrpc.TestSupport;
using DmeGrpc.TestSupport.RandomClaims;

namespace DmeGrpc.Engine.Tests.RandomClaims;

/// <summary>What the engine uses again for the next claim is never part of a verdict that was given.</summary>
public sealed class RepeatedJudgmentTests
{
    private const int Editions = 20;
    private const int ClaimsPerEdition = 100;

    [Fact]
    public void A_verdict_does_not_change_while_other_claims_are_judged()
    {
        var cases = RandomCase.Draw(firstSeed: 9000, Editions, ClaimsPerEdition).ToList();
        var verdicts = cases.ConvertAll(random => random.Judge());
        var asGiven = cases.ConvertAll(random => VerdictText.Of(random.Judge()));

        Assert.Equal(asGiven, verdicts.ConvertAll(VerdictText.Of));
    }

    [Fact]
    public void A_verdict_is_the_same_whatever_was_judged_before_it()
    {
        var cases = RandomCase.Draw(firstSeed: 9100, Editions, ClaimsPerEdition).ToList();
        var forward = cases.ConvertAll(random => VerdictText.Of(random.Judge()));
        cases.Reverse();
        var backward = cases.ConvertAll(random => VerdictText.Of(random.Judge()));
        backward.Reverse();

        Assert.Equal(forward, backward);
    }

    [Fact]
    public void Threads_that_judge_at_once_get_the_same_verdicts()
    {
        var cases = RandomCase.Draw(firstSeed: 9200, Editions, ClaimsPerEdition).ToList();
        var alone = cases.ConvertAll(random => VerdictText.Of(random.Judge()));
        var together = new string[cases.Count * 4];

        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = VerdictText.Of(cases[i % cases.Count].Judge()));

        Assert.All(together, (verdict, i) => Assert.Equal(alone[i % cases.Count], verdict));
    }
}
