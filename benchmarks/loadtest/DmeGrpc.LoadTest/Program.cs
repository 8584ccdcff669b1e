using DmeGrpc.LoadTest;
using DmeGrpc.LoadTest.Posting;
using DmeGrpc.LoadTest.Processes;
using DmeGrpc.LoadTest.Reporting;
using DmeGrpc.LoadTest.Scenarios;
using DmeGrpc.ReferenceData;

if (RunOptions.Read(args) is not { } options)
{
    Console.Error.WriteLine("DmeGrpc.LoadTest throughput|posting|scale EDITION OUT SECONDS [EDITIONS]");
    return 2;
}

var folder = Directory.CreateTempSubdirectory("dme-loadtest-").FullName;
using var results = new MeasurementWriter(Path.Combine(options.Out, $"{options.What}.csv"));
try
{
    Console.WriteLine(MeasurementWriter.Setting());
    Processors.TakeThoseThatAsk();
    if (options.What == "posting")
    {
        await PostingRun.RunAsync(folder, options, results);
    }
    else
    {
        var workload = new Workload(EditionOpener.Open(options.Edition));
        Console.WriteLine($"{Workload.Lines} lines and {workload.ClaimBytes:0} bytes a claim, {workload.Result.Length} bytes a result");
        if (options.What == "scale")
        {
            await ScaleRun.RunAsync(workload, options, results);
        }
        else
        {
            using var echo = await Services.StartEchoAsync(folder, workload.Result);
            using var real = await Services.StartRealAsync(options.Edition);
            await Readiness.WaitAsync(real, workload);
            await ThroughputRun.RunAsync(workload, real, echo, options, results);
        }
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}

return results.Errors == 0 ? 0 : 1;
