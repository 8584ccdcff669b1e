using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace DmeGrpc.Server.Telemetry;

/// <summary>Sends what <see cref="ServiceMetrics"/> measures to the OTLP receiver of the settings, now and then and once more at the end. Without one it does nothing.</summary>
internal sealed class OtlpExport(IOptions<TelemetrySettings> settings) : IHostedService
{
    private MeterProvider? provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Value is { OtlpEndpoint: { } endpoint } telemetry)
        {
            provider = Sdk.CreateMeterProviderBuilder()
                .AddMeter(ServiceMetrics.MeterName)
                .ConfigureResource(resource => resource.AddService("dmegrpc"))
                .AddOtlpExporter((exporter, reader) =>
                {
                    exporter.Endpoint = endpoint;
                    exporter.Protocol = telemetry.OtlpProtocol == OtlpProtocol.Grpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)telemetry.ExportInterval.TotalMilliseconds;
                })
                .Build();
        }

        return Task.CompletedTask;
    }

    // Disposing sends what is left, and may wait for the receiver: not on this thread.
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(() => provider?.Dispose(), CancellationToken.None);
}
