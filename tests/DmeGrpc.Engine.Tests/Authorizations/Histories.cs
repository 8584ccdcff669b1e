using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Tests.Authorizations;

/// <summary>Requests, and what can be done with them.</summary>
internal static class Histories
{
    public static readonly DateOnly Day = new(2026, 3, 2);

    public static readonly ChangeStamp Stamp = new("someone", new DateTimeOffset(2026, 3, 2, 17, 30, 0, TimeSpan.Zero), "For a reason.");

    public static readonly TrackingNumber Number = TrackingNumber.Parse("ACDEFGHJKMNPQR");

    public static RequestedLine Line(int number, string code = "L0650", PriorAuthorizationFamily family = PriorAuthorizationFamily.Orthosis) => new()
    {
        LineNumber = number,
        Code = ProcedureCode.Parse(code),
        Modifiers = [Modifier.Parse("NU"), Modifier.Parse("RT")],
        Units = 5,
        Family = family,
    };

    public static AuthorizationRequest Request(params RequestedLine[] lines) => new()
    {
        Program = PayerProgram.Medicare,
        MemberId = "1EG4-TE5-MK73",
        ServiceState = "CA",
        OrderingNpi = "1245319599",
        SupplierNpi = "1234567893",
        DiagnosisCodes = ["M54.50"],
        ReceivedAt = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(-8)),
        ReceivedDay = Day,
        Lines = lines,
    };

    public static ChangeOutcome TrySubmit(AuthorizationRequest request) =>
        AuthorizationTransitions.Apply(null, new AuthorizationSubmitted(Number, request, new DecisionDeadline(Day)), Stamp);

    public static Authorization Submitted(params RequestedLine[] lines) => TrySubmit(Request(lines)).Authorization!;

    public static ChangeOutcome Try(this Authorization authorization, AuthorizationChange change, string reason = "For a reason.") =>
        AuthorizationTransitions.Apply(authorization, change, Stamp with { Reason = reason });

    public static Authorization After(this Authorization authorization, AuthorizationChange change)
    {
        var outcome = authorization.Try(change);
        Assert.Empty(outcome.Refusals);
        return outcome.Authorization!;
    }

    public static Authorization Decided(this Authorization authorization, params LineDecision[] decisions) =>
        authorization.After(Decisions.Complete(authorization, decisions, Day));

    public static ChangeOutcome TryDecide(this Authorization authorization, params LineDecision[] decisions) =>
        authorization.Try(Decisions.Complete(authorization, decisions, Day));

    public static RefusalKind Refused(ChangeOutcome outcome) => Assert.Single(outcome.Refusals).Kind;
}
