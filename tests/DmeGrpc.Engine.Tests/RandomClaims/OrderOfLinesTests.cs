using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Edits;
using DmeGrpc.TestSupport;
using DmeGrpc.TestSupport.NaiveOracle;
using DmeGrpc.TestSupport.RandomClaims;

namespace DmeGrpc.Engine.Tests.RandomClaims;

/// <summary>A verdict depends on what a claim says, not on the order in which it says it.</summary>
public sealed class OrderOfLinesTests
{
    private const int Editions = 100;
    private const int ClaimsPerEdition = 200;

    [Fact]
    public void Shuffled_lines_and_modifiers_get_the_same_verdict_on_20000_random_claims() => ForEachClaim((claim, verdictOf, choice) =>
    {
        var shuffled = claim with
        {
            Lines = choice.Shuffled(claim.Lines.Select(line => line with { Modifiers = choice.Shuffled(line.Modifiers) })),
        };

        Assert.Equal(verdictOf(claim), verdictOf(shuffled));
    });

    [Fact]
    public void The_same_claim_gets_the_same_verdict_twice_on_20000_random_claims() =>
        ForEachClaim((claim, verdictOf, _) => Assert.Equal(verdictOf(claim), verdictOf(claim)));

    private static void ForEachClaim(Action<Claim, Func<Claim, string>, RandomChoice> check)
    {
        for (var seed = 10_000; seed < 10_000 + Editions; seed++)
        {
            var tables = RandomTables.Draw(new RandomChoice(seed));
            var edition = tables.ToEdition();
            for (var number = 0; number < ClaimsPerEdition; number++)
            {
                var choice = new RandomChoice((seed * ClaimsPerEdition) + number);
                var claim = RandomClaim.Draw(choice, tables);
                var policy = RandomClaim.DrawPolicy(choice);
                var context = RandomClaim.DrawContext(choice);
                try
                {
                    check(claim, judged => VerdictText.Of(ClaimValidator.Validate(judged, edition, policy, context)), choice);
                }
                catch (Exception failure)
                {
                    throw new InvalidOperationException($"Edition {seed}, claim {number}, {policy}: {failure.Message}", failure);
                }
            }
        }
    }
}
