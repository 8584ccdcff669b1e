using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>A layout that is recognised by its heading.</summary>
internal interface IRecordLayout
{
    /// <summary>Its columns.</summary>
    ColumnSet Columns { get; }

    /// <summary>Whether the names allow it, for a heading that says too little.</summary>
    bool Allows(NameHints hints) => true;
}

/// <summary>Rows under a heading, of a delimited file or a sheet.</summary>
internal abstract class RecordLayout<TRow> : CmsLayout<TRow>, IRecordLayout
{
    public abstract ColumnSet Columns { get; }

    /// <summary>Reads one row; false when the record gives none, which is no fault by itself. An unsound record's row is not used.</summary>
    protected abstract bool TryRead(CmsRecord record, out TRow row);

    /// <summary>Prepares what the rows of one file share.</summary>
    protected virtual void Begin(SourceReading reading, IReadOnlyList<string> heading)
    {
    }

    public override IEnumerable<TRow> Rows(SourceReading reading)
    {
        using var records = reading.OpenRecords();
        if (FindHeading(records) is not { } places)
        {
            reading.Tally.Report(0, "The heading is not found again.");
            yield break;
        }

        var width = records.Fields.Count;
        reading.Tally.PreambleLines = records.Line - 1;
        records.OneLineEach = true;
        Begin(reading, records.Fields);
        var record = new CmsRecord(Columns, places, reading);
        while (records.Read())
        {
            if (records.Fields.All(field => field.Length == 0))
            {
                continue;
            }

            record.Load(records);
            if (FaultOfWidth(records, width) is { } fault)
            {
                record.Refuse(fault);
            }
            else if (TryRead(record, out var row) && record.IsSound)
            {
                yield return row;
            }
        }
    }

    private int[]? FindHeading(IRecordReader records)
    {
        while (records.Read())
        {
            if (Columns.Match(records.Fields) is { } places)
            {
                return places;
            }
        }

        return null;
    }

    private static string? FaultOfWidth(IRecordReader records, int width)
    {
        var count = records.Fields.Count;
        if (count < width && records.HasBlankFields)
        {
            return records.IsTerminated
                ? $"The row has {count} fields; the heading has {width}."
                : "The file stops in the middle of this row.";
        }

        return records.Fields.Skip(width).Any(field => field.Length > 0) ? $"The row has {count} fields; the heading has {width}." : null;
    }
}
