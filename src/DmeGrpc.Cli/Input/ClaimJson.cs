using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using DmeGrpc.Claims.V1;
using Google.Protobuf;

namespace DmeGrpc.Cli.Input;

/// <summary>Makes a claim of a JSON value by protobuf's JSON mapping: field names as in the protos or in camel case, no unknown field.</summary>
internal static class ClaimJson
{
    private const string Root = "claim";

    /// <summary>Reads one value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="source">What the input is called in messages.</param>
    /// <returns>A <see cref="ReadClaim"/>, or an <see cref="UnreadableClaim"/> with everything that is wrong.</returns>
    public static InputEntry Read(JsonValue value, string source)
    {
        var json = value.Bytes.Span;
        var position = new InputPosition(source, value.Line);
        if (!Utf8.IsValid(json))
        {
            return Unreadable(string.Empty, position, [new JsonViolation(Root, 0, "the text is not UTF-8.")]);
        }

        if (json[0] != (byte)'{')
        {
            return Unreadable(string.Empty, position, [new JsonViolation(Root, 0, $"a claim is an object in braces, not {Kind(json)}.")]);
        }

        try
        {
            return ClaimShape.Check(json, Claim.Descriptor, Root) is { Count: > 0 } violations
                ? Unreadable(ClaimIdOf(json), position, violations)
                : new ReadClaim(JsonParser.Default.Parse<Claim>(Encoding.UTF8.GetString(json)), position);
        }
        // What the shape does not catch, such as one half of a surrogate pair in an escape sequence.
        catch (Exception e) when (e is InvalidJsonException or InvalidProtocolBufferException or InvalidOperationException)
        {
            return Unreadable(string.Empty, position, [new JsonViolation(Root, 0, e.Message)]);
        }
    }

    private static UnreadableClaim Unreadable(string claimId, InputPosition position, IReadOnlyList<JsonViolation> violations) =>
        new(claimId, UnreadableStatus.Of(violations.Select(violation =>
            (violation.Field, $"{position with { Line = position.Line + violation.Line }}: {violation.Description}"))), position);

    private static string Kind(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return JsonKinds.Describe(ref reader);
    }

    /// <summary>The claim's id, so that a claim that cannot be read can still be named.</summary>
    private static string ClaimIdOf(ReadOnlySpan<byte> json)
    {
        const int Longest = 64;
        var field = Claim.Descriptor.FindFieldByNumber(Claim.ClaimIdFieldNumber);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals(field.JsonName) || reader.ValueTextEquals(field.Name);
            reader.Read();
            if (isId && reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: <= Longest } id)
            {
                return id;
            }

            reader.Skip();
        }

        return string.Empty;
    }
}
