using System.Globalization;
using System.IO.Compression;
using System.Text;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Cms.SharedData;

/// <summary>The PTP tables against a reader that knows nothing but how to split a line at its tabs.</summary>
public class SharedPairEditTests
{
    private const int Rows = 100_000;
    private const int PreambleLines = 6;

    [SharedDataFact]
    public void Random_rows_on_random_days_agree_with_a_naive_reader()
    {
        var random = new Random(20240701);
        var tables = SharedContents.All.PairEdits.Where(table => table.Release.Label == "2024Q3").ToList();
        var total = tables.Sum(table => table.Rows.Count);
        var checkedRows = 0;
        foreach (var table in tables)
        {
            var next = 0;
            foreach (var (file, source) in table.Sources.Select((source, file) => (file, source)))
            {
                foreach (var (number, line) in NaiveLines(source))
                {
                    var row = table.Rows[next++];
                    if (random.Next(total) < Rows * 1.02)
                    {
                        AssertSame(line.Split('\t'), row, file, number);
                        AssertSameDay(line.Split('\t'), row, new DateOnly(1995, 1, 1).AddDays(random.Next(11_700)));
                        checkedRows++;
                    }
                }
            }
        }

        Assert.True(checkedRows >= Rows, $"Only {checkedRows} rows were compared.");
    }

    private static void AssertSame(string[] fields, PairEdit row, int file, int line)
    {
        Assert.Equal((file, line), (row.Source.File, row.Source.Line));
        Assert.Equal((fields[0], fields[1]), (row.ColumnOne.ToString(), row.ColumnTwo.ToString()));
        Assert.Equal((fields[3], fields[4]), (Naive(row.Window.First), row.Window.Last is { } last ? Naive(last) : "*"));
        Assert.Equal((fields[5], fields[6]), ($"{(int)row.Indicator}", row.Rationale));
    }

    // As text, days of the form yyyymmdd are in the order of the calendar, and '*' is no end.
    private static void AssertSameDay(string[] fields, PairEdit row, DateOnly day) => Assert.Equal(
        string.CompareOrdinal(fields[3], Naive(day)) <= 0 && (fields[4] == "*" || string.CompareOrdinal(Naive(day), fields[4]) <= 0), row.Window.Contains(day));

    private static string Naive(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static IEnumerable<(int Number, string Line)> NaiveLines(string source)
    {
        var slash = source.LastIndexOf('/');
        using var archive = ZipFile.OpenRead(SharedContents.Locate(source[..slash]));
        using var reader = new StreamReader(archive.GetEntry(source[(slash + 1)..])!.Open(), Encoding.Latin1);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (number > PreambleLines)
            {
                yield return (number, line);
            }
        }
    }
}
