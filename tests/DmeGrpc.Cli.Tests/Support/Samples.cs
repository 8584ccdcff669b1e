using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Cli.Tests.Support;

/// <summary>The files under samples/.</summary>
internal static partial class Samples
{
    private static readonly Lazy<string> Copies = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    });

    private static readonly ConcurrentDictionary<string, Lazy<string>> Copied = new(StringComparer.Ordinal);

    /// <summary>The tour of the edits.</summary>
    public static string Tour => Path("claims.jsonl");

    /// <summary>
    /// The claims of a file of samples without their members: alone, and by a server that has no record of a member, what hangs on the member is
    /// answered differently.
    /// </summary>
    public static string WithoutMembers(string file) => Copied.GetOrAdd(file, _ => new Lazy<string>(() =>
    {
        var copy = System.IO.Path.Combine(Copies.Value, System.IO.Path.GetFileName(file));
        File.WriteAllText(copy, MemberId().Replace(File.ReadAllText(file), string.Empty));
        return copy;
    })).Value;

    public static string Path(params string[] parts) => RepositoryFiles.Locate(["samples", .. parts]);

    [GeneratedRegex("\"member(Id|_id)\": \"MADEUP001\",", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MemberId();
}
