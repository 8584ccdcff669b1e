using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace DmeGrpc.Benchmarks.Reporting;

/// <summary>Runs what the arguments ask for, and sees that something was measured: BenchmarkDotNet can run nothing and end with 0.</summary>
internal static class BenchmarkRun
{
    public static int Run(string[] args)
    {
        Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(BenchmarkRun).Assembly).Run(args, new BenchmarkConfig())];
        if (args.Contains("--list"))
        {
            return 0;
        }

        string[] problems = [.. summaries.SelectMany(ProblemsOf)];
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        if (summaries.Length == 0)
        {
            Console.Error.WriteLine("Nothing was measured.");
        }

        return summaries.Length == 0 || problems.Length > 0 ? 1 : 0;
    }

    private static IEnumerable<string> ProblemsOf(Summary summary)
    {
        foreach (var error in summary.ValidationErrors.Where(error => error.IsCritical))
        {
            yield return $"{summary.Title}: {error.Message}";
        }

        foreach (var one in summary.BenchmarksCases)
        {
            if (summary[one]?.ResultStatistics is null)
            {
                yield return $"{one.DisplayInfo} has no result.";
            }
        }
    }
}
