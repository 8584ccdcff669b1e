using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Output;
using DmeGrpc.Cli.Tests.Support;
using DmeGrpc.TestSupport;
using Google.Protobuf.Collections;
using Google.Protobuf.Reflection;

namespace DmeGrpc.Cli.Tests;

/// <summary>Every sample is judged as samples/README.md says.</summary>
public class SamplesTests
{
    public static TheoryData<string> JudgedClaims => [.. SampleTables.JudgedClaims.Select(claim => claim.ClaimId)];

    public static TheoryData<string> MalformedFiles => [.. SampleTables.MalformedFiles.Select(file => file.File)];

    [Theory]
    [InlineData("claims.jsonl")]
    [InlineData("list-snake-case.json")]
    public async Task Readme_lists_the_claims_of_a_file_in_their_order(string file)
    {
        var items = JsonOutput.Items(await CommandRun.OfAsync("validate", Samples.Path(file), "--format", "json"));
        Assert.Equal(SampleTables.JudgedClaims.Where(claim => claim.File == file).Select(claim => claim.ClaimId), items.Select(item => item.Result.ClaimId));
    }

    [Fact]
    public void Readme_lists_every_malformed_file() =>
        Assert.Equal(Directory.GetFiles(Samples.Path("malformed")).Select(Path.GetFileName).Order(), SampleTables.MalformedFiles.Select(file => file.File).Order());

    [Theory]
    [MemberData(nameof(JudgedClaims))]
    public async Task Claim_is_judged_as_the_readme_says(string claimId)
    {
        var expected = SampleTables.JudgedClaims.Single(claim => claim.ClaimId == claimId);
        var items = JsonOutput.Items(await CommandRun.OfAsync("validate", Samples.Path(expected.File), "--format", "json"));
        var result = items.Single(item => item.Result.ClaimId == claimId).Result;
        Assert.Equal((expected.Verdict, expected.Lines), (Short(result.Disposition), Lines(result)));
    }

    [Theory]
    [MemberData(nameof(MalformedFiles))]
    public async Task Malformed_file_is_answered_as_the_readme_says(string file)
    {
        var expected = SampleTables.MalformedFiles.Single(row => row.File == file);
        var run = await CommandRun.OfAsync("validate", Samples.Path("malformed", file), "--format", "json");
        var answers = JsonOutput.Items(run).SelectMany(Answers).Concat(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var answer = string.Join("<br>", answers.Select(text => $"`{text}`")).Replace(RepositoryFiles.Root + "/", string.Empty, StringComparison.Ordinal);
        Assert.Equal((expected.ExitCode, expected.Answer), (run.ExitCode, answer));
    }

    [Fact]
    public async Task Clean_sample_is_the_first_claim_of_the_tour()
    {
        var clean = await CommandRun.OfAsync("validate", Samples.Path("clean.json"), "--format", "json");
        var tour = await CommandRun.OfAsync("validate", Samples.Tour, "--format", "json");
        Assert.Equal(ExitCodes.Success, clean.ExitCode);
        Assert.Equal(tour.OutputLines[0], Assert.Single(clean.OutputLines));
    }

    private static IEnumerable<string> Answers(ClaimItem item)
    {
        if (item.Error is { } error)
        {
            return ProblemText.Of(error).Select(problem => $"UNREADABLE {problem}");
        }

        var verdict = Short(item.Result.Disposition);
        return item.Result.Findings.Concat(item.Result.Lines.SelectMany(line => line.Findings)).Select(finding => $"{verdict} {finding.Message}").DefaultIfEmpty(verdict);
    }

    private static string Lines(ClaimResult result)
    {
        var lines = result.Lines.Select(line => $"{line.LineNumber} {Short(line.Disposition)}{Findings(line.Findings)}");
        return string.Join("; ", result.Findings.Count == 0 ? lines : lines.Prepend($"all{Findings(result.Findings)}"));
    }

    private static string Findings(RepeatedField<Finding> findings) => findings.Count == 0
        ? string.Empty
        : $" ({string.Join(", ", findings.Select(finding => $"{NameOf(finding.Edit)} {Short(finding.Outcome)}"))})";

    // DISPOSITION_DENIED is DENIED for short, OUTCOME_DENY is DENY.
    private static string Short<T>(T value) where T : struct, Enum => NameOf(value)[(NameOf(value).IndexOf('_', StringComparison.Ordinal) + 1)..];

    private static string NameOf<T>(T value) where T : struct, Enum =>
        typeof(T).GetField($"{value}")!.GetCustomAttributes(typeof(OriginalNameAttribute), inherit: false).Cast<OriginalNameAttribute>().Single().Name;
}
