using System.Globalization;
using System.Text;
using System.Text.Json;
using Google.Protobuf.Reflection;

namespace DmeGrpc.Cli.Input;

/// <summary>Which JSON values a protobuf field takes, by protobuf's own JSON mapping.</summary>
internal static class JsonKinds
{
    /// <summary>Texts up to this many bytes are repeated in a complaint.</summary>
    private const int LongestQuote = 40;

    private const string DateMessage = "google.type.Date";

    /// <summary>What is wrong with the value, as one sentence; null where the field takes it.</summary>
    public static string? Complaint(ref Utf8JsonReader reader, FieldDescriptor field)
    {
        var (fits, expected) = field.FieldType switch
        {
            FieldType.Message => (reader.TokenType == JsonTokenType.StartObject, ObjectOf(field.MessageType)),
            FieldType.String => (reader.TokenType == JsonTokenType.String, "text in quotes"),
            FieldType.Enum => (IsEnum(ref reader, field.EnumType), $"one of {Names(field.EnumType)}"),
            FieldType.Bool => (reader.TokenType is JsonTokenType.True or JsonTokenType.False, "true or false"),
            FieldType.Double => (IsNumber(ref reader), "a number"),
            FieldType.UInt32 => Whole(ref reader, uint.MinValue, uint.MaxValue),
            FieldType.Int32 => Whole(ref reader, int.MinValue, int.MaxValue),
            _ => Whole(ref reader, long.MinValue, long.MaxValue),
        };
        return fits ? null : $"{expected} is expected, not {Describe(ref reader)}.";
    }

    /// <summary>What a value is, in words, or the value itself where it is short.</summary>
    public static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.Null => "null",
        JsonTokenType.String => reader.ValueSpan.Length <= LongestQuote ? $"\"{reader.GetString()}\"" : "a long text",
        _ => reader.ValueSpan.Length <= LongestQuote ? Encoding.UTF8.GetString(reader.ValueSpan) : "a long number",
    };

    private static string ObjectOf(MessageDescriptor message) =>
        message.FullName == DateMessage ? "a date such as {\"year\": 2026, \"month\": 3, \"day\": 5}" : "an object in braces";

    // The value 0 of every enum says that none was chosen, so it is not offered.
    private static string Names(EnumDescriptor type) => string.Join(", ", type.Values.Where(value => value.Number != 0).Select(value => value.Name));

    private static bool IsEnum(ref Utf8JsonReader reader, EnumDescriptor type) => reader.TokenType switch
    {
        JsonTokenType.String => type.FindValueByName(reader.GetString()) is not null,
        JsonTokenType.Number => reader.TryGetInt32(out _),
        _ => false,
    };

    // Protobuf writes NaN and the infinities, and takes any number, as text too.
    private static bool IsNumber(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString() is "NaN" or "Infinity" or "-Infinity"
            || (double.TryParse(reader.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)),
        JsonTokenType.Number => reader.TryGetDouble(out var value) && double.IsFinite(value),
        _ => false,
    };

    private static (bool Fits, string Expected) Whole(ref Utf8JsonReader reader, long least, long most)
    {
        long number = 0;
        var isWhole = reader.TokenType switch
        {
            JsonTokenType.String => long.TryParse(reader.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number),
            JsonTokenType.Number => reader.TryGetInt64(out number) || IsWholeDouble(ref reader, out number),
            _ => false,
        };
        return (isWhole && number >= least && number <= most, $"a whole number from {least} to {most}");
    }

    // 1.0 and 1e3 are whole numbers too.
    private static bool IsWholeDouble(ref Utf8JsonReader reader, out long number)
    {
        number = 0;
        if (!reader.TryGetDouble(out var value) || Math.Abs(value) > int.MaxValue || Math.Floor(value) != value)
        {
            return false;
        }

        number = (long)value;
        return true;
    }
}
