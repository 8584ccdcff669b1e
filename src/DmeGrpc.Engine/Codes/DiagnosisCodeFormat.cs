using System.Buffers;

namespace DmeGrpc.Engine.Codes;

/// <summary>
/// The shape of an ICD-10-CM code: a capital, a digit, a digit or A or B, then up to four digits or capitals,
/// with or without the point after the third character. Source: ICD-10-CM order file layout.
/// </summary>
public static class DiagnosisCodeFormat
{
    private static readonly SearchValues<char> CodeCharacters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Whether the text has that shape; it says nothing of whether the code exists.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || !char.IsAsciiLetterUpper(text[0]) || !char.IsAsciiDigit(text[1])
            || !(char.IsAsciiDigit(text[2]) || text[2] is 'A' or 'B'))
        {
            return false;
        }

        var rest = text[3..];
        if (!rest.IsEmpty && rest[0] == '.')
        {
            rest = rest[1..];
            if (rest.IsEmpty)
            {
                return false;
            }
        }

        return rest.Length <= 4 && !rest.ContainsAnyExcept(CodeCharacters);
    }
}
