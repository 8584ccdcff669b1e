using DmeGrpc.Engine.Claims;
using DmeGrpc.TestSupport;
using DmeGrpc.TestSupport.RandomClaims;

namespace DmeGrpc.Engine.Tests.RandomClaims;

/// <summary>A verdict depends on what a claim says, not on the order in which it says it.</summary>
public sealed class OrderOfLinesTests
{
    private static IEnumerable<RandomCase> TwentyThousandCases => RandomCase.Draw(firstSeed: 10_000, editions: 100, claimsPerEdition: 200);

    [Fact]
    public void Shuffled_lines_and_modifiers_get_the_same_verdict_on_20000_random_claims()
    {
        foreach (var random in TwentyThousandCases)
        {
            var shuffled = random.Claim with
            {
                Lines = random.Choice.Shuffled(random.Claim.Lines.Select(line => line with { Modifiers = random.Choice.Shuffled(line.Modifiers) })),
            };

            Assert.Equal(TextOf(random), $"{random.Name}\n{VerdictText.Of(random.Judge(shuffled))}");
        }
    }

    [Fact]
    public void Shuffled_history_and_authorizations_get_the_same_verdict_on_20000_random_claims()
    {
        foreach (var random in TwentyThousandCases)
        {
            if (random.Context.Member is MemberFacts.Known { Snapshot: var snapshot })
            {
                var shuffled = snapshot with { History = random.Choice.Shuffled(snapshot.History), Authorizations = random.Choice.Shuffled(snapshot.Authorizations) };
                var other = random with { Context = random.Context with { Member = new MemberFacts.Known(shuffled) } };

                Assert.Equal(TextOf(random), TextOf(other));
            }
        }
    }

    [Fact]
    public void The_same_claim_gets_the_same_verdict_twice_on_20000_random_claims()
    {
        foreach (var random in TwentyThousandCases)
        {
            Assert.Equal(TextOf(random), TextOf(random));
        }
    }

    private static string TextOf(RandomCase random) => $"{random.Name}\n{VerdictText.Of(random.Judge())}";
}
