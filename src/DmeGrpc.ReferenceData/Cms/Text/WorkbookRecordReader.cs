using System.Globalization;
using DmeGrpc.ReferenceData.Cms.Reports;
using ExcelDataReader;

namespace DmeGrpc.ReferenceData.Cms.Text;

/// <summary>Rows of one sheet of a workbook, streamed. Numbers and dates become the text CMS's own text files have: 20240701, 0.62.</summary>
internal sealed class WorkbookRecordReader : IRecordReader
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    private readonly IExcelDataReader reader;
    private readonly SourceTally tally;
    private readonly List<string> fields = [];

    /// <exception cref="InvalidDataException">The sheet claims to be wider than a sheet can be.</exception>
    public WorkbookRecordReader(IExcelDataReader reader, SourceTally tally)
    {
        (this.reader, this.tally) = (reader, tally);
        if (reader.FieldCount > MostColumns)
        {
            throw new InvalidDataException($"the sheet claims {reader.FieldCount} columns");
        }
    }

    public int Line => reader.Depth + 1;

    public IReadOnlyList<string> Fields => fields;

    public bool IsTerminated => true;

    public bool OneLineEach
    {
        set { }
    }

    public bool HasBlankFields => false;

    public bool Read()
    {
        if (!reader.Read())
        {
            return false;
        }

        if (Line > MostRows)
        {
            throw new InvalidDataException($"the sheet has more than {MostRows} rows");
        }

        tally.Lines = Line;
        fields.Clear();
        for (var i = 0; i < reader.FieldCount; i++)
        {
            fields.Add(TextOf(reader.GetValue(i)));
        }

        while (fields.Count > 0 && fields[^1].Length == 0)
        {
            fields.RemoveAt(fields.Count - 1);
        }

        return true;
    }

    public void Dispose() => reader.Dispose();

    private static string TextOf(object? value) => value switch
    {
        null => string.Empty,
        string text => text.Trim(),
        DateTime time => time.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e15 && number == Math.Floor(number) => number.ToString("F0", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
