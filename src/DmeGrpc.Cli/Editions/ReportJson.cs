using System.Text.Json;
using System.Text.Json.Serialization;
using DmeGrpc.Cli.Editions.Building;
using DmeGrpc.ReferenceData.EditionFiles;

namespace DmeGrpc.Cli.Editions;

/// <summary>Reports as JSON, for programs.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(BuildReport))]
[JsonSerializable(typeof(EditionFileDescription))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    public static string Of(BuildReport report) => JsonSerializer.Serialize(report, Default.BuildReport);

    public static string Of(EditionFileDescription description) => JsonSerializer.Serialize(description, Default.EditionFileDescription);
}
