using DmeGrpc.Engine.Codes;

namespace DmeGrpc.ReferenceData.Cms.Text;

/// <summary>Codes and dates straight from bytes, without a string in between.</summary>
internal static class CodeBytes
{
    public static bool TryParseCode(ReadOnlySpan<byte> text, out ProcedureCode code)
    {
        code = default;
        if (text.Length != ProcedureCode.Length)
        {
            return false;
        }

        Span<char> characters = stackalloc char[ProcedureCode.Length];
        for (var i = 0; i < text.Length; i++)
        {
            characters[i] = (char)text[i];
        }

        return ProcedureCode.TryParse(characters, out code);
    }

    /// <summary>A day written yyyymmdd.</summary>
    public static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        if (text.Length != 8)
        {
            return false;
        }

        var number = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return CmsDates.TryMake(number / 10_000, number / 100 % 100, number % 100, out day);
    }
}
