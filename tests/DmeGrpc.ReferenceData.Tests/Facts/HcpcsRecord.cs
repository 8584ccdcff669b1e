using System.Globalization;

namespace DmeGrpc.ReferenceData.Tests.Facts;

/// <summary>A code or modifier as the Alpha-Numeric HCPCS file dates it.</summary>
internal sealed record HcpcsRecord(string Code, bool IsModifier, DateOnly? Added, DateOnly? Terminated)
{
    /// <summary>Reads yyyymmdd; blank is no date.</summary>
    public static DateOnly? Date(string text) =>
        text.Trim() is { Length: > 0 } digits ? DateOnly.ParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture) : null;
}
