using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport.RandomClaims;

namespace DmeGrpc.Engine.Tests.RandomClaims;

/// <summary>Random claims prove nothing of what they never meet.</summary>
public sealed class RandomClaimCoverageTests
{
    // Of 10,000 claims, so many lines at least.
    private static readonly Dictionary<(EditKind, Outcome), int> Expected = new()
    {
        [(EditKind.ClaimStructure, Outcome.Reject)] = 1000,
        [(EditKind.ClaimStructure, Outcome.Advisory)] = 1,
        [(EditKind.ProcedureCode, Outcome.Deny)] = 1000,
        [(EditKind.ProcedureCode, Outcome.NotEvaluated)] = 300,
        [(EditKind.Modifier, Outcome.Reject)] = 1000,
        [(EditKind.Modifier, Outcome.Deny)] = 1000,
        [(EditKind.Modifier, Outcome.Advisory)] = 300,
        [(EditKind.Modifier, Outcome.NotEvaluated)] = 100,
        [(EditKind.Duplicate, Outcome.Deny)] = 500,
        [(EditKind.NcciPtp, Outcome.Deny)] = 2000,
        [(EditKind.NcciPtp, Outcome.Bypassed)] = 1200,
        [(EditKind.NcciPtp, Outcome.Advisory)] = 300,
        [(EditKind.NcciPtp, Outcome.NotEvaluated)] = 1000,
        [(EditKind.IntegralItem, Outcome.Deny)] = 100,
        [(EditKind.IntegralItem, Outcome.Advisory)] = 20,
        [(EditKind.NcciMue, Outcome.Deny)] = 5000,
        [(EditKind.NcciMue, Outcome.CutBack)] = 1000,
        [(EditKind.NcciMue, Outcome.NotEvaluated)] = 2000,
        [(EditKind.NcciAddOn, Outcome.Deny)] = 2000,
        [(EditKind.NcciAddOn, Outcome.NotEvaluated)] = 2000,
        [(EditKind.NcciPtp, Outcome.HistoryOffset)] = 100,
        [(EditKind.PriorAuthorization, Outcome.Reject)] = 100,
        [(EditKind.PriorAuthorization, Outcome.Deny)] = 1000,
        [(EditKind.PriorAuthorization, Outcome.Pend)] = 15,
        [(EditKind.PriorAuthorization, Outcome.Bypassed)] = 30,
        [(EditKind.PriorAuthorization, Outcome.Advisory)] = 20,
        [(EditKind.PriorAuthorization, Outcome.NotEvaluated)] = 1000,
        [(EditKind.Eligibility, Outcome.Deny)] = 500,
        [(EditKind.Coverage, Outcome.Deny)] = 500,
        [(EditKind.Coverage, Outcome.CutBack)] = 20,
        [(EditKind.Coverage, Outcome.NotEvaluated)] = 500,
        [(EditKind.Network, Outcome.Deny)] = 20,
        [(EditKind.Network, Outcome.NotEvaluated)] = 30,
        [(EditKind.Diagnosis, Outcome.Deny)] = 20,
        [(EditKind.Diagnosis, Outcome.NotEvaluated)] = 15,
        [(EditKind.Documentation, Outcome.Deny)] = 200,
        [(EditKind.Documentation, Outcome.Advisory)] = 100,
        [(EditKind.Documentation, Outcome.NotEvaluated)] = 10,
        [(EditKind.Rental, Outcome.Deny)] = 5,
        [(EditKind.Rental, Outcome.Advisory)] = 5,
        [(EditKind.Rental, Outcome.NotEvaluated)] = 5,
        [(EditKind.Rental, Outcome.HistoryOffset)] = 1,
        [(EditKind.UsefulLifetime, Outcome.Deny)] = 5,
        [(EditKind.SameOrSimilar, Outcome.Deny)] = 5,
        [(EditKind.SameOrSimilar, Outcome.NotEvaluated)] = 1,
        [(EditKind.Accessory, Outcome.Deny)] = 5,
    };

    [Fact]
    public void Random_claims_meet_every_edit_with_every_outcome()
    {
        var met = new Dictionary<(EditKind, Outcome), int>();
        var dispositions = new Dictionary<Disposition, int>();
        foreach (var line in RandomCase.Draw(firstSeed: 0, editions: 100, claimsPerEdition: 100).SelectMany(random => random.Judge().Lines))
        {
            dispositions[line.Disposition] = dispositions.GetValueOrDefault(line.Disposition) + 1;
            foreach (var finding in line.Findings)
            {
                met[(finding.Edit, finding.Outcome)] = met.GetValueOrDefault((finding.Edit, finding.Outcome)) + 1;
            }
        }

        Assert.All(Expected, pair => Assert.True(met.GetValueOrDefault(pair.Key) >= pair.Value, $"{pair.Key} was met {met.GetValueOrDefault(pair.Key)} times."));
        Assert.Empty(met.Keys.Except(Expected.Keys));
        Assert.All(Enum.GetValues<Disposition>(), disposition =>
            Assert.True(dispositions.GetValueOrDefault(disposition) >= (disposition == Disposition.Pended ? 5 : 300), $"{disposition} was met {dispositions.GetValueOrDefault(disposition)} times."));
    }
}
