using System.Reflection;

namespace DmeGrpc.Cli.Editions;

/// <summary>What editions say of the program that built them.</summary>
internal static class ToolVersion
{
    /// <summary>For instance "dme 0.1.0".</summary>
    public static string Text { get; } =
        $"dme {typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}";
}
