using System.Text.Json;
using System.Text.RegularExpressions;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Plans;

/// <summary>data/plans/plan.schema.json, and as much of JSON Schema 2020-12 as it uses; a keyword it does not know fails.</summary>
internal sealed class PlanSchema
{
    private static readonly string[] Notes = ["$schema", "$defs", "title", "description", "properties", "additionalProperties"];

    private readonly JsonElement root;

    private PlanSchema(JsonElement root) => this.root = root;

    public static PlanSchema Load()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.Locate("data", "plans", "plan.schema.json")));
        return new PlanSchema(document.RootElement.Clone());
    }

    public bool Accepts(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Accepts(root, document.RootElement);
    }

    /// <summary>Every object of the value with its path and the names that the schema knows there.</summary>
    public IEnumerable<(string Path, IReadOnlyList<string> Known)> Objects(JsonElement value) => Objects(root, value, "$");

    private IEnumerable<(string Path, IReadOnlyList<string> Known)> Objects(JsonElement schema, JsonElement value, string path)
    {
        schema = Resolved(schema);
        if (value.ValueKind == JsonValueKind.Object)
        {
            var properties = schema.GetProperty("properties");
            yield return (path, [.. properties.EnumerateObject().Select(property => property.Name)]);
            foreach (var inner in value.EnumerateObject().SelectMany(property => Objects(properties.GetProperty(property.Name), property.Value, $"{path}.{property.Name}")))
            {
                yield return inner;
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var inner in value.EnumerateArray().SelectMany((item, i) => Objects(schema.GetProperty("items"), item, $"{path}[{i}]")))
            {
                yield return inner;
            }
        }
    }

    private JsonElement Resolved(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            schema = root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
        }

        return schema;
    }

    private bool Accepts(JsonElement schema, JsonElement value) => schema.EnumerateObject().All(rule => Accepts(schema, rule, value));

    private bool Accepts(JsonElement schema, JsonProperty rule, JsonElement value) => (rule.Name, value.ValueKind) switch
    {
        ("properties", JsonValueKind.Object) => AcceptsProperties(rule.Value, schema.TryGetProperty("additionalProperties", out _), value),
        _ when Notes.Contains(rule.Name) => true,
        ("$ref", _) => Accepts(Resolved(schema), value),
        ("type", _) => IsOfType(rule.Value.GetString()!, value),
        ("enum", _) => rule.Value.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)),
        ("anyOf", _) => rule.Value.EnumerateArray().Any(one => Accepts(one, value)),
        ("allOf", _) => rule.Value.EnumerateArray().All(one => Accepts(one, value)),
        ("oneOf", _) => rule.Value.EnumerateArray().Count(one => Accepts(one, value)) == 1,
        ("required", JsonValueKind.Object) => rule.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        ("minProperties", JsonValueKind.Object) => value.EnumerateObject().Count() >= rule.Value.GetInt32(),
        ("items", JsonValueKind.Array) => value.EnumerateArray().All(item => Accepts(rule.Value, item)),
        ("minItems", JsonValueKind.Array) => value.GetArrayLength() >= rule.Value.GetInt32(),
        ("maxItems", JsonValueKind.Array) => value.GetArrayLength() <= rule.Value.GetInt32(),
        ("uniqueItems", JsonValueKind.Array) => value.EnumerateArray().Select(item => item.GetRawText()).Distinct().Count() == value.GetArrayLength(),
        ("minLength", JsonValueKind.String) => value.GetString()!.Length >= rule.Value.GetInt32(),
        ("maxLength", JsonValueKind.String) => value.GetString()!.Length <= rule.Value.GetInt32(),
        ("pattern", JsonValueKind.String) => Regex.IsMatch(value.GetString()!, rule.Value.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(10)),
        ("minimum", JsonValueKind.Number) => value.GetDecimal() >= rule.Value.GetDecimal(),
        ("maximum", JsonValueKind.Number) => value.GetDecimal() <= rule.Value.GetDecimal(),
        ("required" or "minProperties" or "items" or "minItems" or "maxItems" or "uniqueItems" or "minLength" or "maxLength" or "pattern" or "minimum" or "maximum", _) => true,
        _ => throw new NotSupportedException($"The keyword {rule.Name} is not known here."),
    };

    private bool AcceptsProperties(JsonElement properties, bool isClosed, JsonElement value) => value.EnumerateObject().All(
        property => properties.TryGetProperty(property.Name, out var schema) ? Accepts(schema, property.Value) : !isClosed);

    private static bool IsOfType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => type == "number" && value.ValueKind == JsonValueKind.Number,
    };
}
