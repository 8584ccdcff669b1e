using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;
using DmeGrpc.TestSupport.NaiveOracle;
using DmeGrpc.TestSupport.RandomClaims;

namespace DmeGrpc.Engine.Tests.RandomClaims;

/// <summary>No claim ends in an exception, however senseless.</summary>
public sealed class GarbageClaimTests
{
    private static readonly string[] Texts =
    [
        "", " ", "E0601", "E0562", "99213", "e0601", "E06011", "59", "RT", "XE", "55", "KX", "\0", "\n", "\uD800", "\uFFFF", "ＥＯ", "ß", "ı0601", "'\"<>{}",
        "1234567893", "J44.9", new('E', 5000), "🦽🦽", "%s%n{0}", "00000", "ZZZZZ", "Z999Z", "0000Z",
    ];

    private static readonly double[] Numbers =
    [
        0, -0.0, 1, 0.001, 99_999_999, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue, double.Epsilon,
        1e-28, 1e28, 7.9e28, 8e28, 1e-7, 0.1 + 0.2, 99_999_998.999,
    ];

    private static readonly DateOnly?[] Dates =
    [
        null, DateOnly.MinValue, DateOnly.MinValue.AddDays(1), DateOnly.MaxValue, DateOnly.MaxValue.AddDays(-1), DateOnly.MaxValue.AddDays(-365),
        new DateOnly(2024, 2, 29), new DateOnly(2019, 6, 30), new DateOnly(2019, 7, 1),
    ];

    private static readonly int[] Integers = [0, 1, 2, -1, int.MinValue, int.MaxValue];
    private static readonly long[] Cents = [0, 1, -1, long.MinValue, long.MaxValue];

    [Fact]
    public void Twenty_thousand_senseless_claims_get_a_verdict_each()
    {
        Edition[] editions = [.. Enumerable.Range(0, 20).Select(seed => RandomTables.Draw(new RandomChoice(seed)).ToEdition())];
        for (var seed = 0; seed < 20_000; seed++)
        {
            var choice = new RandomChoice(seed);
            var claim = Draw(choice);
            var policy = RandomClaim.DrawPolicy(choice);
            try
            {
                var verdict = ClaimValidator.Validate(claim, editions[seed % editions.Length], policy, RandomClaim.DrawContext(choice));

                Assert.Equal(claim.Lines.Count, verdict.Lines.Count);
                Assert.All(verdict.Lines, line => Assert.True(Enum.IsDefined(line.Disposition)));
                Assert.NotEmpty(VerdictText.Of(verdict));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Claim {seed}: {failure.Message}", failure);
            }
        }
    }

    [Fact]
    public void A_claim_of_1000_lines_gets_a_verdict()
    {
        var claim = TestClaims.Practitioner();
        for (var i = 0; i < 1000; i++)
        {
            claim.Line($"{10_000 + (i % 50)}", 1 + (i % 7));
        }

        var verdict = claim.JudgedBy(TestEditions.Practitioner().Pair("10000", "10001", 0).AddOn("10002", 1, "10001").Limit("10003", 3, 3));

        Assert.Equal(1000, verdict.Lines.Count);
        Assert.NotEqual(Disposition.Payable, verdict.Disposition);
    }

    private static Claim Draw(RandomChoice choice) => new()
    {
        ClaimId = choice.Of(Texts),
        Program = choice.Of(Enum.GetValues<PayerProgram>()),
        Setting = choice.Of(Enum.GetValues<ServiceSetting>()),
        BillingNpi = choice.Of(Texts),
        ServiceState = choice.Of(Texts),
        MemberId = choice.Of(Texts),
        DiagnosisCodes = Some(choice, Texts, 14),
        Lines = [.. Enumerable.Range(0, choice.Below(8)).Select(_ => Line(choice))],
        ReceivedDate = choice.Of(Dates) ?? DateOnly.MaxValue,
    };

    private static ClaimLine Line(RandomChoice choice) => new()
    {
        LineNumber = choice.Of(Integers),
        ProcedureCode = choice.Percent(60) ? choice.Of(RandomTables.Codes) : choice.Of(Texts),
        Modifiers = Some(choice, Texts, 7),
        Units = choice.Of(Numbers),
        FromDate = choice.Of(Dates),
        ThroughDate = choice.Of(Dates),
        ChargeCents = choice.Of(Cents),
        DiagnosisPointers = Some(choice, Integers, 6),
    };

    private static List<T> Some<T>(RandomChoice choice, T[] items, int atMost) => [.. Enumerable.Range(0, choice.Below(atMost)).Select(_ => choice.Of(items))];
}
