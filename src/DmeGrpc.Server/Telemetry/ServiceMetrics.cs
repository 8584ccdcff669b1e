using System.Diagnostics.Metrics;
using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Hosting;

namespace DmeGrpc.Server.Telemetry;

/// <summary>What the service measures of itself, under the meter <c>DmeGrpc</c>. Counts alone: nothing that a claim holds, and no name of a file.</summary>
internal sealed class ServiceMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "DmeGrpc";

    private readonly Counter<long> claims;
    private readonly Counter<long> lines;
    private readonly Counter<long> unreadable;

    public ServiceMetrics(IMeterFactory meters, PublishedEditions editions, Draining calls)
    {
        var meter = meters.Create(MeterName);
        claims = meter.CreateCounter<long>("dmegrpc.claims.judged", "{claim}", "Claims judged, by disposition.");
        lines = meter.CreateCounter<long>("dmegrpc.lines.judged", "{line}", "Claim lines judged, by disposition.");
        unreadable = meter.CreateCounter<long>("dmegrpc.claims.unreadable", "{claim}", "Claims that could not be read.");
        meter.CreateObservableGauge("dmegrpc.editions.published", () => editions.State.Editions.Count, "{edition}", "Editions in use.");
        meter.CreateObservableGauge("dmegrpc.editions.refused_files", () => editions.State.Refusals.Count, "{file}", "Files of the editions folder that cannot be used.");
        meter.CreateObservableCounter("dmegrpc.editions.swaps", () => editions.State.Swaps, "{swap}", "Times that editions took the place of others.");
        meter.CreateObservableUpDownCounter("dmegrpc.calls.in_flight", () => calls.Open, "{call}", "Calls that have not ended.");
    }

    /// <summary>Counts a verdict.</summary>
    public void Count(ClaimResult result)
    {
        claims.Add(1, Tag(result.Disposition));
        if (lines.Enabled)
        {
            foreach (var line in result.Lines)
            {
                lines.Add(1, Tag(line.Disposition));
            }
        }
    }

    /// <summary>Counts an item of a stream.</summary>
    public void Count(ClaimItem item)
    {
        if (item.Result is { } result)
        {
            Count(result);
        }
        else
        {
            CountUnreadable();
        }
    }

    /// <summary>Counts a claim that could not be read.</summary>
    public void CountUnreadable() => unreadable.Add(1);

    private static KeyValuePair<string, object?> Tag(Disposition disposition) => new("disposition", disposition switch
    {
        Disposition.Payable => "payable",
        Disposition.NotEvaluated => "not_evaluated",
        Disposition.Adjusted => "adjusted",
        Disposition.Pended => "pended",
        Disposition.Denied => "denied",
        Disposition.Rejected => "rejected",
        _ => "unspecified",
    });
}
