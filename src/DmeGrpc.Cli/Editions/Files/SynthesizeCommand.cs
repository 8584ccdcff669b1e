using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using DmeGrpc.Cli.EditionDiffs;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.ReferenceData.EditionFiles.Manifest;
using DmeGrpc.ReferenceData.Synthesis;

namespace DmeGrpc.Cli.Editions.Files;

/// <summary><c>dme edition synthesize</c>: an edition of national size that is made up.</summary>
internal static class SynthesizeCommand
{
    public const string Name = "synthesize";

    /// <summary>What stands below the help.</summary>
    public const string Notes = """
        For benchmarks and tests on machines without the CMS files. Every row is made
        up; the edition's kind, label and notice say so, and every verdict with them.
        The same options and version give the same bytes, so no build time is told.

        Exit code:
          0  the edition is written, read back and verified
          2  nothing is written, and a file that was there is as it was
        """;

    public static Command Build(CommandConsole console)
    {
        var file = new Option<string>("--out") { Description = "The edition file to write.", HelpName = "FILE", Required = true };
        var pairs = new Option<int?>("--pairs")
        {
            Description = string.Create(CultureInfo.InvariantCulture,
                $"Pairs of the practitioner table, {SyntheticEditionOptions.MinPairs} to {SyntheticEditionOptions.MaxPairs}; "
                + $"without it {SyntheticEditionOptions.PublishedPairs}, as CMS publishes. The other tables follow in proportion."),
            HelpName = "NUMBER",
            CustomParser = result => Parse<int>(result, SyntheticEditionOptions.MinPairs, SyntheticEditionOptions.MaxPairs),
        };
        var seed = new Option<ulong?>("--seed")
        {
            Description = "Which edition of that size (1 by default).",
            HelpName = "NUMBER",
            CustomParser = result => Parse(result, ulong.MinValue, ulong.MaxValue),
        };
        var command = new Command(Name, "Make up an edition of national size, for benchmarks and tests.") { file, pairs, seed };
        command.SetAction((parsed, cancellation) => SynthesizeAsync(
            parsed.GetValue(file)!,
            new SyntheticEditionOptions { Pairs = parsed.GetValue(pairs) ?? SyntheticEditionOptions.PublishedPairs, Seed = parsed.GetValue(seed) ?? 1 },
            console, cancellation));
        return command;
    }

    private static async Task<int> SynthesizeAsync(string file, SyntheticEditionOptions options, CommandConsole console, CancellationToken cancellation)
    {
        EditionTarget.Require(file);
        var edition = EditionSynthesizer.Synthesize(options);
        cancellation.ThrowIfCancellationRequested();
        var build = new EditionBuildRecord { BuildTime = DateTimeOffset.UnixEpoch, ToolVersion = ToolVersion.Text, Releases = ["SYNTHETIC"] };
        EditionTarget.Write(file, edition, build, cancellation);
        using var output = new OutputBuffer(console.Output);
        await output.Text.WriteLineAsync(SafeText.Of($"{edition.Id} is written to {file}: {DiffText.Count(new FileInfo(file).Length, "byte")}. Every row of it is made up."));
        await output.FlushAsync(cancellation);
        return ExitCodes.Success;
    }

    private static T? Parse<T>(ArgumentResult result, T least, T most)
        where T : struct, INumber<T>
    {
        var text = result.Tokens.Single().Value;
        if (T.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        result.AddError($"{((OptionResult)result.Parent!).IdentifierToken!.Value} wants a number from {least} to {most}, not \"{text}\".");
        return null;
    }
}
