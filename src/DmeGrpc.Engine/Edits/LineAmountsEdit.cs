using System.Globalization;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>Units, charge and diagnosis pointers can be counted.</summary>
internal static class LineAmountsEdit
{
    // X12 837: monetary amounts of a service line have at most ten digits, cents included.
    private const long MaximumChargeCents = 9_999_999_999;
    private const int MaximumPointers = 4;

    public static void Review(ClaimReview review)
    {
        foreach (var line in review.Lines)
        {
            if (line.Units is null)
            {
                var given = line.Line.Units.ToString("R", CultureInfo.InvariantCulture);
                line.Findings.Add(Rejections.Of(
                    new StructureEvidence("units", given, UnitsOfService.Expectation), $"{given} is not a number of units: {UnitsOfService.Expectation}.",
                    "M53", "476", "Give the units of service as the code defines them."));
            }

            if (line.Line.ChargeCents is < 0 or > MaximumChargeCents)
            {
                line.Findings.Add(Rejections.Of(
                    new StructureEvidence("charge_cents", $"{line.Line.ChargeCents}", $"0 to {MaximumChargeCents} cents"),
                    $"A charge of {line.Line.ChargeCents} cents cannot be billed on a line.", "M79", "178", "Correct the charge."));
            }

            ReviewPointers(line, review.Claim.DiagnosisCodes.Count);
        }
    }

    private static void ReviewPointers(LineReview line, int diagnoses)
    {
        var pointers = line.Line.DiagnosisPointers;
        if (Fit(pointers, diagnoses))
        {
            return;
        }

        line.Findings.Add(Rejections.Of(
            new StructureEvidence("diagnosis_pointers", string.Join(' ', pointers), $"at most {MaximumPointers} places between 1 and {diagnoses}"),
            $"The diagnosis pointers {string.Join(", ", pointers)} do not fit the claim's {diagnoses} diagnosis codes, or are more than {MaximumPointers}.",
            "M76", "477", "Point to the places of the diagnoses in the claim's list, counted from 1."));
    }

    private static bool Fit(IReadOnlyList<int> pointers, int diagnoses)
    {
        for (var i = 0; i < pointers.Count; i++)
        {
            if (pointers[i] < 1 || pointers[i] > diagnoses)
            {
                return false;
            }
        }

        return pointers.Count <= MaximumPointers;
    }
}
