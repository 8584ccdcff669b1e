using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Authorizations;

/// <summary>What a request must fulfil.</summary>
internal static class SubmissionRules
{
    public static void Check(Authorization? current, AuthorizationSubmitted submitted, RefusalList refusals)
    {
        var request = submitted.Request;
        if (current is not null || submitted.TrackingNumber.IsNone)
        {
            refusals.Add(RefusalKind.OutOfOrder, "An authorization is submitted once, with a number.");
        }

        refusals.CheckText(request.MemberId, AuthorizationLimits.NameLength, "The member number");
        refusals.CheckText(request.PlanId, AuthorizationLimits.NameLength, "The plan id");
        if (!MemberKey.TryCreate(request.Program, request.PlanId, request.MemberId, out _))
        {
            refusals.Add(
                RefusalKind.InvalidMember,
                $"The member number needs a letter or digit and at most {AuthorizationLimits.MemberIdLength} of them, the plan id at most {AuthorizationLimits.PlanIdLength} characters.");
        }

        if (!StateCode.IsKnown(request.ServiceState))
        {
            refusals.Add(RefusalKind.InvalidState, $"'{request.ServiceState}' is no state's postal code.");
        }

        CheckNpi(request.OrderingNpi, "ordering", refusals);
        CheckNpi(request.SupplierNpi, "supplier's", refusals);
        if (request.RenderingNpi.Length > 0)
        {
            CheckNpi(request.RenderingNpi, "rendering", refusals);
        }

        CheckDiagnoses(request, refusals);
        CheckLines(request, refusals);
    }

    private static void CheckNpi(string npi, string whose, RefusalList refusals)
    {
        if (!NationalProviderIdentifier.IsWellFormed(npi))
        {
            refusals.Add(RefusalKind.InvalidNpi, $"The {whose} NPI '{npi}' is not well formed.");
        }
    }

    private static void CheckDiagnoses(AuthorizationRequest request, RefusalList refusals)
    {
        if (request.DiagnosisCodes.Count > AuthorizationLimits.DiagnosisCodes)
        {
            refusals.Add(RefusalKind.InvalidDiagnosis, $"There are {request.DiagnosisCodes.Count} diagnosis codes; at most {AuthorizationLimits.DiagnosisCodes} are taken.");
        }

        foreach (var code in request.DiagnosisCodes.Where(code => !DiagnosisCodeFormat.IsWellFormed(code)))
        {
            refusals.Add(RefusalKind.InvalidDiagnosis, $"'{code}' is not of a diagnosis code's shape.");
        }
    }

    private static void CheckLines(AuthorizationRequest request, RefusalList refusals)
    {
        if (request.Lines.Count is 0 or > AuthorizationLimits.Lines)
        {
            refusals.Add(RefusalKind.InvalidLineCount, $"There are {request.Lines.Count} lines; from 1 to {AuthorizationLimits.Lines} are taken.");
        }

        var seen = new HashSet<int>();
        foreach (var line in request.Lines)
        {
            if (line.LineNumber < 1 || !seen.Add(line.LineNumber) || line.Code.IsNone)
            {
                refusals.Add(RefusalKind.InvalidLineNumber, $"Line {line.LineNumber} needs a code and a number of its own, 1 or more.", line.LineNumber);
            }

            ItemRules.CheckUnits(line.Units, line.LineNumber, refusals);
            ItemRules.CheckModifiers(line.Modifiers, line.LineNumber, refusals);
            ItemRules.CheckDays(line.FirstDay, line.LastDay, line.LineNumber, refusals);
        }
    }
}
