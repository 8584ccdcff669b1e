namespace DmeGrpc.Server.Mapping.Authorizations;

/// <summary>Reads text that is to be kept: PostgreSQL keeps no NUL character.</summary>
internal static class KeptText
{
    /// <summary>Text of at most so many characters, as written.</summary>
    public static string Read(string text, int maximum, FieldPath at, string field, ViolationList violations)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            violations.Add(at.Of(field), "It holds a NUL character.");
        }

        return FieldReader.Text(text, maximum, at, field, violations);
    }

    /// <summary>Text that must not be empty.</summary>
    public static string Required(string text, int maximum, FieldPath at, string field, ViolationList violations)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            violations.Add(at.Of(field), "It is required.");
        }

        return Read(text, maximum, at, field, violations);
    }
}
