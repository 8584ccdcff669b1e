using System.CommandLine;
using System.CommandLine.Parsing;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Cli.EditionDiffs;

/// <summary>The words by which tables are chosen on the command line.</summary>
internal static class DiffWords
{
    /// <summary>Kinds of tables.</summary>
    public static readonly IReadOnlyDictionary<string, TableKind> Tables = new Dictionary<string, TableKind>(StringComparer.Ordinal)
    {
        ["codes"] = TableKind.Codes,
        ["modifiers"] = TableKind.Modifiers,
        ["ptp"] = TableKind.PairEdits,
        ["integral"] = TableKind.IntegralPairs,
        ["mue"] = TableKind.UnitLimits,
        ["add-on"] = TableKind.AddOnCodes,
        ["fees"] = TableKind.Fees,
        ["rural-zip"] = TableKind.RuralZips,
        ["prior-auth"] = TableKind.PriorAuthorizations,
        ["face-to-face"] = TableKind.FaceToFaceOrders,
        ["diagnosis"] = TableKind.DiagnosisCodes,
    };

    /// <summary>Programs.</summary>
    public static readonly IReadOnlyDictionary<string, PayerProgram> Programs = new Dictionary<string, PayerProgram>(StringComparer.Ordinal)
    {
        ["medicare"] = PayerProgram.Medicare,
        ["medicaid"] = PayerProgram.Medicaid,
    };

    /// <summary>Settings.</summary>
    public static readonly IReadOnlyDictionary<string, ServiceSetting> Settings = new Dictionary<string, ServiceSetting>(StringComparer.Ordinal)
    {
        ["practitioner"] = ServiceSetting.Practitioner,
        ["hospital"] = ServiceSetting.OutpatientHospital,
        ["dme"] = ServiceSetting.DmeSupplier,
    };

    /// <summary>An option that takes one of some words.</summary>
    public static Option<T?> Option<T>(string name, string description, IReadOnlyDictionary<string, T> words)
        where T : struct => new(name)
        {
            Description = description,
            HelpName = words.Count > 3 ? "TABLE" : string.Join('|', words.Keys),
            CustomParser = result => Parse(result, name, words),
        };

    private static T? Parse<T>(ArgumentResult result, string option, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        var text = result.Tokens.Single().Value;
        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        result.AddError($"{option} wants {string.Join(", ", words.Keys.SkipLast(1))} or {words.Keys.Last()}, not \"{text}\".");
        return null;
    }
}
