using System.Globalization;
using DmeGrpc.Benchmarks.Data;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Peers;

/// <summary>
/// What every peer reads: the pair rows and the claims, as text without headers, parted by commas. Days are YYYY-MM-DD; a row in force has no last day.
/// <code>
/// pairs.csv   column one, column two, first day, last day, indicator
/// claims.csv  claim, line, code, day of service
/// </code>
/// </summary>
internal sealed class PeerFiles
{
    private const string DayFormat = "yyyy-MM-dd";

    private PeerFiles(string folder, string[][] claims) => (Folder, Claims) = (folder, claims);

    /// <summary>Where they are.</summary>
    public string Folder { get; }

    /// <summary>The codes of each claim's lines.</summary>
    public string[][] Claims { get; }

    /// <summary>The day of service of every line.</summary>
    public static DateOnly Day => ClaimMaker.Day;

    /// <summary>The rows.</summary>
    public string Pairs => PathOf(Folder, "pairs.csv");

    /// <summary>The claims.</summary>
    public string ClaimLines => PathOf(Folder, "claims.csv");

    /// <summary>Writes them.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="lines">Lines of each claim.</param>
    /// <param name="claims">How many claims.</param>
    public static PeerFiles Write(string folder, BenchmarkTable table, int lines, int claims)
    {
        var files = new PeerFiles(folder, CodeClaims.Draw(table, lines, claims));
        File.WriteAllLines(files.Pairs, table.Table.Rows.Select(TextOf));
        var day = Text(Day);
        File.WriteAllLines(files.ClaimLines, files.Claims.SelectMany((codes, claim) => codes.Select((code, line) => $"{claim},{line + 1},{code},{day}")));
        return files;
    }

    private static string TextOf(PairEdit row) =>
        $"{row.ColumnOne},{row.ColumnTwo},{Text(row.Window.First)},{(row.Window.Last is { } last ? Text(last) : "")},{(int)row.Indicator}";

    private static string Text(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static string PathOf(string folder, string name) => Path.Combine(folder, name);
}
