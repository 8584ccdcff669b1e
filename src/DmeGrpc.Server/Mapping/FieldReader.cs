using System.Globalization;
using ProtoDate = Google.Type.Date;

namespace DmeGrpc.Server.Mapping;

/// <summary>Reads single fields of a request, noting what cannot be read.</summary>
internal static class FieldReader
{
    /// <summary>What the protobuf parser puts in the place of bytes that are not UTF-8.</summary>
    private const char Replacement = '\uFFFD';

    /// <summary>Text of at most so many characters, as written.</summary>
    public static string Text(string text, int maximum, FieldPath at, string field, ViolationList violations)
    {
        if (text.Length > maximum)
        {
            violations.Add(at.Of(field), string.Create(CultureInfo.InvariantCulture, $"It may have {maximum} characters; it has {text.Length}."));
        }
        else if (text.Contains(Replacement, StringComparison.Ordinal))
        {
            violations.Add(at.Of(field), "It is not UTF-8 text.");
        }

        return text;
    }

    /// <summary>Text that must not be empty.</summary>
    public static string RequiredText(string text, int maximum, FieldPath at, string field, ViolationList violations)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            violations.Add(at.Of(field), "It is required.");
        }

        return Text(text, maximum, at, field, violations);
    }

    /// <summary>At most so many texts of at most so many characters each, as written.</summary>
    public static IReadOnlyList<string> Texts(
        IReadOnlyList<string> texts, int maximumTexts, int maximumLength, FieldPath at, string field, ViolationList violations)
    {
        if (!Fits(texts.Count, maximumTexts, at, field, violations))
        {
            return texts;
        }

        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i].Length > maximumLength || texts[i].Contains(Replacement, StringComparison.Ordinal))
            {
                Text(texts[i], maximumLength, at, string.Create(CultureInfo.InvariantCulture, $"{field}[{i}]"), violations);
            }
        }

        return texts;
    }

    /// <summary>Whether a list is short enough to be read.</summary>
    public static bool Fits(int count, int maximum, FieldPath at, string field, ViolationList violations)
    {
        if (count > maximum)
        {
            violations.Add(at.Of(field), string.Create(CultureInfo.InvariantCulture, $"It may have {maximum} entries; it has {count}."));
        }

        return count <= maximum;
    }

    /// <summary>A day on the calendar, or none where the field is absent.</summary>
    public static DateOnly? Date(ProtoDate? date, FieldPath at, string field, ViolationList violations)
    {
        if (date is null)
        {
            return null;
        }

        if (date.Year is >= 1 and <= 9999 && date.Month is >= 1 and <= 12 && date.Day >= 1 && date.Day <= DateTime.DaysInMonth(date.Year, date.Month))
        {
            return new DateOnly(date.Year, date.Month, date.Day);
        }

        violations.Add(
            at.Of(field), string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00} is not a day on the calendar."));
        return null;
    }

    /// <summary>Whether an enum that must be set has one of its values.</summary>
    public static bool IsSet<T>(T value, FieldPath at, string field, ViolationList violations) where T : struct, Enum
    {
        if (EqualityComparer<T>.Default.Equals(value, default))
        {
            violations.Add(at.Of(field), "It is required.");
            return false;
        }

        return IsKnown(value, at, field, violations);
    }

    /// <summary>Whether an enum has one of its values; a newer client may know more of them.</summary>
    public static bool IsKnown<T>(T value, FieldPath at, string field, ViolationList violations) where T : struct, Enum
    {
        if (Enum.IsDefined(value))
        {
            return true;
        }

        violations.Add(at.Of(field), string.Create(CultureInfo.InvariantCulture, $"{value:D} is no value that this server knows."));
        return false;
    }
}
