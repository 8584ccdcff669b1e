using DmeGrpc.Authorizations.V1;
using DmeGrpc.Claims.V1;
using ProtoDate = Google.Type.Date;

namespace DmeGrpc.Durability.Tests.Support;

/// <summary>A member with one authorization, and claims that use it.</summary>
/// <param name="Number">The member.</param>
/// <param name="TrackingNumber">The authorization.</param>
/// <param name="Units">What it is affirmed for.</param>
internal sealed record Member(int Number, string TrackingNumber, double Units)
{
    public const string Submitter = "clearinghouse";

    // A knee of an artificial leg: on the Required Prior Authorization List in the whole nation, and replaced as often as need be.
    private const string Item = "L5856";
    private const string Npi = "1234567893";
    private static readonly DateOnly FirstDay = new(2026, 1, 1);

    /// <summary>Has an authorization of a year affirmed.</summary>
    public static async Task<Member> AdmitAsync(Deployment deployment, int number, double units, CancellationToken cancellation)
    {
        var submit = new SubmitAuthorizationRequest
        {
            RequestId = $"request {number}",
            SubmitterId = Submitter,
            Program = Claims.V1.Program.Medicare,
            MemberId = $"M{number}",
            SupplierNpi = Npi,
            OrderingNpi = "1245319599",
            State = "CA",
            DiagnosisCodes = { "M54.50" },
            ReceivedDate = Date(FirstDay),
            Lines = { new RequestedItem { LineNumber = 1, ProcedureCode = Item, Units = units } },
        };
        var pending = await deployment.UntilAnsweredAsync(
            async calls => (await new AuthorizationService.AuthorizationServiceClient(calls).SubmitAuthorizationAsync(submit, cancellationToken: cancellation)).Authorization,
            cancellation);
        var decide = new DecideAuthorizationRequest
        {
            TrackingNumber = pending.TrackingNumber,
            Etag = pending.Etag,
            Reviewer = "reviewer",
            Decisions = { new LineDecision { LineNumber = 1, Decision = Decision.Affirmed, FirstDay = Date(FirstDay), LastDay = Date(FirstDay.AddDays(364)) } },
        };
        await deployment.UntilAnsweredAsync(
            async calls => await new AuthorizationService.AuthorizationServiceClient(calls).DecideAuthorizationAsync(decide, cancellationToken: cancellation), cancellation);
        return new Member(number, pending.TrackingNumber, units);
    }

    /// <summary>A claim of so many lines of one unit, each on a day of its own, so that no other edit stops any of them.</summary>
    /// <param name="number">The claim's number among the member's.</param>
    /// <param name="lines">Its lines.</param>
    public Claim Claim(int number, int lines) => new()
    {
        ClaimId = $"{Number}-{number}",
        Program = Claims.V1.Program.Medicare,
        Setting = Setting.DmeSupplier,
        MemberId = $"M{Number}",
        BillingNpi = Npi,
        ServiceState = "CA",
        DiagnosisCodes = { "M54.50" },
        AuthorizationNumber = TrackingNumber,
        ReceivedDate = Date(FirstDay.AddDays(365)),
        Lines =
        {
            Enumerable.Range(0, lines).Select(line => new ClaimLine
            {
                LineNumber = (uint)line + 1,
                ProcedureCode = Item,
                Modifiers = { "LT" },
                Units = 1,
                FromDate = Date(FirstDay.AddDays((number * lines) + line)),
                ChargeCents = 90_000,
                DiagnosisPointers = { 1 },
            }),
        },
    };

    private static ProtoDate Date(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };
}
