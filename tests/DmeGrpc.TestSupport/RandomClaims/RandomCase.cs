using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport.NaiveOracle;

namespace DmeGrpc.TestSupport.RandomClaims;

/// <summary>A random claim, and all that it is judged by.</summary>
/// <param name="Name">The seed of the tables and the number of the claim, which lead back to it.</param>
/// <param name="Tables">The rows.</param>
/// <param name="Edition">The same rows for the engine.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Policy">The payer's choices.</param>
/// <param name="Context">What is known beside the claim.</param>
/// <param name="Choice">For whatever else a test draws.</param>
public sealed record RandomCase(
    string Name, NaiveTables Tables, Edition Edition, Claim Claim, EditPolicy Policy, ClaimContext Context, RandomChoice Choice)
{
    /// <summary>The same cases for the same numbers, at any time and anywhere.</summary>
    public static IEnumerable<RandomCase> Draw(int firstSeed, int editions, int claimsPerEdition)
    {
        for (var seed = firstSeed; seed < firstSeed + editions; seed++)
        {
            var tables = RandomTables.Draw(new RandomChoice(seed));
            var edition = tables.ToEdition();
            for (var number = 0; number < claimsPerEdition; number++)
            {
                var choice = new RandomChoice(1_000_000 + (seed * 1000) + number);
                yield return new RandomCase(
                    $"Tables {seed}, claim {number}", tables, edition, RandomClaim.Draw(choice, tables), RandomClaim.DrawPolicy(choice),
                    RandomClaim.DrawContext(choice), choice);
            }
        }
    }

    public ClaimVerdict Judge() => Judge(Claim);

    /// <summary>Judges another claim by the same tables, policy and context.</summary>
    public ClaimVerdict Judge(Claim claim) => ClaimValidator.Validate(claim, Edition, Policy, Context);
}
