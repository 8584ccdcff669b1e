using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>The exact answer to every kind of faulty line that can still be read as a line.</summary>
public sealed class BadLineInputTests
{
    private static readonly EditionSketch Edition = TestEditions.Supplier().Codes("E0601");

    [Fact]
    public void A_missing_code_is_rejected() => Rejects(
        line => line with { ProcedureCode = "" }, "procedure_code", "The procedure code is missing.", "M51", "454",
        "Give the CPT or HCPCS code of the item or service.");

    [Fact]
    public void A_code_of_six_characters_is_rejected() => Rejects(
        line => line with { ProcedureCode = "E06011" }, "procedure_code",
        "'E06011' is not a procedure code: five characters: a digit or capital, three digits, a digit or capital.", "M51", "454",
        "Give the CPT or HCPCS code of the item or service.");

    [Theory]
    [InlineData("e0601")]
    [InlineData(" E0601")]
    [InlineData("e0601 ")]
    public void A_code_in_lower_case_or_with_blanks_is_rejected_with_the_code_that_was_meant(string code) => Rejects(
        line => line with { ProcedureCode = code }, "procedure_code", $"'{code}' is not a procedure code; codes are in capitals, without blanks.",
        "M51", "454", "Send E0601.");

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-1, "-1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(1e18, "1E+18")]
    [InlineData(1.0005, "1.0005")]
    [InlineData(100_000_000, "100000000")]
    public void Units_that_cannot_be_counted_are_rejected(double units, string shown) => Rejects(
        line => line with { Units = units }, "units", $"{shown} is not a number of units: more than 0, at most 99999999, at most three decimals.",
        "M53", "476", "Give the units of service as the code defines them.");

    [Fact]
    public void A_missing_first_date_is_rejected() => Rejects(
        line => line with { FromDate = null }, "from_date", "The first date of service is missing.", "M52", "187", "Give the first date of service.");

    [Fact]
    public void A_last_date_before_the_first_is_rejected() => Rejects(
        line => line with { ThroughDate = new DateOnly(2024, 8, 14) }, "through_date",
        "The last date of service 2024-08-14 is before the first, 2024-08-15.", "M59", "187", "Correct the dates of service.");

    [Fact]
    public void A_span_of_more_than_366_days_is_rejected() => Rejects(
        line => line with { ThroughDate = new DateOnly(2025, 8, 16) }, "through_date",
        "The line spans 367 days; at most 366 may be billed on one line.", "M59", "187", "Split the line into periods of service.");

    [Fact]
    public void A_span_of_366_days_passes() =>
        Assert.Empty(Judge(line => line with { ThroughDate = new DateOnly(2025, 8, 15) }).Line(1).Findings);

    [Fact]
    public void A_date_after_the_day_of_receipt_is_rejected_with_CO_110()
    {
        var received = TestClaims.Received;
        var finding = Judge(line => line with { FromDate = received.AddDays(1) }).OnlyFinding(1);

        Assert.Equal("The date of service 2026-03-02 is after 2026-03-01, the day the claim is received.", finding.Message);
        Assert.Equal(Outcome.Reject, finding.Outcome);
        Assert.Equal("110", finding.Adjustment.Carc);
        Assert.Equal("from_date", Assert.IsType<StructureEvidence>(finding.Evidence).Field);
    }

    [Fact]
    public void A_date_on_the_day_of_receipt_and_a_span_that_ends_after_it_pass()
    {
        Assert.Empty(Judge(line => line with { FromDate = TestClaims.Received }).Line(1).Findings);
        Assert.Empty(Judge(line => line with { FromDate = TestClaims.Received, ThroughDate = TestClaims.Received.AddDays(30) }).Line(1).Findings);
    }

    [Theory]
    [InlineData(-1, "A charge of -1 cents cannot be billed on a line.")]
    [InlineData(10_000_000_000, "A charge of 10000000000 cents cannot be billed on a line.")]
    [InlineData(long.MinValue, "A charge of -9223372036854775808 cents cannot be billed on a line.")]
    public void A_charge_out_of_range_is_rejected(long cents, string message) => Rejects(
        line => line with { ChargeCents = cents }, "charge_cents", message, "M79", "178", "Correct the charge.");

    [Theory]
    [InlineData(0)]
    [InlineData(9_999_999_999)]
    public void A_charge_of_nothing_and_the_greatest_charge_pass(long cents) =>
        Assert.Empty(Judge(line => line with { ChargeCents = cents }).Line(1).Findings);

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("1 1 1 1 1")]
    [InlineData("-2147483648 2147483647")]
    public void Pointers_past_the_diagnoses_or_more_than_four_are_rejected(string pointers) => Rejects(
        line => line with { DiagnosisPointers = [.. pointers.Split(' ').Select(int.Parse)] }, "diagnosis_pointers",
        $"The diagnosis pointers {pointers.Replace(" ", ", ", StringComparison.Ordinal)} do not fit the claim's 1 diagnosis codes, or are more than 4.",
        "M76", "477", "Point to the places of the diagnoses in the claim's list, counted from 1.");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_line_without_a_number_is_rejected(int number)
    {
        var finding = Judge(line => line with { LineNumber = number }).OnlyFinding(number);

        Assert.Equal("The line has no number.", finding.Message);
        Assert.Equal("line_number", Assert.IsType<StructureEvidence>(finding.Evidence).Field);
    }

    [Fact]
    public void Lines_that_share_a_number_are_all_rejected()
    {
        var verdict = TestClaims.Supplier().Line("E0601").Line("E0601", 2).WithLine(line => line with { LineNumber = 1 }).Line("E0601", 3).JudgedBy(Edition);

        Assert.Equal([Disposition.Rejected, Disposition.Rejected, Disposition.Payable], verdict.Lines.Select(line => line.Disposition));
        Assert.All(verdict.Lines.Take(2), line => Assert.Equal("2 lines have the number 1.", Assert.Single(line.Findings).Message));
    }

    [Fact]
    public void Every_fault_of_a_line_is_found()
    {
        var verdict = Judge(line => line with
        {
            LineNumber = 0,
            ProcedureCode = "?",
            Units = 0,
            FromDate = null,
            ChargeCents = -1,
            DiagnosisPointers = [9],
            Modifiers = ["?", "KX", "GA"],
        });

        Assert.Equal(8, verdict.Line(0).Findings.Count);
        Assert.All(verdict.Line(0).Findings, finding => Assert.Equal(Outcome.Reject, finding.Outcome));
    }

    private static void Rejects(Func<ClaimLine, ClaimLine> fault, string field, string message, string remarkCode, string statusCode, string remedy)
    {
        var verdict = Judge(fault);

        Assert.Equal(Disposition.Rejected, verdict.DispositionOf(1));
        Assert.Equal(Disposition.Rejected, verdict.Disposition);
        var finding = verdict.OnlyFinding(1);
        Assert.Equal(message, finding.Message);
        Assert.Equal((EditKind.ClaimStructure, Outcome.Reject), (finding.Edit, finding.Outcome));
        Assert.Equal(field, Assert.IsType<StructureEvidence>(finding.Evidence).Field);
        Assert.Equal((GroupCode.ContractualObligation, "16"), (finding.Adjustment.Group, finding.Adjustment.Carc));
        Assert.Equal([remarkCode, "MA130"], finding.Adjustment.Rarcs);
        Assert.Equal(new ClaimStatus("A7", statusCode), finding.Status);
        Assert.Equal(Appealability.CorrectAndResubmit, finding.Appealability);
        Assert.Equal([Remedy.Always(remedy)], finding.Remedies);
    }

    private static ClaimVerdict Judge(Func<ClaimLine, ClaimLine> fault) => TestClaims.Supplier().Line("E0601").WithLine(fault).JudgedBy(Edition);
}
