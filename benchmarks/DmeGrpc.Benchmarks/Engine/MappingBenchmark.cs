using BenchmarkDotNet.Attributes;
using DmeGrpc.Benchmarks.Data;
using DmeGrpc.Claims.V1;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Judging;
using DmeGrpc.Server.Mapping;
using Google.Protobuf;
using EngineClaim = DmeGrpc.Engine.Claims.Claim;
using ProtoClaim = DmeGrpc.Claims.V1.Claim;

namespace DmeGrpc.Benchmarks.Engine;

/// <summary>Where does the time of a call go, without the network? The bytes of a ten-line claim in, the bytes of its result out, step by step.</summary>
public class MappingBenchmark
{
    private const int TenLines = 10;

    private EngineClaim claim = null!;
    private ProtoClaim proto = null!;
    private byte[] bytes = [];
    private byte[] buffer = [];
    private ClaimVerdict verdict;
    private ClaimResult result = null!;
    private EditionCatalog catalog = null!;
    private ClaimJudge judge = null!;

    /// <summary>Whether anything is wrong with the claim.</summary>
    [Params("clean", "findings")]
    public string Kind { get; set; } = "";

    /// <summary>How many lines it has.</summary>
    [Params(TenLines)]
    public int Lines { get; set; }

    /// <summary>Makes the claim and what becomes of it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var edition = BenchmarkEdition.Default;
        var maker = new ClaimMaker(edition, ServiceSetting.Practitioner);
        claim = Kind == "clean" ? maker.Clean(Lines, 1)[0] : maker.Mixed(Lines, 1)[0];
        proto = ProtoClaims.Of(claim);
        bytes = proto.ToByteArray();
        catalog = new EditionCatalog(edition);
        verdict = ClaimValidator.Validate(claim, catalog);
        result = verdict.ToProto();
        buffer = new byte[result.CalculateSize()];
        judge = new ClaimJudge(catalog, new ServerLimits(), claim.ReceivedDate);
    }

    /// <summary>Bytes to message.</summary>
    [Benchmark(Description = "parse")]
    public ProtoClaim Parse() => ProtoClaim.Parser.ParseFrom(bytes);

    /// <summary>The engine alone.</summary>
    [Benchmark(Description = "judge")]
    public ClaimVerdict Judge() => ClaimValidator.Validate(claim, catalog);

    /// <summary>Verdict to message.</summary>
    [Benchmark(Description = "write the result")]
    public ClaimResult Write() => verdict.ToProto();

    /// <summary>Message to bytes.</summary>
    [Benchmark(Description = "serialize")]
    public int Serialize()
    {
        result.WriteTo(buffer.AsSpan());
        return buffer.Length;
    }

    /// <summary>Message to message: read, judge, write.</summary>
    [Benchmark(Description = "read, judge, write")]
    public ClaimItem Messages() => judge.Judge(proto, 0);

    /// <summary>All of it.</summary>
    [Benchmark(Baseline = true, Description = "bytes to bytes")]
    public int Whole()
    {
        var item = judge.Judge(ProtoClaim.Parser.ParseFrom(bytes), 0);
        item.Result.WriteTo(buffer.AsSpan());
        return buffer.Length;
    }
}
