using System.Globalization;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Server.Mapping.Authorizations;

/// <summary>Reads what every request about authorizations may name. Unlike a claim's, these fields must be right.</summary>
internal static class ItemReader
{
    private const int ListedDiagnosisLength = 10;

    public static TrackingNumber TrackingNumber(string text, string field, ViolationList violations)
    {
        if (!Engine.Authorizations.TrackingNumber.TryParse(text, out var number))
        {
            violations.Add(field, text.Length == 0 ? "It is required." : $"It must be 14 characters of {Engine.Authorizations.TrackingNumber.Alphabet}.");
        }

        return number;
    }

    public static string RequiredNpi(string text, string field, ViolationList violations)
    {
        if (text.Length == 0)
        {
            violations.Add(field, "It is required.");
        }

        return OptionalNpi(text, field, violations);
    }

    public static string OptionalNpi(string text, string field, ViolationList violations)
    {
        if (text.Length > 0 && !NationalProviderIdentifier.IsWellFormed(text))
        {
            violations.Add(field, "It must be an NPI: ten digits, the last of which checks the others.");
        }

        return text;
    }

    public static string State(string text, string field, ViolationList violations)
    {
        if (!StateCode.IsKnown(text))
        {
            violations.Add(field, text.Length == 0 ? "It is required." : "It must be a state's postal code in capitals.");
        }

        return text;
    }

    public static decimal Units(double units, FieldPath at, string field, ViolationList violations)
    {
        if (!UnitsOfService.TryRead(units, out var read))
        {
            violations.Add(at.Of(field), $"It must be {UnitsOfService.Expectation}.");
        }

        return read;
    }

    public static int LineNumber(uint number, FieldPath at, HashSet<int> seen, ViolationList violations)
    {
        if (number is 0 or > int.MaxValue)
        {
            violations.Add(at.Of("line_number"), string.Create(CultureInfo.InvariantCulture, $"It must be from 1 to {int.MaxValue}."));
            return 0;
        }

        if (!seen.Add((int)number))
        {
            violations.Add(at.Of("line_number"), "Another line has the same number.");
        }

        return (int)number;
    }

    public static IReadOnlyList<Modifier> Modifiers(IReadOnlyList<string> texts, FieldPath at, ViolationList violations)
    {
        if (!FieldReader.Fits(texts.Count, AuthorizationLimits.Modifiers, at, "modifiers", violations))
        {
            return [];
        }

        var modifiers = new List<Modifier>();
        for (var i = 0; i < texts.Count; i++)
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"modifiers[{i}]");
            if (!Modifier.TryParse(texts[i], out var modifier))
            {
                violations.Add(at.Of(field), "It must be two characters, digits or capitals.");
            }
            else if (modifiers.Contains(modifier))
            {
                violations.Add(at.Of(field), "It is there twice.");
            }
            else
            {
                modifiers.Add(modifier);
            }
        }

        return modifiers;
    }

    public static IReadOnlyList<string> DiagnosisCodes(IReadOnlyList<string> texts, ViolationList violations)
    {
        if (!FieldReader.Fits(texts.Count, AuthorizationLimits.DiagnosisCodes, new FieldPath(""), "diagnosis_codes", violations))
        {
            return [];
        }

        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i].Length > ListedDiagnosisLength || !DiagnosisCodeFormat.IsWellFormed(texts[i]))
            {
                violations.Add(string.Create(CultureInfo.InvariantCulture, $"diagnosis_codes[{i}]"), "It must have the shape of an ICD-10-CM code.");
            }
        }

        return texts;
    }

    public static void Days(DateOnly? first, DateOnly? last, FieldPath at, ViolationList violations)
    {
        if (last < first)
        {
            violations.Add(at.Of("last_day"), "It is before first_day.");
        }
    }
}
