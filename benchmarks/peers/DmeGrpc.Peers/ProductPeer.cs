using System.Diagnostics;
using DmeGrpc.Benchmarks.Data;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Peers;

/// <summary>The product's table, one claim after the other on one thread.</summary>
internal static class ProductPeer
{
    private const int Repeats = 20;

    public static PeerResult Run(PeerFiles files, BenchmarkTable table, double loadSeconds)
    {
        var verdicts = new List<string>();
        Judge(files, table.Table, (claim, one, two, row) => verdicts.Add($"{claim},{one},{two},{(int)row.Indicator}"));
        var found = 0;
        // The first rounds are compiled while they run.
        for (var i = 0; i < Repeats; i++)
        {
            Judge(files, table.Table, (_, _, _, _) => found++);
        }

        var since = Stopwatch.GetTimestamp();
        for (var i = 0; i < Repeats; i++)
        {
            Judge(files, table.Table, (_, _, _, _) => found++);
        }

        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds / Repeats;
        return found == 2 * Repeats * verdicts.Count
            ? new PeerResult("DmeGrpc", loadSeconds, seconds, verdicts)
            : throw new InvalidOperationException("The product does not always find the same.");
    }

    private static void Judge(PeerFiles files, PairEditTable table, Action<int, int, int, PairEdit> found)
    {
        Span<ProcedureCode> codes = stackalloc ProcedureCode[files.Claims[0].Length];
        for (var claim = 0; claim < files.Claims.Length; claim++)
        {
            for (var line = 0; line < codes.Length; line++)
            {
                _ = ProcedureCode.TryParse(files.Claims[claim][line], out codes[line]);
            }

            foreach (var match in table.FindAmong(codes) ?? [])
            {
                foreach (var row in match.Rows)
                {
                    if (row.EverApplied && row.Window.Contains(PeerFiles.Day))
                    {
                        found(claim, match.ColumnOne + 1, match.ColumnTwo + 1, row);
                    }
                }
            }
        }
    }
}
