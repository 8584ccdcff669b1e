using DmeGrpc.Engine.Authorizations;
using Proto = DmeGrpc.Authorizations.V1;

namespace DmeGrpc.Server.Mapping.Authorizations;

/// <summary>Reads extensions.</summary>
internal static class ExtensionReader
{
    /// <summary>The extensions; what cannot be read is among the violations.</summary>
    public static IReadOnlyList<LineExtension> Read(IReadOnlyList<Proto.LineExtension> extensions, ViolationList violations)
    {
        if (extensions.Count == 0)
        {
            violations.Add("extensions", "It is required.");
        }

        if (!FieldReader.Fits(extensions.Count, AuthorizationLimits.Lines, new FieldPath(""), "extensions", violations))
        {
            return [];
        }

        var seen = new HashSet<int>();
        return [.. extensions.Select((extension, i) => Read(extension, new FieldPath("extensions", i), seen, violations))];
    }

    private static LineExtension Read(Proto.LineExtension extension, FieldPath at, HashSet<int> seen, ViolationList violations)
    {
        var number = ItemReader.LineNumber(extension.LineNumber, at, seen, violations);
        if (extension.LastDay is null && !extension.HasUnits)
        {
            violations.Add(at.Of("last_day"), "It or units is required.");
        }

        return new LineExtension(
            number,
            FieldReader.Date(extension.LastDay, at, "last_day", violations),
            extension.HasUnits ? ItemReader.Units(extension.Units, at, "units", violations) : null);
    }
}
