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

    /// <summary>A day that must be there.</summary>
    public DateOnly Day(string column)
    {
        if (Text(column).Length == 0)
        {
            Refuse($"{column}: it is blank.");
        }

        return Date(column) ?? default;
    }

    /// <summary>A modifier, or none where the field is blank.</summary>
    public Modifier OptionalModifier(string column) => Text(column).Length == 0 ? default : Modifier(column);

    /// <summary>An amount in dollars and cents as cents; blank for none, which is 0.</summary>
    public int Cents(string column) => Text(column).Length == 0 ? 0 : Cents(column, Text(column));

    /// <summary>An amount that stands within a field, in dollars and cents, as cents.</summary>
    public int Cents(string column, string text)
    {
        const int highestDollars = 10_000_000;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var dollars)
            && dollars is > 0 and < highestDollars && dollars * 100 == decimal.Truncate(dollars * 100))
        {
            return (int)(dollars * 100);
        }

        Refuse($"{column}: {Shown.Text(text)} is not an amount of dollars and cents above 0.");
        return 0;
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
