using DmeGrpc.Authorizations.V1;
using DmeGrpc.Claims.V1;
using Grpc.Net.Client;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>Claims of one test's own member and submitter, and the authorizations they use.</summary>
internal sealed class SamplePostings(GrpcChannel channel)
{
    private readonly SampleAuthorizations authorizations = new();
    private int last;

    public string Submitter => authorizations.Submitter;

    public string MemberId => authorizations.MemberId;

    public AuthorizationService.AuthorizationServiceClient Authorizations { get; } = new(channel);

    public ClaimPostingService.ClaimPostingServiceClient Postings { get; } = new(channel);

    public ClaimValidationService.ClaimValidationServiceClient Validation { get; } = new(channel);

    /// <summary>An authorization for so many units of <see cref="PostingEdition.Listed"/>, from 2026-01-01 to 2026-12-31.</summary>
    public async Task<string> AffirmAsync(double units, CancellationToken cancellation = default)
    {
        var request = authorizations.Changed(each => each.Lines[0] = SampleAuthorizations.Item(1, PostingEdition.Listed, units));
        var pending = (await Authorizations.SubmitAuthorizationAsync(request, cancellationToken: cancellation)).Authorization;
        var affirm = SampleAuthorizations.Affirm(1);
        (affirm.FirstDay, affirm.LastDay) = (SampleAuthorizations.Day(2026, 1, 1), SampleAuthorizations.Day(2026, 12, 31));
        return (await Authorizations.DecideAuthorizationAsync(SampleAuthorizations.Decide(pending, affirm), cancellationToken: cancellation)).Authorization.TrackingNumber;
    }

    public async Task<(double Used, double Remaining)> UnitsOfAsync(string trackingNumber)
    {
        var found = await Authorizations.GetAuthorizationAsync(new GetAuthorizationRequest { TrackingNumber = trackingNumber });
        var line = Assert.Single(found.Authorization.Lines);
        return (line.UsedUnits, line.RemainingUnits);
    }

    /// <summary>A claim of the member for 2026-02-01, without lines.</summary>
    public Claim Claim(params ClaimLine[] lines) => new()
    {
        ClaimId = $"claim {++last}",
        Program = Payer.Medicare,
        Setting = Setting.DmeSupplier,
        MemberId = MemberId,
        BillingNpi = SampleAuthorizations.Supplier,
        ServiceState = "CA",
        DiagnosisCodes = { "M54.50" },
        ReceivedDate = SampleClaims.Day(2026, 3, 1),
        Lines = { lines },
    };

    /// <summary>A line of so many units of the listed item under an authorization; the charge tells lines of several claims apart.</summary>
    public static ClaimLine Use(string trackingNumber, double units, uint number = 1, long charge = 10_000)
    {
        var line = SampleClaims.Line(number, PostingEdition.Listed);
        (line.AuthorizationNumber, line.Units, line.ChargeCents) = (trackingNumber, units, charge);
        return line;
    }

    public PostClaimRequest Post(Claim claim) => new() { SubmitterId = Submitter, Claim = claim };

    public async Task<PostClaimResponse> PostAsync(Claim claim) => await Postings.PostClaimAsync(Post(claim));

    public async Task<VoidClaimResponse> VoidAsync(string claimId) =>
        await Postings.VoidClaimAsync(new VoidClaimRequest { SubmitterId = Submitter, ClaimId = claimId, Reason = "billed in error" });

    public async Task<ReplaceClaimResponse> ReplaceAsync(string claimId, Claim claim) =>
        await Postings.ReplaceClaimAsync(new ReplaceClaimRequest { SubmitterId = Submitter, ReplacedClaimId = claimId, Claim = claim });

    public async Task<ClaimResult> ValidateAsync(Claim claim) => (await Validation.ValidateClaimAsync(new ValidateClaimRequest { Claim = claim })).Result;
}
