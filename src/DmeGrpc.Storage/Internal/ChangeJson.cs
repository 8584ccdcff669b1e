using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Storage.Internal;

/// <summary>
/// How changes are written into the history. What was written once must stay readable: the names of kinds, of members and of enum values
/// are never changed, only added to.
/// </summary>
internal static class ChangeJson
{
    private static readonly (Type Type, string Name)[] Kinds =
    [
        (typeof(AuthorizationSubmitted), "submitted"),
        (typeof(LinesDecided), "decided"),
        (typeof(LinesExtended), "extended"),
        (typeof(AuthorizationWithdrawn), "withdrawn"),
        (typeof(DocumentAttached), "document-attached"),
        (typeof(UnitsUsed), "units-used"),
        (typeof(UnitsReturned), "units-returned"),
    ];

    private static readonly JsonSerializerOptions Options = Build();

    public static string Write(AuthorizationChange change) => JsonSerializer.Serialize(change, Options);

    public static AuthorizationChange Read(string json) =>
        JsonSerializer.Deserialize<AuthorizationChange>(json, Options) ?? throw new InvalidDataException("An event without a change.");

    private static JsonSerializerOptions Build()
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        resolver.Modifiers.Add(AddKinds);
        return new JsonSerializerOptions
        {
            TypeInfoResolver = resolver,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            IgnoreReadOnlyProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters =
            {
                new JsonStringEnumConverter(),
                new TextConverter<TrackingNumber>(text => text.Length == 0 ? default : TrackingNumber.Parse(text)),
                new TextConverter<ProcedureCode>(text => text.Length == 0 ? default : ProcedureCode.Parse(text)),
                new TextConverter<Modifier>(Modifier.Parse),
            },
        };
    }

    private static void AddKinds(JsonTypeInfo info)
    {
        if (info.Type != typeof(AuthorizationChange))
        {
            return;
        }

        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "kind" };
        foreach (var (type, name) in Kinds)
        {
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type, name));
        }
    }

    private sealed class TextConverter<T>(Func<string, T> parse) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => parse(reader.GetString() ?? string.Empty);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
