using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Server.Mapping;

namespace DmeGrpc.Server.Services.Posting;

/// <summary>Reads what claims are kept under.</summary>
internal static class ClaimIdReader
{
    public static string Read(string id, FieldPath at, string field, ViolationList violations) =>
        WithoutNul(FieldReader.RequiredText(id, AuthorizationLimits.NameLength, at, field, violations), at, field, violations);

    /// <summary>The text, which no database keeps with a NUL character in it.</summary>
    public static string WithoutNul(string text, FieldPath at, string field, ViolationList violations)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            violations.Add(at.Of(field), "It may not have a NUL character.");
        }

        return text;
    }
}
