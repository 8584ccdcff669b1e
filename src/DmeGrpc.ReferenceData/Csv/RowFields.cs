using System.Globalization;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Csv;

/// <summary>One row. Reading a field of the wrong shape reports it, gives a default and leaves the row unsound.</summary>
internal sealed class RowFields(string file, int line, CsvHeader header, string[] fields, ProblemList problems)
{
    /// <summary>False once a field was refused: what was read from the row must not be used.</summary>
    public bool IsSound { get; private set; } = true;

    public int Line => line;

    /// <summary>A table's rows come from one file, so it is the first of its sources.</summary>
    public SourceRow Source => new(0, line);

    public void Refuse(string reason)
    {
        problems.Add(file, line, reason);
        IsSound = false;
    }

    public string Text(string column) => fields[header.PlaceOf(column)];

    public ProcedureCode Code(string column)
    {
        if (!ProcedureCode.TryParse(Text(column), out var code))
        {
            Refuse($"{column}: {Shown.Text(Text(column))} is not a procedure code: a digit or capital, three digits, a digit or capital.");
        }

        return code;
    }

    public Modifier Modifier(string column)
    {
        if (!Engine.Codes.Modifier.TryParse(Text(column), out var modifier))
        {
            Refuse($"{column}: {Shown.Text(Text(column))} is not a modifier: two digits or capitals.");
        }

        return modifier;
    }

    public T Word<T>(string column, WordList<T> words)
    {
        if (!words.TryFind(Text(column), out var value))
        {
            Refuse($"{column}: {words.Refusal(Text(column))}");
        }

        return value!;
    }

    public int WholeNumber(string column)
    {
        if (!int.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            Refuse($"{column}: {Shown.Text(Text(column))} is not a whole number from 0 to {int.MaxValue}.");
        }

        return number;
    }

    /// <summary>Both days included; a blank first day is no limit, and so is a blank last day.</summary>
    public EffectiveWindow Window(string firstColumn, string lastColumn)
    {
        var first = Date(firstColumn);
        var last = Date(lastColumn);
        if (first is { } from && last is { } to && to < from)
        {
            Refuse($"{lastColumn}: {to:yyyy-MM-dd} is before {firstColumn}, {from:yyyy-MM-dd}.");
        }

        return new EffectiveWindow(first ?? DateOnly.MinValue, last);
    }

    private DateOnly? Date(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Refuse($"{column}: {Shown.Text(text)} is not a date of the form 2024-07-01.");
        return null;
    }
}
