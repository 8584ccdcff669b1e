using System.Text;
using DmeGrpc.ReferenceData.Cms.Reports;

namespace DmeGrpc.ReferenceData.Cms.Text;

/// <summary>Records of a text file, separated by commas with quotes as in RFC 4180, or by tabs.</summary>
internal sealed class DelimitedRecordReader(Stream stream, char delimiter, CmsLimits limits, SourceTally tally) : IRecordReader
{
    private readonly LineScanner lines = new(stream, limits.LineBytes);

    public int Line { get; private set; }

    public IReadOnlyList<string> Fields { get; private set; } = [];

    public bool IsTerminated { get; private set; }

    public bool OneLineEach { private get; set; }

    public bool HasBlankFields => true;

    public bool Read()
    {
        while (lines.Read())
        {
            Line = lines.Number;
            tally.Lines = lines.Number;
            if (FaultOfLine() is { } fault)
            {
                tally.Refuse(Line, fault, lines.IsTerminated);
            }
            else if (Split() is { } fields)
            {
                (Fields, IsTerminated) = (fields, lines.IsTerminated);
                tally.Lines = lines.Number;
                return true;
            }
        }

        return false;
    }

    public void Dispose() => lines.Dispose();

    private string? FaultOfLine() => lines switch
    {
        { IsTooLong: true } => $"The line is longer than {limits.LineBytes} bytes.",
        _ when CmsText.HasControl(lines.Line) => "The line holds a NUL byte or another control character.",
        _ => null,
    };

    private string[]? Split()
    {
        var text = CmsText.Decode(lines.Line);
        if (delimiter != ',')
        {
            return [.. text.Split(delimiter).Select(field => field.Trim().Trim('"'))];
        }

        return QuoteState.EndsInside(text, isInside: false) ? SplitLongRecord(text) : CsvSplitter.Split(text);
    }

    private string[]? SplitLongRecord(string first)
    {
        if (OneLineEach)
        {
            tally.Refuse(Line, lines.IsTerminated ? "A quote is opened and not closed on the line." : "The file stops inside a quoted field.", lines.IsTerminated);
            return null;
        }

        var record = new StringBuilder(first);
        for (var count = 1; count < limits.RecordLines && record.Length <= limits.LineBytes && lines.Read(); count++)
        {
            var next = CmsText.Decode(lines.Line);
            record.Append('\n').Append(next);
            if (!QuoteState.EndsInside(next, isInside: true))
            {
                return CsvSplitter.Split(record.ToString());
            }
        }

        tally.Refuse(Line, $"A quote is opened and not closed in {limits.RecordLines} lines.", lines.IsTerminated);
        return null;
    }
}
