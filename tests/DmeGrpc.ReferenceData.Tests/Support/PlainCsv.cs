using System.Text;

namespace DmeGrpc.ReferenceData.Tests.Support;

/// <summary>
/// A short CSV reader of the tests' own, so that a fault of the library under test cannot hide itself. Fields may span lines; quotes are
/// left out, doubled ones too, which changes no text that is compared.
/// </summary>
internal static class PlainCsv
{
    /// <summary>The records by column name, blanks around values cut off; of columns with one name, the first.</summary>
    public static IEnumerable<Dictionary<string, string>> Read(string path)
    {
        var records = Records(path).Where(record => record is not [""]).ToList();
        return records.Skip(1).Select(record => records[0].Zip(record).DistinctBy(pair => pair.First)
            .ToDictionary(pair => pair.First, pair => pair.Second.Trim()));
    }

    /// <summary>The records as they stand. Read as Latin-1, which takes every byte; all that is compared is ASCII.</summary>
    public static IEnumerable<List<string>> Records(string path)
    {
        var record = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        foreach (var character in File.ReadAllText(path, Encoding.Latin1) + "\n")
        {
            switch (character)
            {
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' or '\n' when !isQuoted:
                    record.Add(field.ToString().TrimEnd('\r'));
                    field.Clear();
                    if (character == '\n')
                    {
                        yield return record;
                        record = [];
                    }

                    break;
                default:
                    field.Append(character);
                    break;
            }
        }
    }
}
