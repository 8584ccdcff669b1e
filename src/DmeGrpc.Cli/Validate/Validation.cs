using DmeGrpc.Cli.Editions;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Judging;
using DmeGrpc.Cli.Output;
using DmeGrpc.Cli.Remote;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Judging;

namespace DmeGrpc.Cli.Validate;

/// <summary>Carries out <c>dme validate</c>.</summary>
internal static class Validation
{
    public static async Task<int> RunAsync(ValidateOptions options, CommandConsole console, CancellationToken cancellation)
    {
        await using var judge = OpenJudge(options, console);
        using var output = new OutputBuffer(console.Output);
        IResultWriter writer = options.Format == OutputFormat.Json
            ? new JsonLinesWriter(output.Text)
            : new TableWriter(output.Text, console.Width, console.UsesColor);
        return await new ValidationRun(new InputSources(options.Files, console), judge, writer, output, console).RunAsync(cancellation);
    }

    private static IClaimJudge OpenJudge(ValidateOptions options, CommandConsole console) => options.Server is { } server
        ? new RemoteJudge(server, ApiKey.Read(options.ApiKeyFile)) { KnownAsOf = options.KnownAsOf }
        : new InProcessJudge(new ClaimJudge(
            EditionSource.OpenAll(options.Editions, options.KnownAsOf), new ServerLimits(), DateOnly.FromDateTime(console.Time.GetUtcNow().UtcDateTime),
            exemptions: null, PlanSource.Open(options.Plans)));
}
