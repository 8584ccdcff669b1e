using System.Globalization;
using DmeGrpc.Claims.V1;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Judging;
using DmeGrpc.Server.Mapping;
using DmeGrpc.Server.Members;
using DmeGrpc.Server.Plans;
using DmeGrpc.Server.Security;
using DmeGrpc.Server.Telemetry;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Services;

/// <summary>
/// dme.claims.v1.ClaimValidationService: takes the catalogue in use at the beginning of a call and judges the whole call by it. What is known of the
/// members is read once for each message.
/// </summary>
internal sealed class ClaimValidationService(
    PublishedEditions editions, MemberFactsReader members, ServiceMetrics metrics, TimeProvider clock, IOptions<ServerLimits> limits,
    IOptions<ExemptionSettings> exemptions, PublishedPlans plans, IHostApplicationLifetime lifetime)
    : Claims.V1.ClaimValidationService.ClaimValidationServiceBase
{
    private static readonly FieldPath Request = new("claim");

    private readonly IReadOnlyList<SupplierExemption> exempt = exemptions.Value.ToExemptions();

    public override async Task<ValidateClaimResponse> ValidateClaim(ValidateClaimRequest request, ServerCallContext context)
    {
        var catalog = editions.Current ?? throw ServiceErrors.NoEdition();
        var violations = new ViolationList();
        var policy = EditPolicyReader.Read(request.Policy, violations);
        var judge = new ClaimJudge(KnownAsOf.Read(request.KnownAsOf, catalog, violations), limits.Value, Today(), exempt, plans.Current);
        if (request.Claim is null)
        {
            violations.Add("claim", "It is required.");
        }

        var claim = request.Claim is null ? null : ClaimReader.Read(request.Claim, Request, Today(), limits.Value, violations);
        if (!violations.IsEmpty)
        {
            metrics.CountUnreadable();
            throw violations.ToError();
        }

        var facts = await members.ReadAsync([claim], Caller.Of(context), context.CancellationToken);
        var result = judge.ToProto(judge.Judge(claim!, policy, facts[0]));
        metrics.Count(result);
        return new ValidateClaimResponse { Result = result };
    }

    public override async Task ValidateClaims(
        IAsyncStreamReader<ValidateClaimsRequest> requestStream, IServerStreamWriter<ValidateClaimsResponse> responseStream, ServerCallContext context)
    {
        var catalog = editions.Current ?? throw ServiceErrors.NoEdition();
        var today = Today();
        var caller = Caller.Of(context);
        var results = new ResultWriter(responseStream, context.CancellationToken);
        ulong index = 0;

        // One message at a time: the next is read when the results of this one are written, so a client that does not read is not read from.
        while (await requestStream.NextAsync(lifetime, context.CancellationToken))
        {
            var message = requestStream.Current;
            CheckLength(message, index);
            var (policy, judge) = ReadTerms(message, catalog, today);
            ReadClaim[] read = [.. message.Claims.Select((claim, i) => judge.Read(claim, new FieldPath("claims", i)))];
            var facts = await members.ReadAsync(Array.ConvertAll(read, each => each.Claim), caller, context.CancellationToken);
            for (var i = 0; i < read.Length; i++)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                var item = judge.Judge(message.Claims[i], read[i], index++, policy, facts[i]);
                metrics.Count(item);
                await results.AddAsync(item);
            }

            await results.FlushAsync();
        }
    }

    private (Engine.Edits.EditPolicy? Policy, ClaimJudge Judge) ReadTerms(ValidateClaimsRequest message, EditionCatalog catalog, DateOnly today)
    {
        var violations = new ViolationList();
        var policy = EditPolicyReader.Read(message.Policy, violations);
        var known = KnownAsOf.Read(message.KnownAsOf, catalog, violations);
        violations.ThrowIfAny();
        return (policy, new ClaimJudge(known, limits.Value, today, exempt, plans.Current));
    }

    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private void CheckLength(ValidateClaimsRequest message, ulong before)
    {
        var count = message.Claims.Count;
        var most = limits.Value;
        if (count > most.MaxClaimsPerMessage)
        {
            throw new ServiceException(
                ErrorReason.TooManyClaims,
                string.Create(CultureInfo.InvariantCulture, $"A message may have {most.MaxClaimsPerMessage} claims; this one has {count}."))
            {
                Facts = new Dictionary<string, string> { ["maxClaims"] = Text(most.MaxClaimsPerMessage), ["claims"] = Text(count) },
            };
        }

        if (before + (ulong)count > (ulong)most.MaxClaimsPerStream)
        {
            throw new ServiceException(
                ErrorReason.StreamTooLong,
                string.Create(CultureInfo.InvariantCulture, $"A stream may have {most.MaxClaimsPerStream} claims. Open another for the rest."))
            {
                Facts = new Dictionary<string, string> { ["maxClaims"] = Text(most.MaxClaimsPerStream) },
            };
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
