using System.Globalization;

namespace DmeGrpc.Server.Mapping;

/// <summary>Where in a request a message stands. The text is made only when a violation needs it.</summary>
/// <param name="Root">The field with the claim or the claims: <c>claim</c>, <c>claims</c>; empty for the request itself.</param>
/// <param name="Claim">The claim's place in the message; negative where the message has one claim alone.</param>
/// <param name="Line">The line's place in the claim; negative for the claim itself.</param>
/// <param name="Lines">The field with the lines, or whatever stands in their place.</param>
internal readonly record struct FieldPath(string Root, int Claim = -1, int Line = -1, string Lines = "lines")
{
    /// <summary>The path of a field here, such as <c>claims[3].lines[0].from_date</c>.</summary>
    public string Of(string field) => Root.Length == 0 ? field : $"{Root}{Index(Claim)}{(Line < 0 ? "" : $".{Lines}")}{Index(Line)}.{field}";

    private static string Index(int place) => place < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"[{place}]");
}
