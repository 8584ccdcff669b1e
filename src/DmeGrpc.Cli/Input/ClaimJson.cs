using System.Text.Json;
using DmeGrpc.Claims.V1;

namespace DmeGrpc.Cli.Input;

/// <summary>Makes a claim of a JSON value.</summary>
internal static class ClaimJson
{
    private const string Root = "claim";

    /// <summary>Reads one value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="source">What the input is called in messages.</param>
    /// <returns>A <see cref="ReadClaim"/>, or an <see cref="UnreadableClaim"/> with everything that is wrong.</returns>
    public static InputEntry Read(JsonValue value, string source)
    {
        var position = new InputPosition(source, value.Line);
        return MessageJson.Read(value.Bytes.Span, Claim.Descriptor, Root, out var violations) is Claim claim
            ? new ReadClaim(claim, position)
            : Unreadable(ClaimIdOf(value.Bytes.Span), position, violations);
    }

    private static UnreadableClaim Unreadable(string claimId, InputPosition position, IReadOnlyList<JsonViolation> violations) =>
        new(claimId, UnreadableStatus.Of(violations.Select(violation =>
            (violation.Field, $"{position with { Line = position.Line + violation.Line }}: {violation.Description}"))), position);

    /// <summary>The claim's id, so that a claim that cannot be read can still be named.</summary>
    private static string ClaimIdOf(ReadOnlySpan<byte> json)
    {
        const int Longest = 64;
        try
        {
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
        }
        // Text that is not UTF-8, or one half of a surrogate pair.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return string.Empty;
        }

        return string.Empty;
    }
}
