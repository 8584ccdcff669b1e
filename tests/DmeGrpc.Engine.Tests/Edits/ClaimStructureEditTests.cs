using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Faults of the claim around its lines.</summary>
public sealed class ClaimStructureEditTests
{
    [Fact]
    public void A_claim_in_order_has_no_finding()
    {
        var verdict = Judge(claim => claim with { ServiceState = "CA", DiagnosisCodes = ["J44.9", "Z9981"] });

        Assert.Empty(verdict.Findings);
        Assert.Equal(Disposition.Payable, verdict.Disposition);
        Assert.Equal("TEST-1", verdict.ClaimId);
    }

    [Fact]
    public void A_claim_without_lines_is_rejected()
    {
        var verdict = TestClaims.Supplier().JudgedBy(TestEditions.Supplier());

        Assert.Equal(Disposition.Rejected, verdict.Disposition);
        Assert.Equal("The claim has no lines.", Assert.Single(verdict.Findings).Message);
    }

    [Theory]
    [InlineData("", "The billing NPI is missing.")]
    [InlineData("1234567890", "'1234567890' is not an NPI: ten digits beginning with 1 or 2, the last a check digit.")]
    [InlineData("123", "'123' is not an NPI: ten digits beginning with 1 or 2, the last a check digit.")]
    public void A_bad_billing_NPI_is_rejected(string npi, string message)
    {
        var finding = OnlyRejection(Judge(claim => claim with { BillingNpi = npi }));

        Assert.Equal(message, finding.Message);
        Assert.Equal(["N257", "MA130"], finding.Adjustment.Rarcs);
        Assert.Equal(new ClaimStatus("A7", "562"), finding.Status);
        Assert.Equal(
            new StructureEvidence("billing_npi", npi, "ten digits beginning with 1 or 2, the last a check digit"),
            Assert.IsType<StructureEvidence>(finding.Evidence));
    }

    [Fact]
    public void A_diagnosis_that_is_not_of_ICD_10_CM_form_is_rejected_by_its_place()
    {
        var finding = OnlyRejection(Judge(claim => claim with { DiagnosisCodes = ["J44.9", "j44.9"] }));

        Assert.Equal("'j44.9' does not have the form of an ICD-10-CM code.", finding.Message);
        Assert.Equal("diagnosis_codes[1]", Assert.IsType<StructureEvidence>(finding.Evidence).Field);
        Assert.Equal(["M76", "MA130"], finding.Adjustment.Rarcs);
    }

    [Fact]
    public void Twelve_diagnoses_pass_and_thirteen_are_rejected()
    {
        Assert.Empty(Judge(claim => claim with { DiagnosisCodes = [.. Enumerable.Repeat("J449", 12)] }).Findings);
        Assert.Equal(
            "The claim has 13 diagnosis codes; at most 12 may be sent.",
            OnlyRejection(Judge(claim => claim with { DiagnosisCodes = [.. Enumerable.Repeat("J449", 13)] })).Message);
    }

    [Fact]
    public void A_state_that_does_not_exist_is_rejected() => Assert.Equal(
        "'ZZ' is not the postal code of a state.", OnlyRejection(Judge(claim => claim with { ServiceState = "ZZ" })).Message);

    [Fact]
    public void A_fault_of_the_claim_rejects_every_line_and_leaves_the_findings_of_the_lines()
    {
        var verdict = TestClaims.Supplier().Line("E0601").Line("E0562", 2).With(claim => claim with { BillingNpi = "" })
            .JudgedBy(TestEditions.Supplier().Codes("E0601").Limit("E0562", 1, 3));

        Assert.Equal([Disposition.Rejected, Disposition.Rejected], verdict.DispositionsByNumber());
        Assert.Equal(Disposition.Rejected, verdict.Disposition);
        Assert.Empty(verdict.Line(1).Findings);
        Assert.Equal(EditKind.NcciMue, verdict.OnlyFinding(2).Edit);
    }

    [Fact]
    public void Every_fault_is_found()
    {
        var verdict = Judge(claim => claim with { BillingNpi = "1", ServiceState = "?", DiagnosisCodes = ["", "J44.9", "496"] });

        Assert.Equal(4, verdict.Findings.Count);
    }

    private static ClaimVerdict Judge(Func<Claim, Claim> change) =>
        TestClaims.Supplier().Line("E0601").With(change).JudgedBy(TestEditions.Supplier().Codes("E0601"));

    private static Finding OnlyRejection(ClaimVerdict verdict)
    {
        var finding = Assert.Single(verdict.Findings);
        Assert.Equal(Disposition.Rejected, verdict.Disposition);
        Assert.Equal(Disposition.Rejected, verdict.DispositionOf(1));
        Assert.Equal(EditKind.ClaimStructure, finding.Edit);
        Assert.Equal(Outcome.Reject, finding.Outcome);
        Assert.Equal("16", finding.Adjustment.Carc);
        Assert.Equal(Appealability.CorrectAndResubmit, finding.Appealability);
        return finding;
    }
}
