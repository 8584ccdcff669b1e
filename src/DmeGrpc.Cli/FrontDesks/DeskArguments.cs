using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Google.Type;

namespace DmeGrpc.Cli.FrontDesks;

/// <summary>Arguments and options that questions of the front desk share.</summary>
internal static class DeskArguments
{
    /// <summary>The largest amount that is read, in dollars; larger ones are refused by the service too.</summary>
    private const decimal MaxDollars = 1_000_000_000;

    /// <summary>An option that takes text.</summary>
    public static Option<string?> Text(string name, string helpName, string description) => new(name) { Description = description, HelpName = helpName };

    /// <summary>An option that takes a day.</summary>
    public static Option<Date?> Day(string name, string description) => new(name) { Description = description, HelpName = "DATE", CustomParser = ParseDay };

    /// <summary>An option that takes an amount, and gives it in cents.</summary>
    public static Option<long> Dollars(string name, string description) => new(name) { Description = description, HelpName = "DOLLARS", CustomParser = ParseDollars };

    /// <summary>A code and its modifiers, as in K0001:RR:KH.</summary>
    public static (string Code, string[] Modifiers) Split(string item) => item.Split(':') is [var code, .. var modifiers] ? (code, modifiers) : (item, []);

    private static Date? ParseDay(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new Date { Year = day.Year, Month = day.Month, Day = day.Day };
        }

        result.AddError($"{NameOf(result)} wants a day such as 2026-03-02, not \"{text}\".");
        return null;
    }

    private static long ParseDollars(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var dollars) && dollars <= MaxDollars
            && decimal.Truncate(dollars * 100) == dollars * 100)
        {
            return (long)(dollars * 100);
        }

        result.AddError($"{NameOf(result)} wants an amount in dollars such as 25 or 12.50, not \"{text}\".");
        return 0;
    }

    private static string NameOf(ArgumentResult result) => ((OptionResult)result.Parent!).IdentifierToken!.Value;
}
