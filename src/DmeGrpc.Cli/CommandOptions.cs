using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Cli;

/// <summary>Options of kinds that several commands have.</summary>
internal static class CommandOptions
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>An option whose value is text.</summary>
    public static Option<string?> Text(string name, string helpName, string description) => new(name) { HelpName = helpName, Description = description };

    /// <summary>An option whose value is one of some words.</summary>
    public static Option<TEnum> Choice<TEnum>(string name, string description, params (string Word, TEnum Value)[] choices) where TEnum : struct => new(name)
    {
        Description = description,
        HelpName = name.TrimStart('-').ToUpperInvariant(),
        CustomParser = result =>
        {
            var text = result.Tokens.Single().Value;
            foreach (var (word, value) in choices)
            {
                if (word == text)
                {
                    return value;
                }
            }

            result.AddError($"{name} wants one of {string.Join(", ", choices.Select(choice => choice.Word))}, not \"{text}\".");
            return default;
        },
    };

    /// <summary>An option whose value is a program.</summary>
    public static Option<Payer> Program(string description) => Choice("--program", description, ("medicare", Payer.Medicare), ("medicaid", Payer.Medicaid));

    /// <summary>An option whose value is a day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = DayFormat.ToUpperInvariant(),
        CustomParser = result => ParseDay(name, result),
    };

    private static DateOnly? ParseDay(string name, ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"{name} wants a day such as 2026-03-05, not \"{text}\".");
        return null;
    }
}
