using System.Text.RegularExpressions;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Interop.Tests;

/// <summary>The README's client runs as it stands and prints what the README says.</summary>
public sealed class ReadmeTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    [Fact]
    public async Task The_snippet_of_the_readme_runs_and_prints_what_it_says()
    {
        var readme = await File.ReadAllTextAsync(RepositoryFiles.Locate("README.md"));
        // Beside the installed packages, where Node.js finds them.
        var script = RepositoryFiles.Locate("tests", "interop", $"readme-{Guid.NewGuid():N}.tmp.mjs");
        await File.WriteAllTextAsync(script, Block("js").Match(readme).Groups[1].Value);
        try
        {
            var result = await ForeignProgram.Run("node", [script], input: null, new() { ["DME_SERVER"] = service.Address });

            Assert.True(result.ExitCode == 0, result.Errors);
            Assert.Equal(Block("text").Match(readme).Groups[1].Value, result.Output);
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static Regex Block(string language) =>
        new($"```{language}\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(1));
}
