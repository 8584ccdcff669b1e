using BenchmarkDotNet.Attributes;
using DmeGrpc.Benchmarks.Data;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.EditionFiles;

namespace DmeGrpc.Benchmarks.Engine;

/// <summary>What does it cost to open an edition file with every check, in a warm process and with the file in the page cache?</summary>
public class EditionOpenBenchmark
{
    private string path = "";

    /// <summary>Where its rows are kept.</summary>
    [Params(EditionFileStorage.Mapped, EditionFileStorage.Loaded)]
    public EditionFileStorage Storage { get; set; }

    /// <summary>Writes the file.</summary>
    [GlobalSetup]
    public void Setup() => path = BenchmarkEdition.WriteToFile(BenchmarkEdition.Default);

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void Cleanup() => File.Delete(path);

    /// <summary>Opens it.</summary>
    [Benchmark(Description = "EditionFile.Open")]
    public Edition Open() => EditionFile.Open(path, Storage);
}
