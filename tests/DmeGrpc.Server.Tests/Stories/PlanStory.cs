using DmeGrpc.Authorizations.V1;
using DmeGrpc.Claims.V1;
using DmeGrpc.Coverage.V1;
using DmeGrpc.Server.Tests.Support;
using Google.Protobuf;
using Grpc.Net.Client;
using Payer = DmeGrpc.Claims.V1.Program;
using ProtoDate = Google.Type.Date;

namespace DmeGrpc.Server.Tests.Stories;

/// <summary>One member of one plan and one item that is rented, from the question whether it is covered to the last claim for it; each step is one call.</summary>
internal sealed class PlanStory(GrpcChannel channel)
{
    private readonly AuthorizationService.AuthorizationServiceClient authorizations = new(channel);
    private readonly ClaimPostingService.ClaimPostingServiceClient postings = new(channel);
    private readonly ClaimValidationService.ClaimValidationServiceClient validation = new(channel);
    private readonly CoverageService.CoverageServiceClient coverage = new(channel);
    private readonly SampleMembers members = new(channel);

    public required Payer Program { get; init; }

    /// <summary>Empty for fee for service.</summary>
    public required string PlanId { get; init; }

    public required string Code { get; init; }

    public required string Supplier { get; init; }

    public required string Orderer { get; init; }

    public required string State { get; init; }

    public required string Zip { get; init; }

    public required string Diagnosis { get; init; }

    /// <summary>The number that claims carry; empty until the request is made.</summary>
    public string TrackingNumber { get; private set; } = string.Empty;

    private string MemberId => members.Id("M");

    private string Submitter => members.Id("clearinghouse ");

    /// <summary>The member joins, covered since 2025, with what counts in 2026.</summary>
    public async Task EnrollAsync(Product product, long deductibleMet, long outOfPocketMet)
    {
        var answer = Assert.Single(await members.ImportAsync([members.Changed("M", member =>
        {
            (member.Program, member.PlanId) = (Program, PlanId);
            (member.Spans[0].Product, member.Spans[0].State, member.Spans[0].Zip) = (product, State, Zip);
            (member.Years[0].DeductibleMetCents, member.Years[0].OutOfPocketMetCents) = (deductibleMet, outOfPocketMet);
        })]));
        Assert.Equal((1u, 0), (answer.Recorded, answer.Faulty.Count));
    }

    /// <summary>What is recorded of the member.</summary>
    public async Task<Member> MemberAsync() =>
        (await members.Client.GetMemberAsync(new GetMemberRequest { Program = Program, PlanId = PlanId, MemberId = MemberId })).Member;

    /// <summary>How the member is covered in March of 2026.</summary>
    public async Task<Eligibility> EligibilityAsync() => (await coverage.CheckEligibilityAsync(
        new CheckEligibilityRequest { Program = Program, PlanId = PlanId, MemberId = MemberId, ServiceDate = SampleClaims.Day(2026, 3, 2) })).Eligibility;

    /// <summary>What is left by now of deductible and maximum (null for none), and the months used and left of the authorization.</summary>
    public async Task LeavesAsync(long deductible, long? outOfPocket, (double Used, double Left) months)
    {
        await LeavesAsync(deductible, outOfPocket);
        await LeavesAsync(months);
    }

    public async Task LeavesAsync(long deductible, long? outOfPocket)
    {
        var answer = await EligibilityAsync();
        Assert.Equal((true, deductible), (answer.HasDeductibleLeftCents, answer.DeductibleLeftCents));
        Assert.Equal(outOfPocket, answer.HasOutOfPocketLeftCents ? answer.OutOfPocketLeftCents : null);
    }

    public async Task LeavesAsync((double Used, double Left) months)
    {
        var line = Assert.Single((await AuthorizationAsync()).Lines);
        Assert.Equal(months, (line.UsedUnits, line.RemainingUnits));
    }

    /// <summary>The code check for a rental from a day.</summary>
    public async Task<CodeCheck> CheckAsync(ProtoDate day, Action<CheckCodesRequest>? change = null)
    {
        var request = new CheckCodesRequest
        {
            Program = Program,
            PlanId = PlanId,
            MemberId = MemberId,
            ServiceState = State,
            ServiceZip = Zip,
            ServiceDate = day,
            SupplierNpi = Supplier,
            Codes = { new CodeQuestion { ProcedureCode = Code, Modifiers = { "RR" } } },
        };
        change?.Invoke(request);
        return Assert.Single((await coverage.CheckCodesAsync(request)).Checks);
    }

    /// <summary>Whether a rental from a day still needs an authorization, and the number that satisfies the need.</summary>
    public async Task<(AuthorizationNeeded Needed, string TrackingNumber)> NeedAsync(ProtoDate day)
    {
        var answer = (await CheckAsync(day)).Authorization;
        return (answer.Needed, answer.TrackingNumber);
    }

    /// <summary>Asks for an authorization of so many months.</summary>
    public async Task<Authorization> RequestAsync(double months, ProtoDate received, bool expedited = false)
    {
        var asked = (await authorizations.SubmitAuthorizationAsync(new SubmitAuthorizationRequest
        {
            RequestId = "request",
            SubmitterId = Submitter,
            Program = Program,
            PlanId = PlanId,
            MemberId = MemberId,
            SupplierNpi = Supplier,
            OrderingNpi = Orderer,
            State = State,
            DiagnosisCodes = { Diagnosis },
            IsExpedited = expedited,
            ReceivedDate = received,
            Lines = { SampleAuthorizations.Item(1, Code, months, "RR") },
        })).Authorization;
        TrackingNumber = asked.TrackingNumber;
        return asked;
    }

    /// <summary>Attaches a document to the request.</summary>
    public async Task AttachAsync(string fileName)
    {
        using var call = authorizations.AttachDocument();
        await call.RequestStream.WriteAsync(new AttachDocumentRequest
        {
            Header = new DocumentHeader { TrackingNumber = TrackingNumber, FileName = fileName, ContentType = "application/pdf", SubmitterId = Submitter },
        });
        await call.RequestStream.WriteAsync(new AttachDocumentRequest { Chunk = ByteString.CopyFromUtf8($"%PDF-1.7 {fileName}") });
        await call.RequestStream.CompleteAsync();
        Assert.Equal(fileName, (await call.ResponseAsync).Document.FileName);
    }

    /// <summary>The reviewer decides on the request as it stands.</summary>
    public async Task<Authorization> DecideAsync(LineDecision decision) =>
        (await authorizations.DecideAuthorizationAsync(SampleAuthorizations.Decide(await AuthorizationAsync(), decision))).Authorization;

    /// <summary>The reviewer affirms months.</summary>
    public Task<Authorization> AffirmAsync(double months, ProtoDate first, ProtoDate? last)
    {
        var decision = SampleAuthorizations.Affirm(1);
        (decision.Units, decision.FirstDay, decision.LastDay) = (months, first, last);
        return DecideAsync(decision);
    }

    public async Task<Authorization> AuthorizationAsync() =>
        (await authorizations.GetAuthorizationAsync(new GetAuthorizationRequest { TrackingNumber = TrackingNumber })).Authorization;

    /// <summary>What has become of the authorization, event by event; uses of months with the claim.</summary>
    public async Task<IEnumerable<string>> HistoryAsync()
    {
        var answer = await authorizations.ListAuthorizationEventsAsync(new ListAuthorizationEventsRequest { TrackingNumber = TrackingNumber });
        Assert.Equal(Enumerable.Range(1, answer.Events.Count), answer.Events.Select(each => (int)each.Sequence));
        return answer.Events.Select(each => $"{each.ChangeCase} {each.UnitsUsed?.ClaimId}{each.UnitsReturned?.ClaimId}".Trim());
    }

    /// <summary>A supplier's claim for one month of rent, under the authorization if there is one.</summary>
    public Claim Claim(string id, ProtoDate from, params string[] modifiers)
    {
        var line = SampleClaims.Line(1, Code, ["RR", .. modifiers]);
        (line.FromDate, line.AuthorizationNumber) = (from, TrackingNumber);
        return new Claim
        {
            ClaimId = id,
            Program = Program,
            Setting = Setting.DmeSupplier,
            PlanId = PlanId,
            MemberId = MemberId,
            BillingNpi = Supplier,
            OrderingNpi = Orderer,
            ServiceState = State,
            ServiceZip = Zip,
            DiagnosisCodes = { Diagnosis },
            ReceivedDate = SampleClaims.Day(2027, 1, 31),
            Lines = { line },
        };
    }

    /// <summary>The verdict on the line of a claim; nothing is recorded.</summary>
    public async Task<LineResult> JudgeAsync(Claim claim)
    {
        var result = (await validation.ValidateClaimAsync(new ValidateClaimRequest { Claim = claim })).Result;
        Assert.Equal(HistoryScope.Member, result.HistoryScope);
        return Assert.Single(result.Lines);
    }

    /// <summary>What one edit says of a claim or its line; nothing is recorded.</summary>
    public async Task<Finding> FindingAsync(Claim claim, Edit edit)
    {
        var result = (await validation.ValidateClaimAsync(new ValidateClaimRequest { Claim = claim })).Result;
        return Assert.Single([.. result.Findings, .. result.Lines.SelectMany(line => line.Findings)], finding => finding.Edit == edit);
    }

    /// <summary>The posted claim that a claim repeats.</summary>
    public async Task<string> RepeatedAsync(Claim claim) => (await FindingAsync(claim, Edit.Duplicate)).Duplicate.History.ClaimId;

    public async Task<PostClaimResponse> PostAsync(Claim claim) =>
        await postings.PostClaimAsync(new PostClaimRequest { SubmitterId = Submitter, Claim = claim });

    /// <summary>Posts a claim that uses one month of the authorization; gives the verdict on its line.</summary>
    public async Task<LineResult> PostMonthAsync(Claim claim)
    {
        var posted = await PostAsync(claim);
        Assert.Equal(
            new UnitUse { LineNumber = 1, TrackingNumber = TrackingNumber, AuthorizationLineNumber = 1, Units = 1 }, Assert.Single(posted.Receipt.UnitUses));
        return Assert.Single(posted.Result.Lines);
    }

    public async Task<VoidClaimResponse> VoidAsync(string claimId) =>
        await postings.VoidClaimAsync(new VoidClaimRequest { SubmitterId = Submitter, ClaimId = claimId, Reason = "billed in error" });

    public async Task<ReplaceClaimResponse> ReplaceAsync(string claimId, Claim claim) =>
        await postings.ReplaceClaimAsync(new ReplaceClaimRequest { SubmitterId = Submitter, ReplacedClaimId = claimId, Claim = claim });
}
