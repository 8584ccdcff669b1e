using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;
using DmeGrpc.TestSupport.NaiveOracle;
using DmeGrpc.TestSupport.RandomClaims;

namespace DmeGrpc.Engine.Tests.RandomClaims;

/// <summary>The engine against a second opinion written from the rules with plain loops.</summary>
public sealed class NaiveOracleTests
{
    private const int ClaimsPerEdition = 200;

    /// <summary>600 editions of 200 claims: 120,000 claims, each found again by the two numbers of its seed.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(200)]
    [InlineData(300)]
    [InlineData(400)]
    [InlineData(500)]
    public void The_naive_oracle_agrees_on_20000_random_claims(int firstSeed)
    {
        for (var seed = firstSeed; seed < firstSeed + 100; seed++)
        {
            var tables = RandomTables.Draw(new RandomChoice(seed));
            var edition = tables.ToEdition();
            for (var number = 0; number < ClaimsPerEdition; number++)
            {
                var choice = new RandomChoice((seed * ClaimsPerEdition) + number + 1_000_000);
                var claim = RandomClaim.Draw(choice, tables);
                var policy = RandomClaim.DrawPolicy(choice);
                var context = RandomClaim.DrawContext(choice);

                var verdict = ClaimValidator.Validate(claim, edition, policy, context);

                var expected = $"{NaiveValidator.Validate(claim, tables, policy, context)}";
                var actual = $"{EngineReading.Of(verdict)}";
                if (expected != actual)
                {
                    Assert.Fail($"Edition {seed}, claim {number}, {policy}\n\nORACLE\n{expected}\n\nENGINE\n{actual}\n\n{verdict.Describe()}");
                }
            }
        }
    }
}
