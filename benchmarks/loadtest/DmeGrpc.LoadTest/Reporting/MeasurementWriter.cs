using System.Globalization;
using DmeGrpc.LoadTest.Measuring;
using DmeGrpc.LoadTest.Processes;

namespace DmeGrpc.LoadTest.Reporting;

/// <summary>Writes measurements as they come: a line of a CSV file, and a line for people.</summary>
internal sealed class MeasurementWriter : IDisposable
{
    private readonly StreamWriter csv;

    /// <summary>Begins the file.</summary>
    public MeasurementWriter(string path)
    {
        csv = new StreamWriter(path) { AutoFlush = true };
        csv.WriteLine(
            "scenario,service,connections,in_flight,claims_per_message,rate,messages_per_second,claims_per_second,p50_us,p99_us,p999_us,"
            + "server_us_per_claim,server_processors,client_processors,server_mb,errors");
    }

    /// <summary>How many calls failed in all.</summary>
    public long Errors { get; private set; }

    /// <summary>Writes one.</summary>
    public void Write(Measurement one)
    {
        Errors += one.Errors + (one.Messages == 0 ? 1 : 0);
        csv.WriteLine(string.Join(',',
        [
            one.Scenario, one.Service, Text(one.Connections), Text(one.InFlight), Text(one.ClaimsPerMessage), Text(one.Rate), Text(one.Messages / one.Seconds),
            Text(one.ClaimsPerSecond), Text(one.Latency.Microseconds(0.5)), Text(one.Latency.Microseconds(0.99)), Text(one.Latency.Microseconds(0.999)),
            Text(one.ServerMicrosecondsPerClaim), Text(one.ServerSeconds / one.Seconds), Text(one.ClientSeconds / one.Seconds), Text(one.ServerMegabytes), Text(one.Errors),
        ]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{one.Scenario,-28} {one.Service,-10} {one.ClaimsPerSecond,10:N0} claims/s  p50 {one.Latency.Microseconds(0.5),8:N0} us  p99 {one.Latency.Microseconds(0.99),8:N0} us  "
            + $"p99.9 {one.Latency.Microseconds(0.999),8:N0} us  {one.ServerMicrosecondsPerClaim,7:0.00} us/claim of server, {one.ServerSeconds / one.Seconds:0.00} + {one.ClientSeconds / one.Seconds:0.00} processors, {one.ServerMegabytes:N0} MB"
            + $"{(one.Errors > 0 ? $"  {one.Errors} ERRORS" : "")}"));
    }

    /// <summary>Writes what another tool measured: transactions a second.</summary>
    public void WriteOther(string scenario, string tool, int clients, double perSecond)
    {
        csv.WriteLine(string.Join(',', [scenario, tool, Text(clients), "1", "1", "0", Text(perSecond), Text(perSecond), "", "", "", "", "", "", "", "0"]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scenario,-28} {tool,-10} {perSecond,10:N0} transactions/s"));
    }

    /// <summary>How the processors are shared out and which collector the servers have.</summary>
    public static string Setting() =>
        $"servers on {Processors.Serving} of {Environment.ProcessorCount} processors{(Processors.AreApart ? ", client on the others" : ", shared with the client")}; "
        + $"collector of the servers: {(Processors.Serving > 1 ? "server" : "workstation, because one processor is seen")}, concurrent";

    /// <inheritdoc/>
    public void Dispose() => csv.Dispose();

    private static string Text(double number) => Math.Round(number, 3).ToString(CultureInfo.InvariantCulture);
}
