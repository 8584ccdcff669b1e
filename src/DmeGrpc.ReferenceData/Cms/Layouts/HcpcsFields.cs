using DmeGrpc.Engine.Codes;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>The fields of one HCPCS record as text, whichever layout they come from, and how they are read.</summary>
internal sealed class HcpcsFields
{
    private const int LongestShortName = 100;

    public required string Code { get; init; }

    public required string ShortName { get; init; }

    public required string Price { get; init; }

    public required string Coverage { get; init; }

    public required string Betos { get; init; }

    public required IEnumerable<string> CrossReferences { get; init; }

    public required string Added { get; init; }

    public required string ActionEffective { get; init; }

    public required string Terminated { get; init; }

    public required string Action { get; init; }

    /// <summary>Reads the fields; null and what is wrong when they cannot be.</summary>
    public HcpcsRecord? Read(Engine.Editions.SourceRow source, out string fault)
    {
        var code = default(ProcedureCode);
        var modifier = default(Modifier);
        var trimmed = Code.Trim();
        var isModifier = trimmed.Length == 2;
        fault = (isModifier ? Modifier.TryParse(trimmed, out modifier) : ProcedureCode.TryParse(trimmed, out code))
            ? string.Empty
            : $"{CmsText.Shown(trimmed)} is of neither a code's nor a modifier's shape.";
        var (added, action, terminated) = (Day(Added, "added", ref fault), Day(ActionEffective, "action effective", ref fault), Day(Terminated, "termination", ref fault));
        if (terminated < added)
        {
            fault = $"The termination date, {terminated:yyyy-MM-dd}, is before the date it was added, {added:yyyy-MM-dd}.";
        }

        return fault.Length > 0 ? null : new HcpcsRecord
        {
            Code = code,
            Modifier = modifier,
            ShortName = CleanName(ShortName),
            PricingIndicator = Short(Price),
            Coverage = Short(Coverage),
            Betos = Short(Betos),
            CrossReferences = [.. CrossReferences.Select(text => ProcedureCode.TryParse(text.Trim(), out var other) ? other : default).Where(other => !other.IsNone)],
            Added = added,
            ActionEffective = action,
            Terminated = terminated,
            Action = Short(Action),
            Source = source,
        };
    }

    public static string CleanName(string text)
    {
        return new string([.. text.Trim().Take(LongestShortName).Select(c => char.IsControl(c) ? ' ' : c)]);
    }

    // Indicators have three characters at most; 2024's decoded list joins several by a colon, the first of which counts.
    private static string Short(string text) => text.Trim().Split(':')[0] is { Length: <= 3 } indicator ? indicator : string.Empty;

    private static DateOnly? Day(string text, string what, ref string fault)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return null;
        }

        if (CmsDates.TryParse(trimmed, out var day))
        {
            return day;
        }

        fault = $"The {what} date, {CmsText.Shown(trimmed)}, is not a date.";
        return null;
    }
}
