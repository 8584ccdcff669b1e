using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace DmeGrpc.Cli.Input;

/// <summary>Makes a message of a JSON value by protobuf's JSON mapping: field names as in the protos or in camel case, no unknown field.</summary>
internal static class MessageJson
{
    /// <summary>Reads one value.</summary>
    /// <param name="json">The value.</param>
    /// <param name="descriptor">The message.</param>
    /// <param name="name">What it is called in violations, and what an object of it is, such as claim.</param>
    /// <param name="violations">Everything that keeps the value from being the message.</param>
    /// <returns>The message; null where there are violations.</returns>
    public static IMessage? Read(ReadOnlySpan<byte> json, MessageDescriptor descriptor, string name, out IReadOnlyList<JsonViolation> violations)
    {
        violations = [];
        if (!Utf8.IsValid(json))
        {
            violations = [new JsonViolation(name, 0, "the text is not UTF-8.")];
            return null;
        }

        if (json[0] != (byte)'{')
        {
            violations = [new JsonViolation(name, 0, $"a {name} is an object in braces, not {Kind(json)}.")];
            return null;
        }

        try
        {
            violations = MessageShape.Check(json, descriptor, name);
            return violations.Count > 0 ? null : JsonParser.Default.Parse(Encoding.UTF8.GetString(json), descriptor);
        }
        // What the shape does not catch, such as one half of a surrogate pair in an escape sequence.
        catch (Exception e) when (e is InvalidJsonException or InvalidProtocolBufferException or InvalidOperationException)
        {
            violations = [new JsonViolation(name, 0, e.Message)];
            return null;
        }
    }

    private static string Kind(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return JsonKinds.Describe(ref reader);
    }
}
