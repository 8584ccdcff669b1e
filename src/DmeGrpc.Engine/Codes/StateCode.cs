using System.Collections.Frozen;

namespace DmeGrpc.Engine.Codes;

/// <summary>The two-letter postal codes of the states, the District of Columbia and the territories that CMS pays in.</summary>
public static class StateCode
{
    private static readonly FrozenSet<string> Known = (
        "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA "
        + "RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the text is one of them, in capitals.</summary>
    public static bool IsKnown(string text) => Known.Contains(text);
}
