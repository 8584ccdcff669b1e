using DmeGrpc.Authorizations.V1;
using DmeGrpc.Claims.V1;
using DmeGrpc.LoadTest.Scenarios;
using Grpc.Net.Client;
using ProtoDate = Google.Type.Date;

namespace DmeGrpc.LoadTest.Posting;

/// <summary>Members with an authorization each, and claims of one line that use one unit of it, each on a day of its own.</summary>
internal sealed class PostingWorkload
{
    /// <summary>How many authorizations there are.</summary>
    public const int Members = 1_000;

    /// <summary>How many units each is affirmed for, and claims each member has.</summary>
    public const int ClaimsPerMember = 36;

    private const string Submitter = "clearinghouse";

    // A knee of an artificial leg: on the Required Prior Authorization List in the whole nation, and replaced as often as need be.
    private const string Item = "L5856";
    private const string Npi = "1234567893";
    private static readonly DateOnly FirstDay = new(2026, 1, 1);

    /// <summary>Has the authorizations affirmed, and makes the messages that use them, members by turns.</summary>
    public static async Task<byte[][]> PrepareAsync(int port)
    {
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{port}");
        var client = new AuthorizationService.AuthorizationServiceClient(channel);
        var numbers = new string[Members];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Members), new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (member, cancellation) => numbers[member] = await AdmitAsync(client, member, cancellation));
        return
        [
            .. Enumerable.Range(0, ClaimsPerMember).SelectMany(_ => Enumerable.Range(0, Members), (claim, member) =>
                Workload.Frame(new PostClaimRequest { SubmitterId = Submitter, Claim = Claim(member, claim, numbers[member]) })),
        ];
    }

    private static async Task<string> AdmitAsync(AuthorizationService.AuthorizationServiceClient client, int member, CancellationToken cancellation)
    {
        var submitted = await client.SubmitAuthorizationAsync(
            new SubmitAuthorizationRequest
            {
                RequestId = $"request {member}",
                SubmitterId = Submitter,
                Program = DmeGrpc.Claims.V1.Program.Medicare,
                MemberId = $"M{member}",
                SupplierNpi = Npi,
                OrderingNpi = "1245319599",
                State = "CA",
                DiagnosisCodes = { "M54.50" },
                ReceivedDate = Date(FirstDay),
                Lines = { new RequestedItem { LineNumber = 1, ProcedureCode = Item, Units = ClaimsPerMember } },
            },
            cancellationToken: cancellation);
        await client.DecideAuthorizationAsync(
            new DecideAuthorizationRequest
            {
                TrackingNumber = submitted.Authorization.TrackingNumber,
                Etag = submitted.Authorization.Etag,
                Reviewer = "reviewer",
                Decisions = { new LineDecision { LineNumber = 1, Decision = Decision.Affirmed, FirstDay = Date(FirstDay), LastDay = Date(FirstDay.AddDays(364)) } },
            },
            cancellationToken: cancellation);
        return submitted.Authorization.TrackingNumber;
    }

    private static Claim Claim(int member, int number, string trackingNumber) => new()
    {
        ClaimId = $"{member}-{number}",
        Program = DmeGrpc.Claims.V1.Program.Medicare,
        Setting = Setting.DmeSupplier,
        MemberId = $"M{member}",
        BillingNpi = Npi,
        ServiceState = "CA",
        DiagnosisCodes = { "M54.50" },
        AuthorizationNumber = trackingNumber,
        ReceivedDate = Date(FirstDay.AddDays(365)),
        Lines =
        {
            new ClaimLine { LineNumber = 1, ProcedureCode = Item,
                Modifiers = { "LT" }, Units = 1, FromDate = Date(FirstDay.AddDays(number)), ChargeCents = 90_000, DiagnosisPointers = { 1 } },
        },
    };

    private static ProtoDate Date(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };
}
