using System.Text.RegularExpressions;

namespace DmeGrpc.Cli.Tests.Support;

/// <summary>The tables of samples/README.md, row by row.</summary>
internal static partial class SampleTables
{
    /// <summary>A claim that is judged.</summary>
    internal sealed record JudgedClaim(string File, string ClaimId, string Verdict, string Lines);

    /// <summary>A file with something wrong in it.</summary>
    internal sealed record MalformedFile(string File, int ExitCode, string Answer);

    public static IReadOnlyList<JudgedClaim> JudgedClaims { get; } =
    [
        .. Rows("claims.jsonl", JudgedRow()).Concat(Rows("list-snake-case.json", JudgedRow())).Select(row =>
            new JudgedClaim(row.Section, row.Cells.Groups[1].Value, row.Cells.Groups[2].Value, row.Cells.Groups[3].Value)),
    ];

    public static IReadOnlyList<MalformedFile> MalformedFiles { get; } =
    [
        .. Rows("malformed/", MalformedRow()).Select(row =>
            new MalformedFile(row.Cells.Groups[1].Value, int.Parse(row.Cells.Groups[2].Value), row.Cells.Groups[3].Value)),
    ];

    private static IEnumerable<(string Section, Match Cells)> Rows(string section, Regex pattern) => File.ReadLines(Samples.Path("README.md"))
        .SkipWhile(line => line != $"## {section}").Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Select(line => (section, pattern.Match(line)))
        .Where(row => row.Item2.Success);

    [GeneratedRegex("^\\| `([^`]+)` \\| ([A-Z_]+) \\| ([^|]+) \\| [^|]+ \\|$")]
    private static partial Regex JudgedRow();

    [GeneratedRegex("^\\| `([^`]+)` \\| ([0-9]) \\| (.+) \\|$")]
    private static partial Regex MalformedRow();
}
