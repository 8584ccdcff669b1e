namespace DmeGrpc.Engine.Tables;

/// <summary>An ICD-10-CM code as a number in base 37, blanks as zero: seven characters in 37 bits, in ASCII order of their text.</summary>
internal static class DiagnosisKey
{
    private const int Radix = 37;
    private const int Length = 7;
    private const int PointAt = 3;

    /// <summary>The number of a code with or without its point; false for what has not the length or the characters of one.</summary>
    public static bool TryPack(ReadOnlySpan<char> code, out ulong key)
    {
        key = 0;
        var digits = 0;
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '.' && i == PointAt && code.Length > PointAt + 1)
            {
                continue;
            }

            var digit = char.IsAsciiDigit(code[i]) ? code[i] - '0' + 1 : char.IsAsciiLetterUpper(code[i]) ? code[i] - 'A' + 11 : 0;
            if (digit == 0 || digits++ == Length)
            {
                return false;
            }

            key = (key * Radix) + (ulong)digit;
        }

        for (var i = digits; i < Length; i++)
        {
            key *= Radix;
        }

        return digits > 0;
    }

    /// <summary>The code of a number, without its point.</summary>
    public static string Unpack(ulong key)
    {
        Span<char> text = stackalloc char[Length];
        for (var i = Length - 1; i >= 0; i--, key /= Radix)
        {
            var digit = (int)(key % Radix);
            text[i] = digit switch { 0 => ' ', <= 10 => (char)('0' + digit - 1), _ => (char)('A' + digit - 11) };
        }

        return new string(text.TrimEnd(' '));
    }
}
