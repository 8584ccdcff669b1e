using System.Globalization;
using System.Text.Json.Nodes;

namespace DmeGrpc.ReferenceData.Tests.Plans;

/// <summary>Spoils a plan at a path.</summary>
internal static class PlanEdit
{
    public static string WithUnknownProperty(string json, string path)
    {
        var root = JsonNode.Parse(json)!;
        var node = root;
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.').Skip(1))
        {
            node = step[0] == '[' ? node[int.Parse(step[1..^1], CultureInfo.InvariantCulture)]! : node[step]!;
        }

        node["zzzzzzzzzz"] = 1;
        return root.ToJsonString();
    }
}
