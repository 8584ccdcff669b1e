using System.Globalization;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Errors.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>Reads codes that are asked about. Unlike a claim's, they must be codes.</summary>
internal static class CodeReader
{
    /// <summary>Whether a list of codes is short enough to be answered.</summary>
    public static bool Fit(int count, int maximum, string field, ViolationList violations)
    {
        if (count > maximum)
        {
            violations.Add(
                field, string.Create(CultureInfo.InvariantCulture, $"It may have {maximum} entries; it has {count}."), ErrorReason.TooManyCodes,
                new Dictionary<string, string>
                {
                    ["maxCodes"] = maximum.ToString(CultureInfo.InvariantCulture),
                    ["codes"] = count.ToString(CultureInfo.InvariantCulture),
                });
        }

        return count <= maximum;
    }

    /// <summary>A list of codes; none where it is too long.</summary>
    public static IReadOnlyList<ProcedureCode> ReadAll(IReadOnlyList<string> texts, int maximum, string field, ViolationList violations) =>
        !Fit(texts.Count, maximum, field, violations) ? []
        : [.. texts.Select((text, i) => Read(text, string.Create(CultureInfo.InvariantCulture, $"{field}[{i}]"), violations))];

    public static ProcedureCode Read(string text, string field, ViolationList violations)
    {
        if (!ProcedureCode.TryParse(text, out var code))
        {
            violations.Add(field, text.Length == 0 ? "It is required." : "It must be five characters: a digit or capital, three digits, a digit or capital.");
        }

        return code;
    }
}
