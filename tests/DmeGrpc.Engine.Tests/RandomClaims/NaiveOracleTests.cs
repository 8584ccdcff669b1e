using DmeGrpc.TestSupport;
using DmeGrpc.TestSupport.NaiveOracle;
using DmeGrpc.TestSupport.RandomClaims;

namespace DmeGrpc.Engine.Tests.RandomClaims;

/// <summary>The engine against a second opinion written from the rules with plain loops.</summary>
public sealed class NaiveOracleTests
{
    /// <summary>Six times 20,000 claims.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(200)]
    [InlineData(300)]
    [InlineData(400)]
    [InlineData(500)]
    public void The_naive_oracle_agrees_on_20000_random_claims(int firstSeed)
    {
        foreach (var random in RandomCase.Draw(firstSeed, editions: 100, claimsPerEdition: 200))
        {
            var verdict = random.Judge();

            var expected = $"{NaiveValidator.Validate(random.Claim, random.Tables, random.Policy, random.Context)}";
            var actual = $"{EngineReading.Of(verdict)}";
            if (expected != actual)
            {
                Assert.Fail($"{random.Name}, {random.Policy}\n\nORACLE\n{expected}\n\nENGINE\n{actual}\n\n{verdict.Describe()}");
            }
        }
    }
}
