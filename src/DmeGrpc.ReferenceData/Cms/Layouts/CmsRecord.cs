using System.Globalization;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Cms.Reports;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>One record with its columns named. Reading a field of the wrong shape reports it, gives a default and leaves the record unsound.</summary>
internal sealed class CmsRecord(ColumnSet columns, int[] places, SourceReading reading)
{
    private readonly SourceTally tally = reading.Tally;
    private IReadOnlyList<string> fields = [];

    public int Line { get; private set; }

    /// <summary>False for a last line without a line feed, which may be cut short.</summary>
    public bool IsTerminated { get; private set; }

    /// <summary>False once a field was refused: what was read must not be used.</summary>
    public bool IsSound { get; private set; }

    public SourceRow Source => reading.Row(Line);

    public void Load(IRecordReader records) => (fields, Line, IsTerminated, IsSound) = (records.Fields, records.Line, records.IsTerminated, true);

    public void Refuse(string reason)
    {
        if (IsSound)
        {
            tally.Refuse(Line, reason, IsTerminated);
        }
        else
        {
            tally.Report(Line, reason);
        }

        IsSound = false;
    }

    public bool Has(int column) => places[column] >= 0;

    /// <summary>The field, or nothing where the column is not there.</summary>
    public string Text(int column) => TextAt(places[column]);

    /// <summary>The field at a place in the record, or nothing beyond its end.</summary>
    public string TextAt(int place) => place >= 0 && place < fields.Count ? fields[place] : string.Empty;

    /// <summary>The field as one text for all rows that have it; refused when the file may have cut it short.</summary>
    public string PooledText(int column, TextPool pool)
    {
        var text = pool.Take(Text(column), out var isNew);
        if (text is null)
        {
            Refuse($"{columns.NameOf(column)}: the file holds more different texts than any published one.");
        }
        else if (isNew && !IsTerminated)
        {
            Refuse("The file may stop in the middle of this row: it has no line end, and its last text is in no other row.");
        }

        return text ?? string.Empty;
    }

    public ProcedureCode Code(int column)
    {
        if (!ProcedureCode.TryParse(Text(column), out var code))
        {
            Refuse($"{columns.NameOf(column)}: {CmsText.Shown(Text(column))} is not of a code's shape.");
        }

        return code;
    }

    /// <summary>The modifier, or none where the field is blank.</summary>
    public Modifier Modifier(int column)
    {
        var modifier = default(Modifier);
        if (Text(column).Length > 0 && !Engine.Codes.Modifier.TryParse(Text(column), out modifier))
        {
            Refuse($"{columns.NameOf(column)}: {CmsText.Shown(Text(column))} is not of a modifier's shape.");
        }

        return modifier;
    }

    /// <summary>The day, or null where the field is blank or holds the asterisk that stands for "no data".</summary>
    public DateOnly? Date(int column)
    {
        var text = Text(column);
        if (text is "" or "*")
        {
            return null;
        }

        if (CmsDates.TryParse(text, out var day))
        {
            return day;
        }

        Refuse($"{columns.NameOf(column)}: {CmsText.Shown(text)} is not a date.");
        return null;
    }

    public int WholeNumber(int column, int most)
    {
        if (!int.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > most)
        {
            Refuse($"{columns.NameOf(column)}: {CmsText.Shown(Text(column))} is not a whole number from 0 to {most}.");
        }

        return number;
    }
}
