using System.Collections.Concurrent;
using DmeGrpc.Claims.V1;
using Google.Protobuf;

namespace DmeGrpc.Durability.Tests.Support;

/// <summary>Posts and voids claims, and remembers every answer it was given.</summary>
internal sealed class Billing(Deployment deployment)
{
    private readonly ConcurrentDictionary<string, ByteString> answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Claim> tried = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> voiding = new(StringComparer.Ordinal);
    private int acknowledged;

    /// <summary>How many calls were answered.</summary>
    public int Acknowledged => Volatile.Read(ref acknowledged);

    /// <summary>The first answers, by claim id.</summary>
    public IEnumerable<PostClaimResponse> Answers => answers.Values.Select(PostClaimResponse.Parser.ParseFrom);

    /// <summary>Whether a claim was voided.</summary>
    public bool IsVoid(string claimId) => voiding.ContainsKey(claimId);

    /// <summary>Posts a claim once; returns whether there was an answer.</summary>
    public async Task<bool> TryPostAsync(Claim claim)
    {
        tried[claim.ClaimId] = claim;
        var (isAnswer, response) = await deployment.OnceAsync(async calls => await Client(calls).PostClaimAsync(Request(claim)));
        if (isAnswer)
        {
            Remember(claim, response!);
        }

        return isAnswer;
    }

    /// <summary>Posts a claim until there is an answer.</summary>
    public async Task PostAsync(Claim claim, CancellationToken cancellation)
    {
        tried[claim.ClaimId] = claim;
        Remember(claim, await deployment.UntilAnsweredAsync(async calls => await Client(calls).PostClaimAsync(Request(claim), cancellationToken: cancellation), cancellation));
    }

    /// <summary>Voids a posted claim once; returns whether there was an answer.</summary>
    public async Task<bool> TryVoidAsync(string claimId)
    {
        voiding[claimId] = 0;
        var (isAnswer, _) = await deployment.OnceAsync(async calls => await Client(calls).VoidClaimAsync(VoidRequest(claimId)));
        Interlocked.Add(ref acknowledged, isAnswer ? 1 : 0);
        return isAnswer;
    }

    /// <summary>Voids a posted claim until there is an answer.</summary>
    public async Task VoidAsync(string claimId, CancellationToken cancellation)
    {
        voiding[claimId] = 0;
        await deployment.UntilAnsweredAsync(async calls => await Client(calls).VoidClaimAsync(VoidRequest(claimId), cancellationToken: cancellation), cancellation);
        Interlocked.Increment(ref acknowledged);
    }

    /// <summary>Repeats everything that was ever tried, so that nothing is left of which nobody knows whether it happened.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        await Parallel.ForEachAsync(tried.Values, Options(cancellation), async (claim, token) => await PostAsync(claim, token));
        await Parallel.ForEachAsync(voiding.Keys, Options(cancellation), async (claimId, token) => await VoidAsync(claimId, token));
    }

    private void Remember(Claim claim, PostClaimResponse response)
    {
        var bytes = response.ToByteString();
        Assert.Equal(answers.GetOrAdd(claim.ClaimId, bytes), bytes);
        Interlocked.Increment(ref acknowledged);
    }

    private static ParallelOptions Options(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = 16, CancellationToken = cancellation };

    private static PostClaimRequest Request(Claim claim) => new() { SubmitterId = Member.Submitter, Claim = claim };

    private static VoidClaimRequest VoidRequest(string claimId) => new() { SubmitterId = Member.Submitter, ClaimId = claimId };

    private static ClaimPostingService.ClaimPostingServiceClient Client(Grpc.Core.CallInvoker calls) => new(calls);
}
