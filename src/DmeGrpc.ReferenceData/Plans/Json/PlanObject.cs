using System.Text.Json;
using DmeGrpc.Engine.Dates;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Plans.Json;

/// <summary>An object of a plan file with known properties; what is unknown, repeated or missing is reported.</summary>
internal sealed class PlanObject
{
    private readonly Dictionary<string, PlanValue> byName = [];
    private readonly PlanValue value;

    public PlanObject(PlanValue value, string[] known)
    {
        this.value = value;
        if (value.Item.Type != JsonTokenType.StartObject)
        {
            value.Refuse("An object is expected here.");
            IsObject = false;
        }

        foreach (var (name, item) in value.Item.Properties)
        {
            var property = value.Child(item, known.Contains(name) ? $".{name}" : $"[{Shown.Text(name)}]");
            if (!known.Contains(name))
            {
                property.Refuse(NearestName.To(name, known) is { } nearest
                    ? $"The property is unknown; did you mean {nearest}?"
                    : $"The property is unknown; known are {string.Join(", ", known)}.");
            }
            else if (!byName.TryAdd(name, property))
            {
                property.Refuse("The property is there twice.");
            }
        }
    }

    public bool IsObject { get; } = true;

    /// <summary>The property; null, and reported, when it is missing.</summary>
    public PlanValue? Required(string name)
    {
        if (IsObject && !byName.ContainsKey(name))
        {
            value.Refuse($"The property {name} is missing.");
        }

        return Optional(name);
    }

    public PlanValue? Optional(string name) => byName.GetValueOrDefault(name);

    public void Refuse(string reason) => value.Refuse(reason);

    public string RequiredText(string name) => Required(name)?.Text() ?? string.Empty;

    public string OptionalText(string name) => Optional(name)?.Text() ?? string.Empty;

    /// <summary>The list's items, read one by one; none when it is missing or no list.</summary>
    public static List<T> Items<T>(PlanValue? list, Func<PlanValue, T> read, int min = 0) => [.. (list?.List(min) ?? []).Select(read)];

    /// <summary>The properties from and through, both days included. Without them it applies always.</summary>
    public EffectiveWindow Window(bool needsFrom = false)
    {
        var from = (needsFrom ? Required("from") : Optional("from"))?.Date();
        var through = Optional("through")?.Date();
        if (from is { } first && through is { } last && last < first && last != default)
        {
            Optional("through")!.Refuse($"{last:yyyy-MM-dd} is before {first:yyyy-MM-dd}, when it begins.");
        }

        return new EffectiveWindow(from ?? DateOnly.MinValue, through);
    }
}
