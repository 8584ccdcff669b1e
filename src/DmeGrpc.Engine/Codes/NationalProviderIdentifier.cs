namespace DmeGrpc.Engine.Codes;

/// <summary>
/// The format of a National Provider Identifier: ten digits, the first 1 or 2, the last a check digit.
/// Source: 45 CFR 162.406 and the CMS NPI standard, which applies the Luhn formula to 80840 followed by the NPI.
/// </summary>
public static class NationalProviderIdentifier
{
    /// <summary>The number of digits.</summary>
    public const int Length = 10;

    // What the constant prefix 80840 adds to the Luhn sum.
    private const int PrefixSum = 24;

    /// <summary>Whether the text is a well-formed NPI; it says nothing of whether it was ever issued.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        if (text.Length != Length || text[0] is not ('1' or '2'))
        {
            return false;
        }

        var sum = PrefixSum;
        for (var i = 0; i < Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return false;
            }

            var digit = text[i] - '0';
            sum += i % 2 != 0 ? digit : digit < 5 ? digit * 2 : (digit * 2) - 9;
        }

        return sum % 10 == 0;
    }
}
