using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Diagnoses that a policy asks for: diabetes for meters, and part of a list for a brace.</summary>
public sealed class DiagnosisEditTests
{
    private static readonly PolicyRow Row = new("required_diagnoses.csv", 2, "LCD L33822", PolicyGrade.Derived);

    private static readonly ClaimContext Context = new()
    {
        ItemPolicy = new ItemPolicy
        {
            Diagnoses =
            [
                new RequiredDiagnosis(CodeRange.Parse("E0607"), ["E10", "E11"], IsComplete: true, Row),
                new RequiredDiagnosis(CodeRange.Parse("L1831"), ["M24561"], IsComplete: false, Row),
            ],
        },
    };

    [Theory]
    [InlineData("E11.65")]
    [InlineData("E1165")]
    [InlineData("E10.9")]
    public void A_diagnosis_of_the_policy_supports_the_item_with_or_without_the_point(string diagnosis) => Assert.Empty(Judge("E0607", [diagnosis], 1).Line(1).Findings);

    [Theory]
    [InlineData("", GroupCode.ContractualObligation)]
    [InlineData("GA", GroupCode.PatientResponsibility)]
    public void Another_is_not_necessary_and_the_members_with_a_notice_only(string modifiers, GroupCode group)
    {
        var finding = Judge("E0607", ["J44.9"], 1, modifiers).OnlyFinding(1);

        Assert.Equal((EditKind.Diagnosis, Outcome.Deny, group, "50"), (finding.Edit, finding.Outcome, finding.Adjustment.Group, finding.Adjustment.Carc));
        Assert.Equal(["N115"], finding.Adjustment.Rarcs);
        Assert.Equal("E0607 needs a diagnosis that LCD L33822 accepts, and line 1 has J44.9.", finding.Message);
    }

    [Fact]
    public void A_diagnosis_of_the_claim_that_the_line_does_not_point_to_supports_nothing() =>
        Assert.Equal(Disposition.Denied, Judge("E0607", ["J44.9", "E11.9"], 1).Disposition);

    [Fact]
    public void A_line_that_points_to_none_is_judged_by_all() => Assert.Empty(Judge("E0607", ["J44.9", "E11.9"]).Line(1).Findings);

    [Fact]
    public void A_list_of_which_only_part_is_known_denies_nothing()
    {
        Assert.Empty(Judge("L1831", ["M24.561"], 1).Line(1).Findings);
        Assert.Equal(NotEvaluatedReason.TablePartial, Judge("L1831", ["M17.0"], 1).OnlyFinding(1).NotEvaluatedReason);
    }

    [Fact]
    public void Medicaid_programs_have_policies_of_their_own() => Assert.Empty(
        TestClaims.Medicaid(ServiceSetting.DmeSupplier).Line("E0607").JudgedBy(TestEditions.Supplier().Codes("E0607"), context: Context).FindingsOf(1, EditKind.Diagnosis));

    private static ClaimVerdict Judge(string code, string[] diagnoses, int? pointer = null, string modifiers = "") => TestClaims.Supplier()
        .With(claim => claim with { DiagnosisCodes = diagnoses }).Line(code, 1, modifiers).WithLine(line => line with { DiagnosisPointers = pointer is { } place ? [place] : [] })
        .JudgedBy(TestEditions.Supplier().Codes(code), context: Context);
}
