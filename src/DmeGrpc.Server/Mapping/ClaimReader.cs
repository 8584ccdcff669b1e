using System.Globalization;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Hosting;
using Proto = DmeGrpc.Claims.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>
/// Reads a claim for the engine. Only what cannot be read at all is a violation; codes, units and dates that are merely wrong pass through as
/// they are and get findings (docs/designs/001).
/// </summary>
internal static class ClaimReader
{
    // Most lines point to one diagnosis of at most twelve, and share these.
    private const int MostShared = 12;

    private static readonly int[][] SinglePointers = [.. Enumerable.Range(1, MostShared).Select(place => new[] { place })];

    /// <summary>The claim, or null where something about it cannot be read.</summary>
    /// <param name="claim">The claim as sent.</param>
    /// <param name="at">Its path.</param>
    /// <param name="today">The day of receipt of a claim that names none.</param>
    /// <param name="limits">The most that is read.</param>
    /// <param name="violations">Takes everything that cannot be read; empty at first.</param>
    public static Claim? Read(Proto.Claim claim, FieldPath at, DateOnly today, ServerLimits limits, ViolationList violations)
    {
        var read = new Claim
        {
            ClaimId = FieldReader.RequiredText(claim.ClaimId, limits.MaxIdentifierLength, at, "claim_id", violations),
            Program = FieldReader.IsSet(claim.Program, at, "program", violations) ? claim.Program.ToEngine() : default,
            Setting = FieldReader.IsSet(claim.Setting, at, "setting", violations) ? claim.Setting.ToEngine() : default,
            // Blanks alone name no plan.
            PlanId = FieldReader.Text(claim.PlanId, Math.Min(limits.MaxIdentifierLength, AuthorizationLimits.PlanIdLength), at, "plan_id", violations).Trim(),
            MemberId = FieldReader.Text(claim.MemberId, limits.MaxIdentifierLength, at, "member_id", violations),
            BillingNpi = FieldReader.Text(claim.BillingNpi, limits.MaxCodeLength, at, "billing_npi", violations),
            ServiceState = FieldReader.Text(claim.ServiceState, limits.MaxCodeLength, at, "service_state", violations),
            ServiceZip = FieldReader.Text(claim.ServiceZip, limits.MaxCodeLength, at, "service_zip", violations),
            OrderingNpi = FieldReader.Text(claim.OrderingNpi, limits.MaxCodeLength, at, "ordering_npi", violations),
            DiagnosisCodes = FieldReader.Texts(claim.DiagnosisCodes, limits.MaxListLength, limits.MaxCodeLength, at, "diagnosis_codes", violations),
            AuthorizationNumber = FieldReader.Text(claim.AuthorizationNumber, limits.MaxIdentifierLength, at, "authorization_number", violations),
            Lines = ReadLines(claim, at, limits, violations),
            ReceivedDate = FieldReader.Date(claim.ReceivedDate, at, "received_date", violations) ?? today,
        };
        return violations.IsEmpty ? read : null;
    }

    private static ClaimLine[] ReadLines(Proto.Claim claim, FieldPath at, ServerLimits limits, ViolationList violations)
    {
        var count = claim.Lines.Count;
        if (count > limits.MaxLinesPerClaim)
        {
            // The lines themselves are not looked at: their violations would crowd out the rest.
            violations.Add(
                at.Of("lines"), string.Create(CultureInfo.InvariantCulture, $"It may have {limits.MaxLinesPerClaim} entries; it has {count}."),
                ErrorReason.TooManyLines, new Dictionary<string, string>
                {
                    ["maxLines"] = limits.MaxLinesPerClaim.ToString(CultureInfo.InvariantCulture),
                    ["lines"] = count.ToString(CultureInfo.InvariantCulture),
                });
            return [];
        }

        var lines = new ClaimLine[count];
        for (var i = 0; i < count; i++)
        {
            lines[i] = ReadLine(claim.Lines[i], at with { Line = i }, limits, violations);
        }

        return lines;
    }

    private static ClaimLine ReadLine(Proto.ClaimLine line, FieldPath at, ServerLimits limits, ViolationList violations) => new()
    {
        LineNumber = ReadLineNumber(line.LineNumber, at, violations),
        ProcedureCode = FieldReader.Text(line.ProcedureCode, limits.MaxCodeLength, at, "procedure_code", violations),
        Modifiers = FieldReader.Texts(line.Modifiers, limits.MaxListLength, limits.MaxCodeLength, at, "modifiers", violations),
        Units = line.Units,
        FromDate = FieldReader.Date(line.FromDate, at, "from_date", violations),
        ThroughDate = FieldReader.Date(line.ThroughDate, at, "through_date", violations),
        ChargeCents = line.ChargeCents,
        DiagnosisPointers = ReadPointers(line, at, limits, violations),
        AuthorizationNumber = FieldReader.Text(line.AuthorizationNumber, limits.MaxIdentifierLength, at, "authorization_number", violations),
        Narrative = FieldReader.Text(line.Narrative, limits.MaxNarrativeLength, at, "narrative", violations),
        ReplacementCause = ReadCause(line.ReplacementCause, at, violations),
        HasNewNeedOnFile = line.NewNeedOnFile,
        FaceToFaceDate = FieldReader.Date(line.FaceToFaceDate, at, "face_to_face_date", violations),
        WrittenOrderDate = FieldReader.Date(line.WrittenOrderDate, at, "written_order_date", violations),
    };

    // A cause that a newer client knows and this server does not cannot be judged.
    private static ReplacementCause? ReadCause(Proto.ReplacementCause cause, FieldPath at, ViolationList violations)
    {
        if (cause == Proto.ReplacementCause.Unspecified)
        {
            return null;
        }

        return FieldReader.IsSet(cause, at, "replacement_cause", violations) ? (ReplacementCause)(int)cause : null;
    }

    private static int ReadLineNumber(uint number, FieldPath at, ViolationList violations)
    {
        if (number > int.MaxValue)
        {
            violations.Add(at.Of("line_number"), string.Create(CultureInfo.InvariantCulture, $"It may be at most {int.MaxValue}."));
            return 0;
        }

        return (int)number;
    }

    private static int[] ReadPointers(Proto.ClaimLine line, FieldPath at, ServerLimits limits, ViolationList violations)
    {
        if (!FieldReader.Fits(line.DiagnosisPointers.Count, limits.MaxListLength, at, "diagnosis_pointers", violations) || line.DiagnosisPointers.Count == 0)
        {
            return [];
        }

        if (line.DiagnosisPointers is [>= 1 and <= MostShared and var only])
        {
            return SinglePointers[only - 1];
        }

        var pointers = new int[line.DiagnosisPointers.Count];
        for (var i = 0; i < pointers.Length; i++)
        {
            // A pointer that no int holds points past every list of diagnoses, and so does the largest int.
            pointers[i] = (int)Math.Min(line.DiagnosisPointers[i], int.MaxValue);
        }

        return pointers;
    }
}
