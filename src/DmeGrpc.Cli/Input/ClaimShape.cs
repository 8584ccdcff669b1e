using System.Text.Json;
using DmeGrpc.ReferenceData.Sources;
using Google.Protobuf.Reflection;

namespace DmeGrpc.Cli.Input;

/// <summary>
/// Holds a JSON object against a protobuf message's fields: every field is known, there once, and of the right kind. The protobuf parser would
/// stop at the first fault and not say where it is.
/// </summary>
internal sealed class ClaimShape
{
    /// <summary>More violations than this are of no use to anyone.</summary>
    private const int MaxViolations = 50;

    private readonly List<JsonViolation> violations = [];

    // Line feeds are counted in order: text[..counted] holds the first `line` of them.
    private int counted;
    private int line;

    private ClaimShape()
    {
    }

    /// <summary>Finds everything that keeps an object from being the message.</summary>
    /// <param name="json">The object: well-formed JSON in UTF-8.</param>
    /// <param name="message">The message.</param>
    /// <param name="path">What the message is called in violations.</param>
    public static IReadOnlyList<JsonViolation> Check(ReadOnlySpan<byte> json, MessageDescriptor message, string path)
    {
        var shape = new ClaimShape();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        shape.CheckObject(ref reader, json, message, path);
        return shape.violations;
    }

    private void CheckObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, MessageDescriptor message, string path)
    {
        var seen = new HashSet<int>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (Find(message, name) is not { } field)
            {
                Add(ref reader, json, $"{path}.{name}", $"there is no such field{Suggestion(name, message)}");
                reader.Read();
                reader.Skip();
                continue;
            }

            var fieldPath = $"{path}.{field.Name}";
            if (!seen.Add(field.FieldNumber))
            {
                Add(ref reader, json, fieldPath, "the field is given twice.");
            }

            reader.Read();
            CheckField(ref reader, json, field, fieldPath);
        }
    }

    private void CheckField(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, FieldDescriptor field, string path)
    {
        // null stands for "not given" in protobuf's JSON.
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (!field.IsRepeated)
        {
            CheckValue(ref reader, json, field, path);
        }
        else if (reader.TokenType != JsonTokenType.StartArray)
        {
            Add(ref reader, json, path, $"a list in brackets is expected, not {JsonKinds.Describe(ref reader)}.");
            reader.Skip();
        }
        else
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                CheckValue(ref reader, json, field, $"{path}[{i}]");
            }
        }
    }

    private void CheckValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, FieldDescriptor field, string path)
    {
        if (JsonKinds.Complaint(ref reader, field) is { } complaint)
        {
            Add(ref reader, json, path, complaint);
            reader.Skip();
        }
        else if (field.FieldType == FieldType.Message)
        {
            CheckObject(ref reader, json, field.MessageType, path);
        }
    }

    private void Add(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string path, string description)
    {
        var position = (int)reader.TokenStartIndex;
        line += json[counted..position].Count((byte)'\n');
        counted = position;
        if (violations.Count < MaxViolations)
        {
            violations.Add(new JsonViolation(path, line, description));
        }
    }

    private static FieldDescriptor? Find(MessageDescriptor message, string name) =>
        message.Fields.InDeclarationOrder().FirstOrDefault(field => field.JsonName == name || field.Name == name);

    private static string Suggestion(string name, MessageDescriptor message) =>
        NearestName.To(name, message.Fields.InDeclarationOrder().SelectMany(field => new[] { field.JsonName, field.Name })) is { } nearest
            ? $"; did you mean {nearest}?"
            : ".";
}
