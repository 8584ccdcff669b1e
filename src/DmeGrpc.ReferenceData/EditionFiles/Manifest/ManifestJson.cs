using System.Text.Json;
using System.Text.Json.Serialization;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Manifest;

/// <summary>The manifest as UTF-8 JSON with a fixed order of members. Members that this build does not know are left unread: they change no verdict.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true, WriteIndented = false)]
[JsonSerializable(typeof(EditionFileManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    public static byte[] Write(EditionFileManifest manifest)
    {
        var section = new SectionWriter();
        section.Add<byte>(FieldId.Json, JsonSerializer.SerializeToUtf8Bytes(manifest, Default.EditionFileManifest));
        return section.ToArray();
    }

    public static EditionFileManifest Read(SectionReader section)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(section.Values<byte>(FieldId.Json), Default.EditionFileManifest);
            section.Require(manifest is not null && Enum.IsDefined(manifest.Kind), "the manifest lacks the kind of the edition");
            section.RequireAllRead();
            return manifest!;
        }
        catch (JsonException exception)
        {
            throw new EditionFileException("the manifest cannot be read", exception);
        }
    }
}
