using DmeGrpc.Claims.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Rpc;

namespace DmeGrpc.Cli.Tests.Support;

/// <summary>Reads what <c>--format json</c> writes.</summary>
internal static class JsonOutput
{
    private static readonly JsonParser Parser = new(
        JsonParser.Settings.Default.WithTypeRegistry(TypeRegistry.FromMessages(ErrorInfo.Descriptor, BadRequest.Descriptor)));

    /// <summary>The items, whether written as results alone or whole.</summary>
    public static IReadOnlyList<ClaimItem> Items(CommandRun run) => [.. run.OutputLines.Select(Item)];

    private static ClaimItem Item(string line) => line.Contains("\"error\": {", StringComparison.Ordinal)
        ? Parser.Parse<ClaimItem>(line)
        : new ClaimItem { Result = Parser.Parse<ClaimResult>(line) };
}
