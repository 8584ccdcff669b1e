using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport.NaiveOracle;
using DmeGrpc.TestSupport.RandomClaims;

namespace DmeGrpc.Engine.Tests.RandomClaims;

/// <summary>What holds for every finding and every line, whatever the claim: checked on 10,000 random ones.</summary>
public sealed class EveryFindingTests
{
    private static readonly EditKind[] CodingEdits = [EditKind.NcciPtp, EditKind.IntegralItem, EditKind.NcciMue, EditKind.NcciAddOn];

    // Adjustment reasons that say everything themselves: decided against, waiting, out of time, used up, another vendor or prescriber.
    private static readonly string[] StandAlone = ["39", "133", "302", "119", "242", "243"];

    // Says enough of what is not rented or not bought; of months that were paid a remark says more.
    private const string RentOrPurchase = "108";

    private static readonly Lazy<IReadOnlyList<ClaimVerdict>> Verdicts = new(() =>
        [.. RandomCase.Draw(firstSeed: 20_000, editions: 100, claimsPerEdition: 100).Select(random => random.Judge())]);

    private static IEnumerable<Finding> Findings =>
        Verdicts.Value.SelectMany(verdict => verdict.Lines.SelectMany(line => line.Findings).Concat(verdict.Findings));

    [Fact]
    public void The_member_may_be_billed_for_what_is_the_members_responsibility_and_for_nothing_else() => Assert.All(Findings, finding =>
        Assert.Equal(finding.Adjustment.Group == GroupCode.PatientResponsibility, finding.MemberMayBeBilled));

    [Fact]
    public void A_coding_denial_is_a_contractual_obligation_and_tells_not_to_bill_the_member()
    {
        foreach (var finding in Findings.Where(finding => finding.IsAdverse && CodingEdits.Contains(finding.Edit)))
        {
            Assert.Equal(GroupCode.ContractualObligation, finding.Adjustment.Group);
            Assert.Contains(finding.Remedies, remedy =>
                remedy.Condition == RemedyCondition.Never && remedy.Action.Contains("bill the member", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_adverse_finding_has_a_reason_code_evidence_a_cure_and_its_appealability()
    {
        foreach (var finding in Findings.Where(finding => finding.IsAdverse))
        {
            Assert.NotEmpty(finding.Adjustment.Carc);
            Assert.True(finding.Adjustment.Carc == RentOrPurchase || StandAlone.Contains(finding.Adjustment.Carc) == (finding.Adjustment.Rarcs.Count == 0));
            Assert.NotNull(finding.Evidence);
            Assert.Contains(finding.Remedies, remedy => remedy.Condition != RemedyCondition.Never);
            Assert.NotEqual(Appealability.NotApplicable, finding.Appealability);
        }
    }

    [Fact]
    public void A_finding_that_is_not_adverse_adjusts_nothing()
    {
        foreach (var finding in Findings.Where(finding => !finding.IsAdverse))
        {
            Assert.Same(AdjustmentReason.None, finding.Adjustment);
            Assert.Equal(Appealability.NotApplicable, finding.Appealability);
        }
    }

    [Fact]
    public void Only_rejections_carry_a_claim_status() =>
        Assert.All(Findings, finding => Assert.Equal(finding.Outcome == Outcome.Reject, finding.Status is not null));

    [Fact]
    public void What_was_not_evaluated_says_why_and_nothing_else_does() => Assert.All(Findings, finding =>
        Assert.Equal(finding.Outcome == Outcome.NotEvaluated, finding.NotEvaluatedReason != NotEvaluatedReason.None));

    [Fact]
    public void A_message_is_one_sentence() => Assert.All(Findings, finding =>
    {
        Assert.EndsWith(".", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', finding.Message);
    });

    [Fact]
    public void A_line_with_anything_unevaluated_or_adverse_is_never_payable()
    {
        foreach (var line in Verdicts.Value.SelectMany(verdict => verdict.Lines).Where(line => line.Disposition == Disposition.Payable))
        {
            Assert.All(line.Findings, finding => Assert.True(finding.Outcome is Outcome.Bypassed or Outcome.Advisory));
        }
    }

    [Fact]
    public void The_first_finding_is_the_gravest_kind()
    {
        foreach (var verdict in Verdicts.Value)
        {
            Assert.All(verdict.Lines.Where(line => verdict.Findings.Count == 0 && line.Disposition is Disposition.Rejected or Disposition.NotEvaluated),
                line => Assert.Equal(line.Disposition, line.Findings.Count == 0 ? line.Disposition : Dispositions.Of(line.Findings[0].Outcome)));
        }
    }

    [Fact]
    public void Findings_of_a_line_have_different_words_unless_they_are_alike()
    {
        foreach (var line in Verdicts.Value.SelectMany(verdict => verdict.Lines))
        {
            Assert.All(line.Findings.GroupBy(finding => (finding.Edit, finding.Outcome, finding.Message)),
                alike => Assert.Single(alike.Select(EngineReading.Of).Distinct()));
        }
    }
}
