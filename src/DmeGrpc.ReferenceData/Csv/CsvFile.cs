using CsvHelper;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Csv;

/// <summary>
/// The rows of a CSV file as RFC 4180 has it, but that no field spans lines: a forgotten quote spoils its own row and not the rest of the file.
/// The first line names the columns, in any order.
/// </summary>
internal static class CsvFile
{
    /// <summary>How a problem begins after which there are no rows though the file has more.</summary>
    public const string RestNotRead = "The rest of the file was not read";

    /// <summary>
    /// Every row that has its fields. What is wrong with the others is reported, and so is a wrong header, after which there are no rows.
    /// </summary>
    public static IEnumerable<RowFields> Read(Stream stream, string file, string[] columns, SourceLimits limits, ProblemList problems)
    {
        using var bounded = new BoundedStream(stream, limits.FileBytes);
        using var records = CsvReader.Create(bounded, Options(file, limits, problems), leaveOpen: true);
        var header = default(CsvHeader);
        var before = problems.Count;
        while (!problems.IsFull && MoveNext(records, file, problems))
        {
            var line = (int)records.LineNumber;
            if (LineFault.Of(records.RawRecord, limits.LineBytes) is { } fault)
            {
                problems.Add(file, line, fault);
            }
            else if (line == 1)
            {
                header = CsvHeader.Read(records.Current.ToArray(), file, columns, problems);
            }
            else if (header is not null && records.FieldCount != columns.Length)
            {
                problems.Add(file, line, $"The row has {records.FieldCount} fields; the header has {columns.Length}.");
            }
            else if (header is not null)
            {
                yield return new RowFields(file, line, header, records.Current.ToArray(), problems);
            }
        }

        if (header is null && problems.Count == before)
        {
            problems.Add(file, 0, "The file is empty; its first line must name the columns.");
        }
    }

    /// <summary>Goes to the next row. When that is impossible the rest of the file is given up, which is reported.</summary>
    private static bool MoveNext(CsvReader records, string file, ProblemList problems)
    {
        try
        {
            return records.Read();
        }
        catch (CsvFormatException fault)
        {
            problems.Add(file, (int)fault.LineNumber, $"{RestNotRead}: {fault.Message}");
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            problems.Add(file, 0, $"{RestNotRead}: {failure.Message}");
        }

        return false;
    }

    private static CsvReaderOptions Options(string file, SourceLimits limits, ProblemList problems) => new()
    {
        Separator = ',',
        DetectSeparatorHint = false,
        HasHeader = false,
        AllowLineBreaksInQuotes = false,
        SkipEmptyLines = false,
        TrackLineNumbers = true,
        MaxRecordSize = Math.Max(limits.LineBytes, 1 << 20),
        MalformedData = CsvMalformedDataHandling.Skip,
        OnMalformedRecord = record => problems.Add(file, (int)record.LineNumber, Describe(record.Reason)),
    };

    private static string Describe(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "A quote stands inside a field; quote the whole field and double the quote.",
        CsvMalformedReason.TextAfterClosingQuote => "Text follows the closing quote of a field; double a quote that belongs to the text.",
        _ => "A quote is opened and not closed on the line.",
    };
}
