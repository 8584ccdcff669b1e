using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>The claim as a whole: it has lines, a billing NPI, and well-formed diagnoses and state.</summary>
internal static class ClaimStructureEdit
{
    // X12 837: the HI segment of a professional claim holds twelve diagnoses.
    private const int MaximumDiagnoses = 12;

    public static void Review(ClaimReview review)
    {
        var claim = review.Claim;
        if (claim.Lines.Count == 0)
        {
            review.Findings.Add(Rejections.Of(
                new StructureEvidence("lines", string.Empty, "at least one line"), "The claim has no lines.", null, "21", "Add the lines to be billed."));
        }

        ReviewBillingNpi(review);
        ReviewState(review);
        ReviewDiagnoses(review);
    }

    private static void ReviewBillingNpi(ClaimReview review)
    {
        var npi = review.Claim.BillingNpi;
        if (NationalProviderIdentifier.IsWellFormed(npi))
        {
            return;
        }

        var message = npi.Length == 0 ? "The billing NPI is missing." : $"'{npi}' is not an NPI: ten digits beginning with 1 or 2, the last a check digit.";
        review.Findings.Add(Rejections.Of(
            new StructureEvidence("billing_npi", npi, "ten digits beginning with 1 or 2, the last a check digit"), message, "N257", "562",
            "Give the billing supplier's NPI as NPPES shows it."));
    }

    private static void ReviewState(ClaimReview review)
    {
        var state = review.Claim.ServiceState;
        if (state.Length == 0 || StateCode.IsKnown(state))
        {
            return;
        }

        review.Findings.Add(Rejections.Of(
            new StructureEvidence("service_state", state, "a postal code of two capitals, or nothing"), $"'{state}' is not the postal code of a state.",
            "MA114", "21", "Give the two-letter code of the state of service."));
    }

    private static void ReviewDiagnoses(ClaimReview review)
    {
        var diagnoses = review.Claim.DiagnosisCodes;
        if (diagnoses.Count > MaximumDiagnoses)
        {
            review.Findings.Add(Rejections.Of(
                new StructureEvidence("diagnosis_codes", $"{diagnoses.Count} codes", $"at most {MaximumDiagnoses} codes"),
                $"The claim has {diagnoses.Count} diagnosis codes; at most {MaximumDiagnoses} may be sent.", "M76", "255",
                $"Keep the {MaximumDiagnoses} diagnoses that the lines point to."));
        }

        for (var i = 0; i < diagnoses.Count; i++)
        {
            if (!DiagnosisCodeFormat.IsWellFormed(diagnoses[i]))
            {
                review.Findings.Add(Rejections.Of(
                    new StructureEvidence($"diagnosis_codes[{i}]", diagnoses[i], "an ICD-10-CM code in capitals, such as J44.9"),
                    $"'{diagnoses[i]}' does not have the form of an ICD-10-CM code.", "M76", "255",
                    "Give the ICD-10-CM code in capitals, with or without the point."));
            }
        }
    }
}
