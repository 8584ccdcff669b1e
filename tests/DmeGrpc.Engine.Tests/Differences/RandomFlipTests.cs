using DmeGrpc.Engine.Differences;
using DmeGrpc.Engine.Edits;
using DmeGrpc.TestSupport;
using DmeGrpc.TestSupport.NaiveOracle;
using DmeGrpc.TestSupport.RandomClaims;

namespace DmeGrpc.Engine.Tests.Differences;

/// <summary>Flips of random claims between random editions, against the two verdicts themselves.</summary>
public sealed class RandomFlipTests
{
    private const int ClaimsPerPair = 50;

    [Fact]
    public void Lines_flip_exactly_where_the_verdicts_differ_and_every_flip_has_a_reason()
    {
        var flips = 0;
        for (var seed = 0; seed < 100; seed++)
        {
            var tables = RandomTables.Draw(new RandomChoice(seed));
            var other = RandomTables.Draw(new RandomChoice(seed + 100_000)) with { Program = tables.Program, Setting = tables.Setting };
            // Half of the pairs differ in one table alone, so that what one edit decides is felt by the edits after it.
            other = seed % 2 == 0 ? other : Mixed(tables, other, seed / 2);
            var comparison = new EditionComparison(tables.ToEdition(), other.ToEdition());
            for (var number = 0; number < ClaimsPerPair; number++)
            {
                var choice = new RandomChoice((seed * ClaimsPerPair) + number + 1_000_000);
                var claim = RandomClaim.Draw(choice, tables);
                var policy = RandomClaim.DrawPolicy(choice);

                var flip = ClaimComparer.Compare(claim, comparison, policy);

                var before = ClaimValidator.Validate(claim, comparison.Before, policy);
                var after = ClaimValidator.Validate(claim, comparison.After, policy);
                var otherwise = Enumerable.Range(0, claim.Lines.Count).Where(i => before.Lines[i].Disposition != after.Lines[i].Disposition).Select(i => claim.Lines[i]);
                Assert.Empty(otherwise.Except(flip?.Lines.Select(line => line.Line) ?? []));
                foreach (var line in flip?.Lines ?? [])
                {
                    flips++;
                    if (line.Reasons.Count == 0)
                    {
                        Assert.Fail($"Editions {seed}, claim {number}, line {line.Line.LineNumber}\n\n{before.Describe()}\n\n{after.Describe()}");
                    }
                }
            }
        }

        Assert.True(flips > 2_500, $"{flips} flips are too few to mean anything");
    }

    private static NaiveTables Mixed(NaiveTables tables, NaiveTables other, int which) => (which % 8) switch
    {
        0 => tables with { Codes = other.Codes },
        1 => tables with { Modifiers = other.Modifiers },
        2 => tables with { Pairs = other.Pairs },
        3 => tables with { Parts = other.Parts },
        4 => tables with { Limits = other.Limits },
        5 => tables with { Required = other.Required },
        6 => tables with { CompleteThrough = NaiveTables.Names.Where((_, place) => place % 3 != which % 3).ToDictionary(name => name, _ => RandomTables.FirstDay.AddDays(which % 5)) },
        _ => tables with { AddOns = other.AddOns },
    };
}
