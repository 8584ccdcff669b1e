using System.Diagnostics;
using System.Globalization;

namespace DmeGrpc.Peers;

/// <summary>
/// A peer that is a script. It is called with pairs.csv, claims.csv and a file to write: its first lines are "name;load seconds;judge seconds", each followed by
/// its verdicts, an empty line behind them.
/// </summary>
internal static class ScriptPeer
{
    public static IReadOnlyList<PeerResult> Run(PeerFiles files, string interpreter, string script)
    {
        var output = Path.Combine(files.Folder, Path.GetFileName(script) + ".out");
        using var process = Process.Start(new ProcessStartInfo(interpreter, [script, files.Pairs, files.ClaimLines, output]))!;
        process.WaitForExit();
        return process.ExitCode == 0 ? Read(File.ReadAllLines(output)) : throw new InvalidOperationException($"{script} failed with {process.ExitCode}.");
    }

    private static List<PeerResult> Read(string[] lines)
    {
        var results = new List<PeerResult>();
        for (var i = 0; i < lines.Length; i++)
        {
            var head = lines[i].Split(';');
            var verdicts = lines.Skip(i + 1).TakeWhile(line => line.Length > 0).ToList();
            results.Add(new PeerResult(
                head[0], double.Parse(head[1], CultureInfo.InvariantCulture), double.Parse(head[2], CultureInfo.InvariantCulture), verdicts));
            i += verdicts.Count + 1;
        }

        return results;
    }
}
