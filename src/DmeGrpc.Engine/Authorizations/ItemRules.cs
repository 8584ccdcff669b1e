using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Authorizations;

/// <summary>What holds for an item, whether it is asked for or affirmed.</summary>
internal static class ItemRules
{
    public static void CheckUnits(decimal units, int lineNumber, RefusalList refusals)
    {
        if (units <= 0 || units > UnitsOfService.Maximum || decimal.Round(units, UnitsOfService.MaximumDecimals) != units)
        {
            refusals.Add(RefusalKind.InvalidUnits, $"Line {lineNumber} names {units} units: {UnitsOfService.Expectation}.", lineNumber);
        }
    }

    public static void CheckModifiers(IReadOnlyList<Modifier> modifiers, int lineNumber, RefusalList refusals)
    {
        if (modifiers.Count > AuthorizationLimits.Modifiers)
        {
            refusals.Add(RefusalKind.InvalidModifiers, $"Line {lineNumber} has {modifiers.Count} modifiers; at most {AuthorizationLimits.Modifiers} are taken.", lineNumber);
        }

        if (modifiers.Any(modifier => modifier.IsNone) || modifiers.Distinct().Count() != modifiers.Count)
        {
            refusals.Add(RefusalKind.InvalidModifiers, $"Line {lineNumber} names a modifier twice, or an empty one.", lineNumber);
        }
    }

    public static void CheckDays(DateOnly? first, DateOnly? last, int lineNumber, RefusalList refusals)
    {
        if (last < first)
        {
            refusals.Add(RefusalKind.InvalidDays, $"Line {lineNumber} ends on {last:yyyy-MM-dd}, before it begins on {first:yyyy-MM-dd}.", lineNumber);
        }
    }
}
