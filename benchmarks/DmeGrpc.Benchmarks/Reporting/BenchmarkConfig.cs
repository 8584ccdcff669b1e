using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Exporters.Csv;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace DmeGrpc.Benchmarks.Reporting;

/// <summary>
/// Short iterations, many cases, all in this process: a table of two million pairs is then made once, not once a case. What one case leaves in the caches
/// and in the compiler's profile is there for the next; the cases of one question are alike in that.
/// </summary>
internal sealed class BenchmarkConfig : ManualConfig
{
    private const int Warmups = 2;
    private const int Iterations = 5;
    private const int IterationMilliseconds = 60;

    public BenchmarkConfig()
    {
        AddJob(Job.Default.WithId("short").WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(Warmups).WithIterationCount(Iterations).WithIterationTime(TimeInterval.FromMilliseconds(IterationMilliseconds))
            .WithEvaluateOverhead(false));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddColumn(new CostColumn("Per line", "Mean for each line of the claim", lines => lines));
        AddColumn(new CostColumn("Per pair", "Mean for each ordered pair of lines of the claim", lines => lines * (lines - 1.0)));
        AddExporter(MarkdownExporter.GitHub, CsvExporter.Default);
        AddLogger(ConsoleLogger.Default);
        HideColumns(Column.Error, Column.Gen0, Column.Gen1, Column.Gen2, Column.RatioSD, Column.Median);
        WithOptions(ConfigOptions.DisableLogFile);
    }
}
