using System.Globalization;
using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Server.Mapping;

/// <summary>Reads states, ZIP codes and modifiers that are asked about. Unlike a claim's, they must be well formed.</summary>
internal static class PlaceReader
{
    private const int ZipDigits = 5;
    private const int MaxModifiers = 4;

    /// <summary>A postal code in capitals, or nothing.</summary>
    public static string State(string text, ViolationList violations) => State(text, new FieldPath(""), violations);

    /// <summary>The same of a message within the request, or of another field.</summary>
    public static string State(string text, FieldPath at, ViolationList violations, string field = "state")
    {
        if (text.Length > 0 && !StateCode.IsKnown(text))
        {
            violations.Add(at.Of(field), "It must be the postal code of a state or territory, in capitals.");
        }

        return text;
    }

    /// <summary>The five digits as a number.</summary>
    public static int Zip(string text, ViolationList violations) => Zip(text, new FieldPath(""), "zip_code", violations);

    /// <summary>The same of a message within the request.</summary>
    public static int Zip(string text, FieldPath at, string field, ViolationList violations)
    {
        if (text.Length == ZipDigits && text.All(char.IsAsciiDigit))
        {
            return int.Parse(text, CultureInfo.InvariantCulture);
        }

        violations.Add(at.Of(field), "It must be five digits.");
        return 0;
    }

    /// <summary>Modifiers in the order they were given.</summary>
    public static Modifier[] Modifiers(IReadOnlyList<string> texts, ViolationList violations) => Modifiers(texts, new FieldPath(""), violations);

    /// <summary>The same of a message within the request, or of another number of them.</summary>
    public static Modifier[] Modifiers(IReadOnlyList<string> texts, FieldPath at, ViolationList violations, int maximum = MaxModifiers)
    {
        if (!FieldReader.Fits(texts.Count, maximum, at, "modifiers", violations))
        {
            return [];
        }

        var modifiers = new Modifier[texts.Count];
        for (var i = 0; i < modifiers.Length; i++)
        {
            if (!Modifier.TryParse(texts[i], out modifiers[i]))
            {
                violations.Add(at.Of(string.Create(CultureInfo.InvariantCulture, $"modifiers[{i}]")), "It must be two digits or capitals.");
            }
        }

        return modifiers;
    }
}
