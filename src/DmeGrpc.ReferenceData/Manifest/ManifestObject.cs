using System.Globalization;
using System.Text.Json;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Manifest;

/// <summary>A JSON object with known properties; what is unknown, repeated, missing or of another type is reported.</summary>
internal sealed class ManifestObject
{
    private readonly Dictionary<string, JsonItem> byName = [];
    private readonly JsonItem item;
    private readonly ProblemList problems;

    public ManifestObject(JsonItem item, string[] known, ProblemList problems)
    {
        (this.item, this.problems) = (item, problems);
        if (item.Type != JsonTokenType.StartObject)
        {
            Refuse(item.Line, "An object is expected here.");
        }

        foreach (var (name, value) in item.Properties)
        {
            if (!known.Contains(name))
            {
                Refuse(value.Line, $"The property {Shown.Text(name)} is unknown.");
            }
            else if (!byName.TryAdd(name, value))
            {
                Refuse(value.Line, $"The property {name} is there twice.");
            }
        }
    }

    /// <summary>False once something was refused.</summary>
    public bool IsSound { get; private set; } = true;

    public int Line => item.Line;

    public bool Has(string name) => byName.ContainsKey(name);

    public int LineOf(string name) => byName.TryGetValue(name, out var value) ? value.Line : item.Line;

    public void Refuse(int line, string reason)
    {
        problems.Add(SourceFileNames.Manifest, line, reason);
        IsSound = false;
    }

    /// <summary>A text that must be there and not be empty.</summary>
    public string Text(string name)
    {
        var text = OptionalText(name);
        if (text.Length == 0 && IsText(name))
        {
            Refuse(LineOf(name), $"The property {name} is empty.");
        }
        else if (!Has(name))
        {
            Refuse(item.Line, $"The property {name} is missing.");
        }

        return text;
    }

    /// <summary>A text; empty when it is not there.</summary>
    public string OptionalText(string name)
    {
        if (Has(name) && !IsText(name))
        {
            Refuse(LineOf(name), $"The property {name} must be a text.");
        }

        return IsText(name) ? byName[name].Text : string.Empty;
    }

    /// <summary>A day; null when it is not there.</summary>
    public DateOnly? OptionalDay(string name)
    {
        var text = OptionalText(name);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (IsText(name))
        {
            Refuse(LineOf(name), $"The property {name} must be a day such as 2024-07-01.");
        }

        return null;
    }

    /// <summary>A word that must be there.</summary>
    public T Word<T>(string name, WordList<T> words)
    {
        var text = Text(name);
        if (text.Length == 0)
        {
            return default!;
        }

        if (!words.TryFind(text, out var value))
        {
            Refuse(LineOf(name), $"{name}: {words.Refusal(text)}");
        }

        return value!;
    }

    /// <summary>A day such as 2024-07-01; null when it is not there.</summary>
    public DateOnly? Date(string name, bool isRequired)
    {
        var text = isRequired ? Text(name) : OptionalText(name);
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Refuse(LineOf(name), $"{name}: {Shown.Text(text)} is not a date of the form 2024-07-01.");
        return null;
    }

    /// <summary>The items of an array that must be there.</summary>
    public IReadOnlyList<JsonItem> Items(string name)
    {
        if (!byName.TryGetValue(name, out var value))
        {
            Refuse(item.Line, $"The property {name} is missing.");
            return [];
        }

        if (value.Type != JsonTokenType.StartArray)
        {
            Refuse(value.Line, $"The property {name} must be a list.");
        }

        return value.Items;
    }

    private bool IsText(string name) => byName.TryGetValue(name, out var value) && value.Type == JsonTokenType.String;
}
