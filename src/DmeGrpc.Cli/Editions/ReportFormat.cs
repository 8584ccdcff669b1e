using System.CommandLine;
using System.CommandLine.Parsing;

namespace DmeGrpc.Cli.Editions;

/// <summary>How a report is shown.</summary>
internal enum ReportFormat
{
    /// <summary>Tables to be read.</summary>
    Table,

    /// <summary>One JSON object for programs.</summary>
    Json,
}

/// <summary>The option that chooses a <see cref="ReportFormat"/>.</summary>
internal static class ReportFormatOption
{
    /// <summary>An option of a name.</summary>
    public static Option<ReportFormat> Named(string name) => new(name)
    {
        Description = "table (default), or json for one JSON object.",
        HelpName = "table|json",
        CustomParser = Parse,
    };

    private static ReportFormat Parse(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        switch (text)
        {
            case "table":
                return ReportFormat.Table;
            case "json":
                return ReportFormat.Json;
            default:
                result.AddError($"{((OptionResult)result.Parent!).IdentifierToken!.Value} wants table or json, not \"{text}\".");
                return default;
        }
    }
}
