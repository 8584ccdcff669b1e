using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;
using DmeGrpc.Benchmarks.Data;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Engine;

/// <summary>What does it cost to number a code, from its text on? One in twenty is of no table. The mean is of one code.</summary>
public class CodeLookupBenchmark
{
    private const int Codes = 8_192;

    private readonly string[] texts = new string[Codes];
    private CodeIndex index = null!;
    private Dictionary<string, int> dictionary = null!;
    private FrozenDictionary<string, int> frozen = null!;
    private string[] sorted = [];

    /// <summary>Makes the contenders.</summary>
    [GlobalSetup]
    public void Setup()
    {
        index = BenchmarkEdition.Default.Index;
        dictionary = index.Codes.ToDictionary(code => code.ToString(), index.IdOf);
        frozen = dictionary.ToFrozenDictionary();
        sorted = [.. dictionary.Keys.Order(StringComparer.Ordinal)];
        var random = new Random(3);
        for (var i = 0; i < Codes; i++)
        {
            texts[i] = random.Next(20) == 0 ? $"Z{random.Next(1_000):000}Z" : new string(sorted[random.Next(sorted.Length)]);
        }
    }

    /// <summary>The naive baseline.</summary>
    [Benchmark(Baseline = true, Description = "Dictionary<string>", OperationsPerInvoke = Codes)]
    public int Dictionary()
    {
        var sum = 0;
        foreach (var text in texts)
        {
            sum += dictionary.TryGetValue(text, out var id) ? id : 0;
        }

        return sum;
    }

    /// <summary>A frozen dictionary.</summary>
    [Benchmark(Description = "FrozenDictionary<string>", OperationsPerInvoke = Codes)]
    public int Frozen()
    {
        var sum = 0;
        foreach (var text in texts)
        {
            sum += frozen.TryGetValue(text, out var id) ? id : 0;
        }

        return sum;
    }

    /// <summary>Binary search.</summary>
    [Benchmark(Description = "sorted array", OperationsPerInvoke = Codes)]
    public int Sorted()
    {
        var sum = 0;
        foreach (var text in texts)
        {
            sum += Array.BinarySearch(sorted, text, StringComparer.Ordinal);
        }

        return sum;
    }

    /// <summary>The product: the shape is checked too.</summary>
    [Benchmark(Description = "CodeIndex", OperationsPerInvoke = Codes)]
    public int Product()
    {
        var sum = 0;
        foreach (var text in texts)
        {
            sum += ProcedureCode.TryParse(text, out var code) ? index.IdOf(code) : 0;
        }

        return sum;
    }
}
