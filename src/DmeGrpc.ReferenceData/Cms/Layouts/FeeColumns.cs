using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>Where the fees of each state stand in a fee schedule.</summary>
internal sealed class FeeColumns
{
    private const string NonRural = "nr";
    private const string Rural = "r";

    // 1,000,000 dollars; the dearest published item is below 100,000.
    private const int HighestCents = 100_000_000;

    private readonly int[] places;

    private FeeColumns(FeePlaces states, int[] places) => (Places, this.places) = (states, places);

    public FeePlaces Places { get; }

    /// <summary>The columns of a heading; null unless every state has just one of either kind.</summary>
    public static FeeColumns? Read(IReadOnlyList<string> heading)
    {
        var keys = heading.Select(CmsText.Key).ToList();
        var states = keys.Select(StateOf).OfType<string>().Distinct().ToList();
        var wanted = states.SelectMany(state => new[] { state.ToLowerInvariant() + NonRural, state.ToLowerInvariant() + Rural }).ToList();
        return wanted.TrueForAll(key => keys.Count(other => other == key) == 1)
            ? new FeeColumns(new FeePlaces(states), [.. wanted.Select(key => keys.IndexOf(key))])
            : null;
    }

    /// <summary>The state of a heading such as "AL (NR)", as letters in lower case; null for another heading.</summary>
    public static string? StateOf(string key) =>
        key.Length is 3 or 4 && key[2..] is NonRural or Rural && StateCode.IsKnown(key[..2].ToUpperInvariant()) ? key[..2].ToUpperInvariant() : null;

    public int[] Read(CmsRecord record)
    {
        var cents = new int[places.Length];
        for (var i = 0; i < places.Length && record.IsSound; i++)
        {
            cents[i] = Cents(record, record.TextAt(places[i]), "Fee");
        }

        return cents;
    }

    /// <summary>An amount in dollars and cents; blank and 0 mean that there is none.</summary>
    public static int Cents(CmsRecord record, string text, string column)
    {
        if (TryParse(text, out var cents))
        {
            return cents;
        }

        record.Refuse($"{column}: {CmsText.Shown(text)} is not an amount of dollars and cents.");
        return 0;
    }

    private static bool TryParse(string text, out int cents)
    {
        cents = 0;
        var decimals = -1;
        foreach (var c in text)
        {
            if (c == '.' && decimals < 0)
            {
                decimals = 0;
            }
            else if (char.IsAsciiDigit(c) && cents < HighestCents && decimals < 2)
            {
                cents = (cents * 10) + c - '0';
                decimals += decimals < 0 ? 0 : 1;
            }
            else
            {
                return false;
            }
        }

        for (var i = Math.Max(0, decimals); i < 2 && cents < HighestCents; i++)
        {
            cents *= 10;
        }

        return cents < HighestCents;
    }
}
