namespace DmeGrpc.ReferenceData.Sources;

/// <summary>Foreign text as it may stand in a message: quoted, and cut when long.</summary>
internal static class Shown
{
    private const int Longest = 40;

    public static string Text(string text) => text.Length <= Longest ? $"'{text}'" : $"'{text.AsSpan(0, Longest)}...'";
}
