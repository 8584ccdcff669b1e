using System.Globalization;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Tests.Support;
using DmeGrpc.TestSupport;
using Xunit.Abstractions;

namespace DmeGrpc.ReferenceData.Tests.CmsEditions;

/// <summary>The whole published practitioner table of 2024Q3, through the built and opened file, against the source text read naively.</summary>
public class SharedPairAnswersTests(ITestOutputHelper output)
{
    private const int Rows = 2_546_017;
    private const int Pairs = 2_238_466;
    private const int PairsOfSeveralWindows = 305_096;

    [SharedDataFact]
    public void Every_published_pair_is_answered_as_its_source_text_says()
    {
        var read = SharedEdition.Opened;
        var table = read.PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!;
        var text = SourceText();

        Assert.Equal((Rows, Rows), (text.Values.Sum(rows => rows.Count), table.Rows.Count));
        Assert.Equal(Pairs, text.Count);
        AssertBytes(table, read.Index);
        var several = text.Where(pair => pair.Value.Count > 1).ToList();
        Assert.Equal(PairsOfSeveralWindows, several.Count);
        Assert.All(several, pair => AssertRowsAgree(pair.Key, pair.Value, table));

        var random = new Random(2024);
        var all = text.ToList();
        for (var i = 0; i < 100_000; i++)
        {
            var (pair, rows) = all[random.Next(all.Count)];
            AssertAnswersAgree(pair, rows, table, new DateOnly(1995, 1, 1).AddDays(random.Next(31 * 366)));
        }

        // Pairs at random, nearly all of which the table lacks.
        for (var i = 0; i < 100_000; i++)
        {
            var pair = all[random.Next(all.Count)].Key[..5] + all[random.Next(all.Count)].Key[5..];
            AssertAnswersAgree(pair, text.GetValueOrDefault(pair) ?? [], table, new DateOnly(2024, 7, 1));
        }
    }

    // Key: both codes one after the other. Rows: file, line, and the columns after the codes.
    private static Dictionary<string, List<(int File, int Line, string[] Columns)>> SourceText()
    {
        var text = new Dictionary<string, List<(int, int, string[])>>(Pairs, StringComparer.Ordinal);
        var same = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (file, name) in CmsPairFiles.Names("ccipra").Index())
        {
            foreach (var (number, line) in CmsPairFiles.Lines(name))
            {
                var key = line[..5] + line[6..11];
                if (!same.TryGetValue(line[12..], out var columns))
                {
                    same[line[12..]] = columns = line[12..].Split('\t');
                }

                if (!text.TryGetValue(key, out var rows))
                {
                    text[key] = rows = [];
                }

                rows.Add((file, number, columns));
            }
        }

        return text;
    }

    private static void AssertRowsAgree(string pair, List<(int File, int Line, string[] Columns)> rows, PairEditTable table)
    {
        var found = Find(table, pair);
        var expected = rows.OrderByDescending(row => row.Columns[1], StringComparer.Ordinal).ThenBy(row => (row.File, row.Line)).Select(row => Said(row));
        Assert.Equal(expected, found.Select(Said));

        // On the first and last day of every window, and the day after.
        foreach (var row in found)
        {
            AssertAnswersAgree(pair, rows, table, row.Window.First);
            AssertAnswersAgree(pair, rows, table, row.Window.Last ?? DateOnly.MaxValue);
            AssertAnswersAgree(pair, rows, table, row.Window.Last?.AddDays(1) ?? DateOnly.MaxValue);
        }
    }

    private static void AssertAnswersAgree(string pair, List<(int File, int Line, string[] Columns)> rows, PairEditTable table, DateOnly day)
    {
        var yyyymmdd = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var expected = rows
            .Where(row => row.Columns[3] != "9" && string.CompareOrdinal(row.Columns[1], yyyymmdd) <= 0
                && (row.Columns[2] == "*" || string.CompareOrdinal(yyyymmdd, row.Columns[2]) <= 0))
            .Select(row => Said(row));
        Assert.Equal(expected, Find(table, pair).Where(row => row.EverApplied && row.Window.Contains(day)).Select(Said));
    }

    private static string Said((int File, int Line, string[] Columns) row) =>
        $"{row.File}:{row.Line} {row.Columns[1]} {row.Columns[2]} {row.Columns[3]} {row.Columns[4]}";

    private static string Said(PairEdit row) =>
        $"{row.Source.File}:{row.Source.Line} {row.Window.First:yyyyMMdd} {row.Window.Last?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "*"} {(int)row.Indicator} {row.Rationale}";

    private static PairEditList Find(PairEditTable table, string pair) => table.Find(ProcedureCode.Parse(pair[..5]), ProcedureCode.Parse(pair[5..]));

    private void AssertBytes(PairEditTable table, CodeIndex index)
    {
        table.WithColumnTwo(index.CodeOf(1));
        var bytes = (table.ByteCount + index.ByteCount) / (double)Pairs;
        output.WriteLine($"{table.Columns.Details.Count:N0} details, {bytes:0.00} bytes a pair with the whole code index and the index by column two");
        Assert.True(bytes <= 16, $"{bytes} bytes a pair");
    }
}
