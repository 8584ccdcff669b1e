using System.Collections.Frozen;

namespace DmeGrpc.Engine.Codes;

/// <summary>The two-letter postal codes of the states, the District of Columbia and the territories that CMS pays in.</summary>
public static class StateCode
{
    private static readonly string[] Codes = (
        "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA "
        + "RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI").Split(' ');

    private static readonly FrozenDictionary<string, int> Places =
        Codes.Select((code, place) => KeyValuePair.Create(code, place)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every code, the states first.</summary>
    public static IReadOnlyList<string> All => Codes;

    /// <summary>Whether the text is one of them, in capitals.</summary>
    public static bool IsKnown(string text) => Places.ContainsKey(text);

    /// <summary>The code's place in <see cref="All"/>; -1 for another text.</summary>
    internal static int PlaceOf(string text) => Places.TryGetValue(text, out var place) ? place : -1;
}
