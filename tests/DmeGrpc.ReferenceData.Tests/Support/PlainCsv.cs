using System.Text;

namespace DmeGrpc.ReferenceData.Tests.Support;

/// <summary>A short CSV reader of the tests' own, so that a fault of the library under test cannot hide itself. Fields may span lines.</summary>
internal static class PlainCsv
{
    public static IEnumerable<Dictionary<string, string>> Read(string path, int recordsBeforeHeader = 0)
    {
        // Latin-1 keeps every byte, and the columns compared are ASCII.
        var records = Records(File.ReadAllText(path, Encoding.Latin1)).Skip(recordsBeforeHeader).ToList();
        return records.Skip(1).Select(record => records[0].Zip(record).GroupBy(pair => pair.First).ToDictionary(pair => pair.Key, pair => pair.First().Second.Trim()));
    }

    private static IEnumerable<List<string>> Records(string text)
    {
        var record = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        foreach (var character in text)
        {
            switch (character)
            {
                case '"':
                    // A doubled quote closes and opens again; only quotes as the first or last character occur in what is compared.
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    record.Add(field.ToString());
                    field.Clear();
                    break;
                case '\n' when !isQuoted:
                    record.Add(field.ToString());
                    field.Clear();
                    yield return record;
                    record = [];
                    break;
                case '\r' when !isQuoted:
                    break;
                default:
                    field.Append(character);
                    break;
            }
        }

        if (record.Count > 0)
        {
            record.Add(field.ToString());
            yield return record;
        }
    }
}
