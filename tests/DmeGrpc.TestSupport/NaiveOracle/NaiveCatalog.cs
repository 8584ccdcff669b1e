using DmeGrpc.Engine.Tables;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>Several editions as one claim sees them, asked day by day: the first in order that has the table and answers for the day.</summary>
internal sealed class NaiveCatalog(string program, string setting, IEnumerable<NaiveTables> loaded)
{
    private readonly List<NaiveTables> editions = [.. InOrder(loaded).Select(tables => For(tables, program, setting))];

    public string Program => program;

    public string Setting => setting;

    /// <summary>Why a day is not judged for which no table answers.</summary>
    public string GapReason(string table) => editions.Exists(edition => edition.Has(table)) ? "NoRowOnDate" : "TableNotLoaded";

    public NaiveTables? On(string table, DateOnly day) => editions.Find(edition => edition.Has(table) && edition.SpanOf(table).Has(day));

    public bool Covers(string table, List<DateOnly> days) => days.TrueForAll(day => On(table, day) is not null);

    /// <summary>A code's family as far as the list that answers for a day has the code.</summary>
    public BenefitFamily FamilyOf(string code, DateOnly day) =>
        On("Codes", day) is { } tables && tables.Codes!.Any(row => row.Code == code) ? tables.FamilyOf(code) : BenefitFamily.Unknown;

    /// <summary>Why a family is not known.</summary>
    public string FamilyGap(string code, DateOnly day) => On("Codes", day) is not { } tables ? GapReason("Codes")
        : tables.Codes!.Any(row => row.Code == code) || tables.Covers("Codes", code) ? "NoRow"
        : "TablePartial";

    /// <summary>The days in stretches for which one edition answers.</summary>
    public List<(NaiveTables Tables, List<DateOnly> Days)> Stretches(string table, List<DateOnly> days)
    {
        var stretches = new List<(NaiveTables Tables, List<DateOnly> Days)>();
        NaiveTables? last = null;
        foreach (var day in days)
        {
            var tables = On(table, day);
            if (tables is not null && ReferenceEquals(tables, last))
            {
                stretches[^1].Days.Add(day);
            }
            else if (tables is not null)
            {
                stretches.Add((tables, [day]));
            }

            last = tables;
        }

        return stretches;
    }

    private static IEnumerable<NaiveTables> InOrder(IEnumerable<NaiveTables> loaded) => loaded
        .OrderBy(tables => Array.IndexOf(["Cms", "Starter", "Synthetic"], tables.Kind))
        .ThenByDescending(tables => tables.KnownSince).ThenByDescending(tables => tables.Id, StringComparer.Ordinal);

    // A table of another setting is not loaded; add-on codes and integral items belong to the program, codes and modifiers to all.
    private static NaiveTables For(NaiveTables loaded, string program, string setting)
    {
        var sameProgram = program == loaded.Program;
        var sameSetting = sameProgram && setting == loaded.Setting;
        return loaded with
        {
            Pairs = sameSetting ? loaded.Pairs : null,
            Parts = sameProgram ? loaded.Parts : null,
            Limits = sameSetting ? loaded.Limits : null,
            AddOns = sameProgram ? loaded.AddOns : null,
            Required = sameProgram ? loaded.Required : null,
            Orders = sameProgram ? loaded.Orders : null,
            Fees = sameProgram ? loaded.Fees : null,
            Zips = sameProgram ? loaded.Zips : null,
        };
    }
}
