using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Items whose coverage policy asks for a diagnosis: the line points to one that the policy accepts. A line that points to none is judged by all diagnoses of its
/// claim. No NCCI rule asks for diagnoses. A notice to the member (GA) makes the member liable for what is not necessary.
/// </summary>
internal static class DiagnosisEdit
{
    private static readonly Modifier Notice = Modifier.Parse("GA");

    public static void Review(ClaimReview review)
    {
        if (!EquipmentScope.Applies(review.Claim) || review.Context.ItemPolicy.Diagnoses.Count == 0)
        {
            return;
        }

        foreach (var line in review.Lines)
        {
            if (line is { Code: { } code, Span: not null } && review.Context.ItemPolicy.Diagnoses.Any(row => row.Codes.Contains(code)))
            {
                Judge(line, code, [.. review.Context.ItemPolicy.Diagnoses.Where(row => row.Codes.Contains(code))], DiagnosesOf(line, review.Claim));
            }
        }
    }

    private static List<string> DiagnosesOf(LineReview line, Claim claim) => line.Line.DiagnosisPointers.Count == 0
        ? [.. claim.DiagnosisCodes]
        : [.. line.Line.DiagnosisPointers.Where(pointer => pointer >= 1 && pointer <= claim.DiagnosisCodes.Count).Select(pointer => claim.DiagnosisCodes[pointer - 1])];

    private static void Judge(LineReview line, ProcedureCode code, List<RequiredDiagnosis> rows, List<string> given)
    {
        if (given.Exists(diagnosis => rows.Exists(row => row.Accepts(diagnosis))))
        {
            return;
        }

        var isComplete = rows.TrueForAll(row => row.IsComplete);
        var policy = string.Join(", ", rows.Select(row => row.Row.Source).Distinct());
        var evidence = new DiagnosisEvidence(code, given, [.. rows.SelectMany(row => row.Diagnoses).Distinct()], isComplete) { Policy = rows[0].Row };
        var whichIs = given.Count == 0 ? $"line {line.Number} has none" : $"line {line.Number} has {ShortList.Of(given, given.Count, "diagnoses")}";
        line.Findings.Add(isComplete
            ? Unsupported(line, $"{code} needs a diagnosis that {policy} accepts, and {whichIs}.", evidence)
            : new Finding
            {
                Edit = EditKind.Diagnosis,
                Outcome = Outcome.NotEvaluated,
                NotEvaluatedReason = NotEvaluatedReason.TablePartial,
                Message = $"Whether the diagnoses support {code} was not evaluated: only part of the list of {policy} is loaded, and {whichIs}.",
                Evidence = evidence,
            });
    }

    private static Finding Unsupported(LineReview line, string message, DiagnosisEvidence evidence)
    {
        var isMembers = line.Modifiers.Contains(Notice);
        return new Finding
        {
            Edit = EditKind.Diagnosis,
            Outcome = Outcome.Deny,
            Message = message,
            Adjustment = new AdjustmentReason(isMembers ? GroupCode.PatientResponsibility : GroupCode.ContractualObligation, "50", "N115"),
            Evidence = evidence,
            Appealability = Appealability.AppealableWithRecords,
            MemberMayBeBilled = isMembers,
            Remedies =
            [
                Remedy.IfDocumented("Point the line to the diagnosis for which the item was ordered, if the record shows one that the policy accepts."),
                isMembers ? Remedy.IfDocumented("Bill the member only with a valid advance beneficiary notice on file.") : Remedy.Never("Do not bill the member without an advance beneficiary notice of before delivery."),
            ],
        };
    }
}
