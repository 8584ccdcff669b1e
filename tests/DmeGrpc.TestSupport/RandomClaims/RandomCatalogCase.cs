using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.TestSupport.NaiveOracle;

namespace DmeGrpc.TestSupport.RandomClaims;

/// <summary>A random claim and several random editions whose tables begin and end within its days.</summary>
/// <param name="Name">The seed of the editions and the number of the claim, which lead back to it.</param>
/// <param name="Tables">The rows of each edition.</param>
/// <param name="Editions">The same rows for the engine, in the same order.</param>
/// <param name="Catalog">The catalogue of the editions.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Policy">The payer's choices.</param>
/// <param name="Context">What is known beside the claim.</param>
/// <param name="Choice">For whatever else a test draws.</param>
public sealed record RandomCatalogCase(
    string Name, IReadOnlyList<NaiveTables> Tables, IReadOnlyList<Edition> Editions, EditionCatalog Catalog, Claim Claim, EditPolicy Policy,
    ClaimContext Context, RandomChoice Choice)
{
    /// <summary>Editions become known on one of four days from here.</summary>
    public static DateOnly FirstKnown { get; } = new(2019, 7, 1);

    /// <summary>The same cases for the same numbers, at any time and anywhere.</summary>
    public static IEnumerable<RandomCatalogCase> Draw(int firstSeed, int catalogs, int claimsPerCatalog)
    {
        for (var seed = firstSeed; seed < firstSeed + catalogs; seed++)
        {
            var tables = DrawTables(new RandomChoice(seed));
            IReadOnlyList<Edition> editions = [.. tables.Select(each => each.ToEdition())];
            var catalog = new EditionCatalog(editions);
            for (var number = 0; number < claimsPerCatalog; number++)
            {
                var choice = new RandomChoice(1_000_000 + (seed * 1000) + number);
                yield return new RandomCatalogCase(
                    $"Catalogue {seed}, claim {number}", tables, editions, catalog, RandomClaim.Draw(choice, tables[0]), RandomClaim.DrawPolicy(choice),
                    RandomClaim.DrawContext(choice), choice);
            }
        }
    }

    private static List<NaiveTables> DrawTables(RandomChoice choice)
    {
        var drawn = new List<NaiveTables>();
        for (var count = 1 + choice.Below(4); count > 0; count--)
        {
            var tables = RandomTables.Draw(choice) with
            {
                Id = $"edition-{count}",
                Kind = choice.Of(["Cms", "Cms", "Cms", "Starter", "Synthetic"]),
                KnownSince = FirstKnown.AddDays(choice.Below(4)),
                CompleteThrough = new[] { "Codes", "Modifiers", "Pairs", "AddOns", "Required", "Orders" }.Where(_ => choice.Percent(40))
                    .ToDictionary(list => list, _ => RandomTables.FirstDay.AddDays(choice.Below(10))),
                Spans = NaiveTables.Names.ToDictionary(table => table, _ => Span(choice)),
            };
            drawn.Add(drawn.Count == 0 || choice.Percent(10) ? tables : tables with { Program = drawn[0].Program, Setting = drawn[0].Setting });
        }

        return drawn;
    }

    private static NaiveWindow Span(RandomChoice choice)
    {
        if (choice.Percent(35))
        {
            return NaiveWindow.Always;
        }

        var first = choice.Percent(30) ? DateOnly.MinValue : RandomTables.FirstDay.AddDays(choice.Below(10));
        return new NaiveWindow(first, choice.Percent(50) ? null : RandomTables.FirstDay.AddDays(choice.Below(12)));
    }
}
