using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;
using DmeGrpc.Benchmarks.Data;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Engine;

/// <summary>
/// What does it cost to find the unit limit of a code, or the rows that make it an add-on code? Nearly every code has a limit, few are add-on codes.
/// The mean is of one code.
/// </summary>
public class RowLookupBenchmark
{
    private const int Codes = 8_192;

    private readonly ProcedureCode[] codes = new ProcedureCode[Codes];
    private readonly string[] texts = new string[Codes];
    private UnitLimitTable limits = null!;
    private AddOnTable addOns = null!;
    private Dictionary<string, int> dictionary = null!;
    private FrozenDictionary<string, int> frozen = null!;

    /// <summary>Which table.</summary>
    [Params("unit limits", "add-on codes")]
    public string Table { get; set; } = "";

    private bool IsLimits => Table == "unit limits";

    /// <summary>Makes the contenders.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var edition = BenchmarkEdition.Default;
        limits = edition.UnitLimits(PayerProgram.Medicare, ServiceSetting.Practitioner)!;
        addOns = edition.AddOns(PayerProgram.Medicare)!;
        dictionary = IsLimits
            ? limits.Rows.GroupBy(row => row.Code).ToDictionary(rows => rows.Key.ToString(), rows => rows.Count())
            : addOns.Rows.GroupBy(row => row.AddOn).ToDictionary(rows => rows.Key.ToString(), rows => rows.Count());
        frozen = dictionary.ToFrozenDictionary();
        var all = CodeClaims.CodesOf(edition.PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!, edition.Index);
        var random = new Random(5);
        for (var i = 0; i < Codes; i++)
        {
            codes[i] = all[random.Next(all.Length)];
            texts[i] = codes[i].ToString();
        }
    }

    /// <summary>The naive baseline: text to rows.</summary>
    [Benchmark(Baseline = true, Description = "Dictionary<string>", OperationsPerInvoke = Codes)]
    public int Dictionary()
    {
        var sum = 0;
        foreach (var text in texts)
        {
            sum += dictionary.GetValueOrDefault(text);
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
            sum += frozen.GetValueOrDefault(text);
        }

        return sum;
    }

    /// <summary>The product, of a code that is read already.</summary>
    [Benchmark(Description = "product", OperationsPerInvoke = Codes)]
    public int Product()
    {
        var sum = 0;
        foreach (var code in codes)
        {
            sum += IsLimits ? limits.Find(code).Length : addOns.Find(code).Length;
        }

        return sum;
    }
}
