using System.Globalization;

namespace DmeGrpc.Cli.Terminal;

/// <summary>Takes from text that comes from a claim or a server what a terminal would obey: control characters and changes of direction.</summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';

    public static string Of(string text) => text.Any(IsUnsafe)
        ? string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = IsUnsafe(source[i]) ? Replacement : source[i];
            }
        })
        : text;

    private static bool IsUnsafe(char character) => char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
