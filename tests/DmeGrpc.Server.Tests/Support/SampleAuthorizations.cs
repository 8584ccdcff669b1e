using DmeGrpc.Authorizations.V1;
using Payer = DmeGrpc.Claims.V1.Program;
using ProtoDate = Google.Type.Date;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>Requests of one test: member and submitter are its own, so that tests can share a database.</summary>
internal sealed class SampleAuthorizations
{
    public const string Supplier = "1234567893";
    public const string OtherSupplier = "1245319599";
    public const string Orderer = "1245319599";
    public const string Reviewer = "reviewer r";

    private readonly string unique = Guid.NewGuid().ToString("N");
    private int last;

    public string Submitter => $"clearinghouse {unique}";

    public string MemberId => $"M{unique}";

    /// <summary>A sound request for one unit of a listed orthosis, received on Monday 2026-03-02.</summary>
    public SubmitAuthorizationRequest Request() => new()
    {
        RequestId = $"request {++last}",
        SubmitterId = Submitter,
        Program = Payer.Medicare,
        MemberId = MemberId,
        SupplierNpi = Supplier,
        OrderingNpi = Orderer,
        State = "CA",
        DiagnosisCodes = { "M54.50" },
        ReceivedDate = Day(2026, 3, 2),
        Lines = { Item(1, AuthorizationEdition.Orthosis, 1, "NU") },
    };

    /// <summary>The sound request after a change.</summary>
    public SubmitAuthorizationRequest Changed(Action<SubmitAuthorizationRequest> change)
    {
        var request = Request();
        change(request);
        return request;
    }

    public static RequestedItem Item(uint number, string code, double units, params string[] modifiers) =>
        new() { LineNumber = number, ProcedureCode = code, Units = units, Modifiers = { modifiers } };

    public static DecideAuthorizationRequest Decide(Authorization authorization, params LineDecision[] decisions) =>
        new() { TrackingNumber = authorization.TrackingNumber, Etag = authorization.Etag, Reviewer = Reviewer, Decisions = { decisions } };

    public static LineDecision Affirm(uint number) => new() { LineNumber = number, Decision = Decision.Affirmed };

    public static LineDecision Deny(uint number) =>
        new() { LineNumber = number, Decision = Decision.NonAffirmed, ReasonCode = "DME07", Reason = "The record names no exam of the joint." };

    public static LineDecision Pend(uint number, params string[] missing) => new() { LineNumber = number, Decision = Decision.Pending, Missing = { missing } };

    public static ProtoDate Day(int year, int month, int day) => new() { Year = year, Month = month, Day = day };
}
