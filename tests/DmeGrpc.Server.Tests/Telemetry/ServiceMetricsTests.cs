using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Client = DmeGrpc.Claims.V1.ClaimValidationService.ClaimValidationServiceClient;

namespace DmeGrpc.Server.Tests.Telemetry;

public sealed class ServiceMetricsTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, long> counts = new(StringComparer.Ordinal);
    private readonly MeterListener listener = new();
    private readonly RunningServer server = new();

    public async Task InitializeAsync()
    {
        await server.InitializeAsync();
        var ours = server.Services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == "DmeGrpc" && instrument.Meter.Scope == ours)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        server.Editions.Publish(SmallEdition.Build());
    }

    public async Task DisposeAsync()
    {
        listener.Dispose();
        await server.DisposeAsync();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    [Fact]
    public async Task Claims_and_lines_are_counted_by_disposition()
    {
        var service = new Client(server.Channel);
        await service.ValidateClaimAsync(new ValidateClaimRequest { Claim = SampleClaims.Clean() });
        await service.ValidateClaimAsync(new ValidateClaimRequest { Claim = SampleClaims.ChangedLine(line => line.Units = 2) });
        await Assert.ThrowsAsync<RpcException>(async () => await service.ValidateClaimAsync(new ValidateClaimRequest { Claim = new Claim() }));
        using var call = service.ValidateClaims();
        await call.RequestStream.WriteAsync(new ValidateClaimsRequest { Claims = { SampleClaims.Clean(), new Claim() } });
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));

        Assert.Equal(2, counts["dmegrpc.claims.judged payable"]);
        Assert.Equal(1, counts["dmegrpc.claims.judged denied"]);
        Assert.Equal(2, counts["dmegrpc.lines.judged payable"]);
        Assert.Equal(1, counts["dmegrpc.lines.judged denied"]);
        Assert.Equal(2, counts["dmegrpc.claims.unreadable"]);

        // The stream is open, and nothing else.
        listener.RecordObservableInstruments();
        Assert.InRange(counts["dmegrpc.calls.in_flight"], 1, 2);
    }

    [Fact]
    public void Editions_swaps_and_refused_files_are_observed()
    {
        server.Editions.Publish(SmallEdition.Build("small-2"));
        server.Editions.Refuse([new RefusedFile("a.edition", "It is broken.", DateTimeOffset.UnixEpoch)]);

        listener.RecordObservableInstruments();

        Assert.Equal(
            (1, 1, 1), (counts["dmegrpc.editions.published"], counts["dmegrpc.editions.swaps"], counts["dmegrpc.editions.refused_files"]));
    }

    private void Add(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var key = tags.IsEmpty ? instrument.Name : $"{instrument.Name} {tags[0].Value}";
        counts.AddOrUpdate(key, value, (_, sum) => instrument.IsObservable ? value : sum + value);
    }
}
