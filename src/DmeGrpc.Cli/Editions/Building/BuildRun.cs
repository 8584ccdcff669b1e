using DmeGrpc.Cli.Terminal;
using DmeGrpc.ReferenceData.Cms;
using DmeGrpc.ReferenceData.CmsEditions;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.Cli.Editions.Building;

/// <summary>Carries out <c>dme edition build</c>.</summary>
internal static class BuildRun
{
    // With --strict the list is to be complete; it ends only where it would fill the memory.
    private const int StrictProblemsPerFile = 100_000;

    public static async Task<int> RunAsync(BuildOptions options, CommandConsole console, CancellationToken cancellation)
    {
        EditionTarget.Require(options.Out);
        var (report, refusal) = Build(options, console, cancellation);
        using var output = new OutputBuffer(console.Output);
        if (options.Report == ReportFormat.Json)
        {
            await output.Text.WriteLineAsync(ReportJson.Of(report));
        }
        else
        {
            new BuildReportWriter(output.Text, console.Width, console.UsesColor).Write(report, options.IsStrict);
        }

        await output.FlushAsync(cancellation);
        if (refusal is not null)
        {
            await console.ComplainAsync($"{options.Out} was not written: {refusal}");
        }

        return refusal is null ? ExitCodes.Success : ExitCodes.Failed;
    }

    private static (BuildReport Report, string? Refusal) Build(BuildOptions options, CommandConsole console, CancellationToken cancellation)
    {
        using var progress = new BuildProgress(console);
        var contents = Read(options, progress, cancellation);
        progress.Say("making the edition");
        CmsEdition edition;
        try
        {
            var making = new CmsEditionOptions { Id = options.Id, BuildTime = console.Time.GetUtcNow(), ToolVersion = ToolVersion.Text };
            edition = CmsEdition.Make(contents, making, cancellation);
        }
        catch (EditionSourceException e)
        {
            return (BuildReport.Of(options, contents, edition: null), e.Problems[0].Reason);
        }

        var report = BuildReport.Of(options, contents, edition);
        if (options.IsStrict && report.ProblemCount > 0)
        {
            return (report, $"there {(report.ProblemCount == 1 ? "is 1 problem" : $"are {report.ProblemCount} problems")}, and --strict allows none.");
        }

        progress.Say("writing and verifying");
        EditionTarget.Write(options.Out, edition.Edition, edition.Build, cancellation);
        return (report with { IsWritten = true, Bytes = new FileInfo(options.Out).Length }, null);
    }

    private static CmsContents Read(BuildOptions options, BuildProgress progress, CancellationToken cancellation)
    {
        try
        {
            var limits = options.IsStrict ? CmsLimits.Default with { ProblemsPerFile = StrictProblemsPerFile } : CmsLimits.Default;
            return CmsFolder.Read(options.From, progress, limits, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"the folder {options.From} cannot be read: {e.Message}");
        }
    }
}
