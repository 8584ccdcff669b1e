using System.Globalization;
using System.Text.Json;
using DmeGrpc.Engine.Money;
using DmeGrpc.ReferenceData.Manifest;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Plans.Json;

/// <summary>A value of a plan file and its path. Reading it as what it is not reports that and gives a default, which no plan is made of.</summary>
internal sealed class PlanValue(JsonItem item, string path, PlanProblems problems)
{
    public string Path => path;

    public JsonItem Item => item;

    public PlanValue Child(JsonItem child, string step) => new(child, path + step, problems);

    public void Refuse(string reason) => problems.Add(item.Line, path, reason);

    public PlanObject Object(params string[] known) => new(this, known);

    /// <summary>The items of a list; of a list with too few or too many none.</summary>
    public IReadOnlyList<PlanValue> List(int min = 1)
    {
        if (item.Type != JsonTokenType.StartArray)
        {
            Refuse("A list is expected here.");
            return [];
        }

        if (item.Items.Count < min || item.Items.Count > PlanLimits.ListItems)
        {
            Refuse(item.Items.Count < min ? "The list is empty." : $"The list has more than {PlanLimits.ListItems} items.");
            return [];
        }

        return [.. item.Items.Select((child, i) => Child(child, $"[{i}]"))];
    }

    /// <summary>The items of a list, each there once.</summary>
    public IReadOnlyList<T> Set<T>(Func<PlanValue, T> read)
    {
        var seen = new HashSet<string>();
        var found = new List<T>();
        foreach (var value in List())
        {
            found.Add(read(value));
            if (!seen.Add(value.Item.Text) && value.Item.Type == JsonTokenType.String)
            {
                value.Refuse("It is there twice.");
            }
        }

        return found;
    }

    /// <summary>A text that is not empty.</summary>
    public string Text()
    {
        if (item.Type != JsonTokenType.String)
        {
            Refuse("A text is expected here.");
        }
        else if (item.Text.Trim().Length == 0 || item.Text.Length > PlanLimits.TextLength || item.Text.Any(char.IsControl))
        {
            Refuse($"A text must have 1 to {PlanLimits.TextLength} characters, not blanks alone, and no control characters.");
        }

        return item.Text;
    }

    public T Word<T>(WordList<T> words)
    {
        if (item.Type != JsonTokenType.String)
        {
            Refuse("A text is expected here.");
            return default!;
        }

        if (!words.TryFind(item.Text, out var value))
        {
            Refuse(words.Refusal(item.Text));
        }

        return value!;
    }

    public bool Flag()
    {
        if (item.Type is not (JsonTokenType.True or JsonTokenType.False))
        {
            Refuse("true or false is expected here.");
        }

        return item.Type == JsonTokenType.True;
    }

    public long WholeNumber(long min, long max)
    {
        if (item.Type == JsonTokenType.Number && long.TryParse(item.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= min && number <= max)
        {
            return number;
        }

        Refuse($"A whole number from {min} to {max} is expected here.");
        return min;
    }

    /// <summary>An amount in cents.</summary>
    public long Cents() => WholeNumber(0, Amounts.MaxCents);

    /// <summary>A share from 0 to 1 with at most four decimals, read exactly.</summary>
    public Rate Rate()
    {
        if (item.Type == JsonTokenType.Number && item.Text.Length <= 20
            && decimal.TryParse(item.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
            && share <= 1 && decimal.IsInteger(share * Engine.Money.Rate.Whole))
        {
            return new Rate((int)(share * Engine.Money.Rate.Whole));
        }

        Refuse("A rate from 0 to 1 with at most four decimals is expected here: 0.2 is 20 %.");
        return default;
    }

    public DateOnly Date() => Parsed<DateOnly>(
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        "A date of the form 2026-07-01 is expected here.");

    public TimeOnly Time() => Parsed<TimeOnly>(
        text => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        "A time of the form 08:30 is expected here.");

    public DateTimeOffset Instant() => Parsed<DateTimeOffset>(
        text => DateTimeOffset.TryParseExact(
            text, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null,
        "A time with its offset from UTC is expected here: 2026-07-01T19:30:00-07:00, or Z at its end.");

    /// <summary>A text of a certain form.</summary>
    public T Parsed<T>(Func<string, T?> parse, string reason)
        where T : struct
    {
        if (item.Type == JsonTokenType.String && parse(item.Text) is { } value)
        {
            return value;
        }

        Refuse(item.Type == JsonTokenType.String ? $"{Shown.Text(item.Text)} does not do. {reason}" : reason);
        return default;
    }
}
