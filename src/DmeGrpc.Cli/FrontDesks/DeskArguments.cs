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

    /// <summary>An option that takes an amount, and gives it in cents.</summary>
    public static Option<long> Dollars(string name, string description) => new(name) { Description = description, HelpName = "DOLLARS", CustomParser = ParseDollars };

    /// <summary>A code and its modifiers, as in K0001:RR:KH.</summary>
    public static (string Code, string[] Modifiers) Split(string item) => item.Split(':') is [var code, .. var modifiers] ? (code, modifiers) : (item, []);

    /// <summary>A day of the contract; none for none.</summary>
    public static Date? ToProto(DateOnly? day) => day is { } given ? new Date { Year = given.Year, Month = given.Month, Day = given.Day } : null;

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
