using System.Runtime.CompilerServices;
using DmeGrpc.Admin.V1;
using DmeGrpc.Claims.V1;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using AdminClient = DmeGrpc.Admin.V1.AdminService.AdminServiceClient;
using Client = DmeGrpc.Claims.V1.ClaimValidationService.ClaimValidationServiceClient;

namespace DmeGrpc.Server.Tests.Editions;

/// <summary>Editions swapped under load, on a real server over HTTP/2, by a file renamed into the watched folder.</summary>
public sealed class HotSwapTests : IDisposable
{
    private const int Swaps = 1_000;
    private const int Streams = 3;

    private readonly EditionsFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_thousand_swaps_under_load_fail_no_call_mix_no_verdict_and_leave_nothing_behind()
    {
        folder.Write("one", SmallEdition.Build("one", limit: 1));
        folder.Write("two", SmallEdition.Build("two", limit: 2));
        folder.Replace("current.edition", "one");
        await using var server = await RunningServer.StartLoadingAsync(
            $"Editions:Folder={folder.Path}", "Editions:SettleTime=00:00:00.05", "Editions:PollInterval=01:00:00", "Admin:Enabled=true");
        await Eventually.TrueAsync(() => server.Editions.Current is not null);
        var service = new Client(server.Channel);
        var expected = new Dictionary<string, ClaimResult>(StringComparer.Ordinal) { ["one"] = await Judge(service) };
        using var first = service.ValidateClaims();
        var before = await Exchange(first);

        using var done = new CancellationTokenSource();
        var admin = new AdminClient(server.Channel);
        folder.Replace("current.edition", "two");
        Assert.True((await admin.ReloadEditionsAsync(new ReloadEditionsRequest())).ChangedEditions);
        expected["two"] = await Judge(service);
        Assert.Equal(Disposition.Denied, expected["one"].Lines[0].Disposition);
        Assert.NotEqual(Disposition.Denied, expected["two"].Lines[0].Disposition);

        Task<IReadOnlyList<ClaimResult>>[] load =
        [
            .. Enumerable.Range(0, Streams).Select(_ => Task.Run(() => StreamUntil(service, expected, () => done.IsCancellationRequested))),
            Task.Run(() => AskUntil(service, () => done.IsCancellationRequested)),
        ];
        var editions = await SwapAsync(server, admin);
        await done.CancelAsync();
        var results = (await Task.WhenAll(load)).SelectMany(each => each).ToList();

        Assert.All(results, result => Assert.Equal(expected[result.Editions.Single().EditionId], result));
        Assert.Equal(["one", "two"], results.Select(result => result.Editions.Single().EditionId).Distinct().Order());
        var after = await Exchange(first);
        Assert.Equal(("one", "one"), (before.Editions.Single().EditionId, after.Editions.Single().EditionId));
        Assert.Equal(Swaps + 1, server.Editions.State.Swaps);
        Assert.Empty(server.Log.Errors);

        // The stream that began with the first edition has ended, so nothing but the last one is in use any more.
        await first.RequestStream.CompleteAsync();
        Assert.False(await first.ResponseStream.MoveNext(CancellationToken.None));
        await Eventually.TrueAsync(() =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return editions.Count(edition => edition.TryGetTarget(out _)) <= 2;
        });
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<List<WeakReference<Edition>>> SwapAsync(RunningServer server, AdminClient admin)
    {
        var editions = new List<WeakReference<Edition>>();
        for (var swap = 0; swap < Swaps; swap++)
        {
            folder.Replace("current.edition", swap % 2 == 0 ? "one" : "two");
            var answer = await admin.ReloadEditionsAsync(new ReloadEditionsRequest());
            Assert.Empty(answer.Status.RefusedFiles);
            Assert.Equal(swap % 2 == 0 ? "one" : "two", answer.Status.Editions.Single().EditionId);
            editions.Add(new WeakReference<Edition>(server.Editions.Current!.Editions[0]));
        }

        return editions;
    }

    // Each stream keeps the edition it began with to its end.
    private static async Task<IReadOnlyList<ClaimResult>> StreamUntil(Client service, Dictionary<string, ClaimResult> expected, Func<bool> isDone)
    {
        var kept = new Dictionary<string, ClaimResult>(StringComparer.Ordinal);
        do
        {
            using var call = service.ValidateClaims();
            string? edition = null;
            for (var message = 0; message < 3; message++)
            {
                await call.RequestStream.WriteAsync(new ValidateClaimsRequest { Claims = { TwoUnits(), TwoUnits() } });
                Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
                foreach (var item in call.ResponseStream.Current.Results)
                {
                    edition ??= item.Result.Editions.Single().EditionId;
                    Assert.Equal(expected[edition], item.Result);
                    kept[edition] = item.Result;
                }
            }

            await call.RequestStream.CompleteAsync();
            Assert.False(await call.ResponseStream.MoveNext(CancellationToken.None));
            Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
        }
        while (!isDone());

        return [.. kept.Values];
    }

    private static async Task<IReadOnlyList<ClaimResult>> AskUntil(Client service, Func<bool> isDone)
    {
        var results = new List<ClaimResult>();
        do
        {
            results.Add(await Judge(service));
        }
        while (!isDone());

        return results;
    }

    private static async Task<ClaimResult> Judge(Client service) =>
        (await service.ValidateClaimAsync(new ValidateClaimRequest { Claim = TwoUnits() })).Result;

    private static async Task<ClaimResult> Exchange(AsyncDuplexStreamingCall<ValidateClaimsRequest, ValidateClaimsResponse> call)
    {
        await call.RequestStream.WriteAsync(new ValidateClaimsRequest { Claims = { TwoUnits() } });
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        return call.ResponseStream.Current.Results.Single().Result;
    }

    // Too many by the edition with a limit of 1, payable by the other; the second line is denied by both, each by a row of its own.
    private static Claim TwoUnits() => SampleClaims.Changed(claim =>
    {
        claim.Lines[0].Units = 2;
        claim.Lines.Add(SampleClaims.Line(2, "E0250", "RR", "KH"));
        claim.Lines.Add(SampleClaims.Line(3, "E0271", "NU"));
    });
}
