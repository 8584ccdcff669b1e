using System.Diagnostics;
using System.Globalization;
using DmeGrpc.Benchmarks.Data;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Peers;

// DmeGrpc.Peers SCRIPTS OUT CLAIMS: the folder of the scripts, the folder for results, how many claims.
const int Lines = 10;
var (scripts, output, claims) = (args[0], args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
var folder = Directory.CreateTempSubdirectory("dme-peers-").FullName;
try
{
    var since = Stopwatch.GetTimestamp();
    var table = new BenchmarkTable(BenchmarkEdition.Default, ServiceSetting.Practitioner);
    var load = Stopwatch.GetElapsedTime(since).TotalSeconds;
    var files = PeerFiles.Write(folder, table, Lines, claims);
    var results = new List<PeerResult> { ProductPeer.Run(files, table, load) };
    results.AddRange(ScriptPeer.Run(files, "python3", Path.Combine(scripts, "dictionary.py")));
    results.AddRange(await PostgresPeer.RunAsync(files));
    if (Directory.Exists(Path.Combine(scripts, "node_modules")))
    {
        results.AddRange(ScriptPeer.Run(files, "node", Path.Combine(scripts, "duckdb.mjs")));
    }
    else
    {
        Console.Error.WriteLine($"DuckDB is left out: run npm ci in {scripts} to have it.");
    }

    var different = results.FindAll(result => result.Fingerprint != results[0].Fingerprint);
    foreach (var result in different)
    {
        Console.Error.WriteLine($"{result.Name} finds {result.Verdicts.Count} edits, {results[0].Name} {results[0].Verdicts.Count}; no times count.");
    }

    if (different.Count > 0)
    {
        return 1;
    }

    await using var csv = new StreamWriter(Path.Combine(output, "peers.csv"));
    await csv.WriteLineAsync("peer,load_seconds,us_per_claim,claims_per_second,verdicts,fingerprint");
    foreach (var result in results)
    {
        var line = string.Create(CultureInfo.InvariantCulture,
            $"\"{result.Name}\",{result.LoadSeconds:0.00},{result.JudgeSeconds * 1e6 / claims:0.00},{claims / result.JudgeSeconds:0},{result.Verdicts.Count},{result.Fingerprint}");
        await csv.WriteLineAsync(line);
        Console.WriteLine(line);
    }

    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
