using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;
using DmeGrpc.TestSupport.NaiveOracle;
using DmeGrpc.TestSupport.RandomClaims;

namespace DmeGrpc.Engine.Tests.RandomClaims;

/// <summary>The edits of rented and bought equipment against a second opinion, on Medicare suppliers' claims for nothing else.</summary>
public sealed class RandomEquipmentTests
{
    private static readonly string[] Codes = ["E0601", "E0562", "E1390", "K0001", "K0856", "A4218", "L1832"];
    private static readonly string[] OfBraces = ["RT", "RT", "LT", "KX", "RT RA", "LT RA", "RT LT", "NU RT", "RT RB"];
    private static readonly EditKind[] OfEquipment = [EditKind.Modifier, EditKind.Rental, EditKind.UsefulLifetime, EditKind.SameOrSimilar, EditKind.Accessory];

    // Of 10,000 claims, so many lines at least.
    private static readonly Dictionary<(EditKind, Outcome), int> Expected = new()
    {
        [(EditKind.Modifier, Outcome.Reject)] = 1000,
        [(EditKind.Rental, Outcome.Deny)] = 5000,
        [(EditKind.Rental, Outcome.HistoryOffset)] = 30,
        [(EditKind.Rental, Outcome.Advisory)] = 300,
        [(EditKind.Rental, Outcome.NotEvaluated)] = 60,
        [(EditKind.UsefulLifetime, Outcome.Deny)] = 600,
        [(EditKind.SameOrSimilar, Outcome.Deny)] = 600,
        [(EditKind.SameOrSimilar, Outcome.NotEvaluated)] = 1,
        [(EditKind.Accessory, Outcome.Deny)] = 500,
    };

    [Fact]
    public void The_naive_oracle_agrees_on_10000_random_claims_for_equipment()
    {
        var met = new Dictionary<(EditKind, Outcome), int>();
        foreach (var random in Draw())
        {
            var verdict = random.Judge();

            var expected = Text(NaiveValidator.Validate(random.Claim, random.Tables, random.Policy, random.Context));
            var actual = Text(EngineReading.Of(verdict));
            if (expected != actual)
            {
                Assert.Fail($"{random.Name}, {random.Policy}\n\nORACLE\n{expected}\n\nENGINE\n{actual}\n\n{verdict.Describe()}");
            }

            foreach (var finding in verdict.Lines.SelectMany(line => line.Findings))
            {
                met[(finding.Edit, finding.Outcome)] = met.GetValueOrDefault((finding.Edit, finding.Outcome)) + 1;
            }
        }

        Assert.All(Expected, pair => Assert.True(met.GetValueOrDefault(pair.Key) >= pair.Value, $"{pair.Key} was met {met.GetValueOrDefault(pair.Key)} times."));
    }

    private static IEnumerable<RandomCase> Draw()
    {
        for (var seed = 7000; seed < 7100; seed++)
        {
            var tables = RandomTables.Draw(new RandomChoice(seed)) with { Program = "Medicare", Setting = "DmeSupplier", Required = [] };
            var edition = tables.ToEdition();
            for (var number = 0; number < 100; number++)
            {
                var choice = new RandomChoice(2_000_000 + (seed * 1000) + number);
                var drawn = RandomClaim.Draw(choice, tables);
                var claim = drawn with
                {
                    PlanId = choice.Percent(95) ? string.Empty : drawn.PlanId,
                    ServiceState = choice.Percent(80) ? "TX" : drawn.ServiceState,
                    AuthorizationNumber = string.Empty,
                    Lines = [.. drawn.Lines.Select(line => Equipment(choice, line))],
                };
                yield return new RandomCase($"Tables {seed}, claim {number}", tables, edition, claim, EditPolicy.Default, RandomClaim.DrawContext(choice), choice);
            }
        }
    }

    private static ClaimLine Equipment(RandomChoice choice, ClaimLine line)
    {
        var code = choice.Of(Codes);
        return line with
        {
            ProcedureCode = code,
            Modifiers = choice.Of(code[0] == 'L' ? OfBraces : RandomTables.OfEquipment).Split(' '),
            AuthorizationNumber = string.Empty,
            ChargeCents = line.ChargeCents > 0 ? choice.Of([200, 5000, 5000]) : line.ChargeCents,
        };
    }

    private static string Text(NaiveVerdict verdict) => string.Join('\n', verdict.Findings.Where(IsOfEquipment)
        .Concat(verdict.Lines.SelectMany(line => line.Findings.Where(IsOfEquipment), (line, finding) => $"line {line.Number}: {finding}")));

    private static bool IsOfEquipment(string finding) => OfEquipment.Any(edit => finding.StartsWith($"{edit} ", StringComparison.Ordinal));
}
