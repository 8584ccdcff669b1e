using System.Globalization;

namespace DmeGrpc.ReferenceData.Cms.Text;

/// <summary>The ways in which CMS writes a day.</summary>
internal static class CmsDates
{
    // No code, edit or fee of any published file is older or newer; a year outside is a misread.
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    public static bool TryMake(int year, int month, int dayOfMonth, out DateOnly day)
    {
        var sound = year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && dayOfMonth >= 1 && dayOfMonth <= DateTime.DaysInMonth(year, month);
        day = sound ? new DateOnly(year, month, dayOfMonth) : default;
        return sound;
    }

    /// <summary>yyyymmdd, yyyy-mm-dd, or yyyyddd with the day of the year, as the add-on code files have it.</summary>
    public static bool TryParse(string text, out DateOnly day)
    {
        var digits = text.Length == 10 && text[4] == '-' && text[7] == '-' ? text.Remove(7, 1).Remove(4, 1) : text;
        day = default;
        if (digits.Length is not (7 or 8) || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        return digits.Length == 8
            ? TryMake(number / 10_000, number / 100 % 100, number % 100, out day)
            : TryMakeOrdinal(number / 1000, number % 1000, out day);
    }

    /// <summary>The first day of a quarter, 1-4.</summary>
    public static bool TryMakeQuarter(int year, int quarter, out DateOnly day)
    {
        day = default;
        return quarter is >= 1 and <= 4 && TryMake(year, (quarter * 3) - 2, 1, out day);
    }

    private static bool TryMakeOrdinal(int year, int dayOfYear, out DateOnly day)
    {
        if (!TryMake(year, 1, 1, out day) || dayOfYear < 1 || dayOfYear > (DateTime.IsLeapYear(year) ? 366 : 365))
        {
            return false;
        }

        day = day.AddDays(dayOfYear - 1);
        return true;
    }
}
