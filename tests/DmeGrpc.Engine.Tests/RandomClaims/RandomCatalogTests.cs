using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;
using DmeGrpc.TestSupport.NaiveOracle;
using DmeGrpc.TestSupport.RandomClaims;

namespace DmeGrpc.Engine.Tests.RandomClaims;

/// <summary>Catalogues of random editions whose tables begin and end in the middle of random claims.</summary>
public sealed class RandomCatalogTests
{
    /// <summary>Three times 20,000 claims.</summary>
    [Theory]
    [InlineData(50_000)]
    [InlineData(50_200)]
    [InlineData(50_400)]
    public void The_naive_oracle_agrees_on_20000_random_claims_across_several_editions(int firstSeed)
    {
        foreach (var random in RandomCatalogCase.Draw(firstSeed, catalogs: 200, claimsPerCatalog: 100))
        {
            var verdict = ClaimValidator.Validate(random.Claim, random.Catalog, random.Policy, random.Context);

            var expected = $"{NaiveValidator.Validate(random.Claim, random.Tables, random.Policy, random.Context)}";
            var actual = $"{EngineReading.Of(verdict)}";
            if (expected != actual)
            {
                Assert.Fail($"{random.Name}, {random.Policy}\n\nORACLE\n{expected}\n\nENGINE\n{actual}\n\n{verdict.Describe()}");
            }
        }
    }

    [Fact]
    public void Neither_the_order_of_editions_nor_that_of_lines_changes_a_verdict()
    {
        foreach (var random in RandomCatalogCase.Draw(firstSeed: 51_000, catalogs: 100, claimsPerCatalog: 50))
        {
            var claim = random.Claim with { Lines = random.Choice.Shuffled(random.Claim.Lines) };
            var shuffled = new EditionCatalog(random.Choice.Shuffled(random.Editions));

            Assert.Equal(TextOf(random, random.Catalog), $"{random.Name}\n{VerdictText.Of(ClaimValidator.Validate(claim, shuffled, random.Policy, random.Context))}");
        }
    }

    [Fact]
    public void Every_row_in_evidence_is_of_an_edition_and_a_table_that_the_verdict_names()
    {
        foreach (var random in RandomCatalogCase.Draw(firstSeed: 52_000, catalogs: 100, claimsPerCatalog: 50))
        {
            var verdict = ClaimValidator.Validate(random.Claim, random.Catalog, random.Policy, random.Context);

            foreach (var row in verdict.Lines.SelectMany(line => line.Findings).Select(finding => finding.Evidence?.Row))
            {
                Assert.True(row is not { } place || verdict.Consulted.Any(edition => edition.Edition == place.Edition && edition.Tables.Contains(place.Table)), random.Name);
            }
        }
    }

    [Fact]
    public void A_catalogue_of_one_edition_judges_as_the_edition_does()
    {
        foreach (var random in RandomCase.Draw(firstSeed: 53_000, editions: 50, claimsPerEdition: 50))
        {
            var verdict = ClaimValidator.Validate(random.Claim, new EditionCatalog(random.Edition), random.Policy, random.Context);

            Assert.Equal($"{random.Name}\n{VerdictText.Of(random.Judge())}", $"{random.Name}\n{VerdictText.Of(verdict)}");
        }
    }

    [Fact]
    public void An_earlier_catalogue_is_the_one_without_the_later_editions()
    {
        foreach (var random in RandomCatalogCase.Draw(firstSeed: 54_000, catalogs: 100, claimsPerCatalog: 30))
        {
            var day = RandomCatalogCase.FirstKnown.AddDays(random.Choice.Below(5) - 1);
            List<Edition> known = [.. random.Editions.Where(edition => edition.KnownSince <= day)];

            var earlier = random.Catalog.KnownAsOf(day);

            Assert.Equal(known.Count == 0, earlier is null);
            if (earlier is not null)
            {
                Assert.Equal(TextOf(random, new EditionCatalog(known)), TextOf(random, earlier));
            }
        }
    }

    [Fact]
    public void Random_claims_meet_several_editions_and_days_that_none_of_them_answers()
    {
        var verdicts = RandomCatalogCase.Draw(firstSeed: 50_000, catalogs: 100, claimsPerCatalog: 50)
            .Select(random => ClaimValidator.Validate(random.Claim, random.Catalog, random.Policy, random.Context)).ToList();

        Assert.True(verdicts.Count(verdict => verdict.Consulted.Count > 1) > 2_000);
        Assert.True(verdicts.Count(verdict => verdict.Lines.Any(line =>
            line.Findings.Any(finding => finding.NotEvaluatedReason == NotEvaluatedReason.NoRowOnDate))) > 1_000);
    }

    private static string TextOf(RandomCatalogCase random, EditionCatalog catalog) =>
        $"{random.Name}\n{VerdictText.Of(ClaimValidator.Validate(random.Claim, catalog, random.Policy, random.Context))}";
}
