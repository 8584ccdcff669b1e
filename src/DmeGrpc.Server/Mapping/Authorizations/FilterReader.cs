using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Server.Security;
using DmeGrpc.Storage.Authorizations;
using Google.Protobuf.WellKnownTypes;
using Proto = DmeGrpc.Authorizations.V1;

namespace DmeGrpc.Server.Mapping.Authorizations;

/// <summary>Reads which authorizations are asked for.</summary>
internal static class FilterReader
{
    private static readonly FieldPath Root = new("");

    public static AuthorizationFilter Read(Proto.ListAuthorizationsRequest request, Caller caller, ViolationList violations)
    {
        ItemReader.OptionalNpi(request.SupplierNpi, "supplier_npi", violations);
        return new AuthorizationFilter
        {
            Member = MemberReader.Filter(request.Program, request.PlanId, request.MemberId, violations),
            SupplierNpi = caller.ConfinedTo(request.SupplierNpi),
            ServiceState = request.State.Length == 0 ? null : ItemReader.State(request.State, "state", violations),
            Decision = ReadDecision(request.OverallDecision, violations),
            Code = request.ProcedureCode.Length == 0 ? null : CodeReader.Read(request.ProcedureCode, "procedure_code", violations),
            DueBefore = DayAfter(FieldReader.Date(request.DueBy, Root, "due_by", violations)),
            UpdatedSince = ReadTime(request.UpdatedSince, "updated_since", violations),
        };
    }

    private static OverallDecision? ReadDecision(Proto.OverallDecision decision, ViolationList violations) =>
        decision != Proto.OverallDecision.Unspecified && FieldReader.IsKnown(decision, Root, "overall_decision", violations) ? decision.ToEngine() : null;

    // Everything is due before the day after the last one.
    private static DateOnly? DayAfter(DateOnly? day) => day is null || day == DateOnly.MaxValue ? null : day.Value.AddDays(1);

    private static DateTimeOffset? ReadTime(Timestamp? time, string field, ViolationList violations)
    {
        if (time is null)
        {
            return null;
        }

        try
        {
            return time.ToDateTimeOffset();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentOutOfRangeException)
        {
            violations.Add(field, "It is no point in time from year 1 to 9999.");
            return null;
        }
    }
}
