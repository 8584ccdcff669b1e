using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Storage.Internal;

/// <summary>Lists of short codes as one text, separated by blanks.</summary>
internal static class Codes
{
    public static string Join<T>(IEnumerable<T> codes) => string.Join(' ', codes);

    public static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static Modifier[] SplitModifiers(string text) => Array.ConvertAll(Split(text), Modifier.Parse);
}
