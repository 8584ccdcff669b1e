using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace DmeGrpc.ReferenceData.Cms.Text;

/// <summary>Splits one record whose quotes are balanced. A quote inside an unquoted field stands for itself, as in 5" tube.</summary>
internal sealed class CsvSplitter : IDisposable
{
    private readonly RecordFeed feed = new();
    private readonly CsvParser parser;

    public CsvSplitter() => parser = new CsvParser(feed, new CsvConfiguration(CultureInfo.InvariantCulture)
    {
        Delimiter = ",",
        NewLine = "\n",
        IgnoreBlankLines = false,
        BadDataFound = null,
        TrimOptions = TrimOptions.Trim,
    });

    public string[] Split(string record)
    {
        feed.Offer(record);
        return parser.Read() ? parser.Record ?? [] : [];
    }

    public void Dispose() => parser.Dispose();

    /// <summary>Hands the parser one record and then nothing until the next.</summary>
    private sealed class RecordFeed : TextReader
    {
        private string text = string.Empty;
        private int position;

        public void Offer(string record) => (text, position) = (record + "\n", 0);

        public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

        public override int Read(Span<char> buffer)
        {
            var count = Math.Min(buffer.Length, text.Length - position);
            text.AsSpan(position, count).CopyTo(buffer);
            position += count;
            return count;
        }
    }
}
