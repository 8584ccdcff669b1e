using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace DmeGrpc.Benchmarks.Reporting;

/// <summary>The mean divided by something that follows from the number of lines of a claim, in nanoseconds. Empty for a case without lines.</summary>
internal sealed class CostColumn(string name, string legend, Func<int, double> countOf) : IColumn
{
    /// <summary>The parameter of a benchmark that says how many lines each claim has.</summary>
    public const string LinesParameter = "Lines";

    public string Id => $"{nameof(CostColumn)}.{name}";

    public string ColumnName => name;

    public bool AlwaysShow => false;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => $"{legend}, in nanoseconds";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        LinesOf(benchmarkCase) is { } lines && countOf(lines) > 0 && summary[benchmarkCase]?.ResultStatistics is { } statistics
            ? (statistics.Mean / countOf(lines)).ToString("0.0", CultureInfo.InvariantCulture) + " ns"
            : "-";

    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(one => LinesOf(one) is not null);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    private static int? LinesOf(BenchmarkCase one) => one.Parameters.Items.FirstOrDefault(item => item.Name == LinesParameter)?.Value as int?;
}
