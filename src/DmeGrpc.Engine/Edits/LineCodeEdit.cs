using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>The procedure code is there and of a code's shape.</summary>
internal static class LineCodeEdit
{
    private const string Expectation = "five characters: a digit or capital, three digits, a digit or capital";

    public static void Review(ClaimReview review)
    {
        foreach (var line in review.Lines)
        {
            if (line.Code is null)
            {
                line.Findings.Add(Fault(line.Line.ProcedureCode));
            }
        }
    }

    private static Finding Fault(string given)
    {
        var evidence = new StructureEvidence("procedure_code", given, Expectation);
        if (given.Length == 0)
        {
            return Rejections.Of(evidence, "The procedure code is missing.", "M51", "454", "Give the CPT or HCPCS code of the item or service.");
        }

        var tidied = given.Trim().ToUpperInvariant();
        return ProcedureCode.TryParse(tidied, out var meant)
            ? Rejections.Of(evidence, $"'{given}' is not a procedure code; codes are in capitals, without blanks.", "M51", "454", $"Send {meant}.")
            : Rejections.Of(evidence, $"'{given}' is not a procedure code: {Expectation}.", "M51", "454", "Give the CPT or HCPCS code of the item or service.");
    }
}
