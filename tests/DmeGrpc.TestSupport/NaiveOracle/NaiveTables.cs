using DmeGrpc.Engine.Tables;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>Days from the first to the last, both included; no last day means for ever.</summary>
public readonly record struct NaiveWindow(DateOnly First, DateOnly? Last)
{
    public static NaiveWindow Always { get; } = new(DateOnly.MinValue, null);

    public bool Has(DateOnly day) => day >= First && (Last is null || day <= Last.Value);
}

/// <summary>Tables of one program and setting as plain lists. A table that is null is not loaded.</summary>
public sealed record NaiveTables
{
    /// <summary>Stands for the coverage of a complete table.</summary>
    public const string Complete = "*";

    public static IReadOnlyList<string> Names { get; } = ["Codes", "Modifiers", "Pairs", "Parts", "Limits", "AddOns", "Required", "Orders", "Fees", "Zips"];

    public string Id { get; init; } = "naive";

    /// <summary>Cms, Starter or Synthetic.</summary>
    public string Kind { get; init; } = "Synthetic";

    public DateOnly KnownSince { get; init; } = DateOnly.MinValue;

    public required string Program { get; init; }

    public required string Setting { get; init; }

    public IReadOnlyList<(string Code, NaiveWindow Window)>? Codes { get; init; }

    public IReadOnlyList<(string Modifier, NaiveWindow Window)>? Modifiers { get; init; }

    public IReadOnlyList<(string One, string Two, NaiveWindow Window, int Indicator)>? Pairs { get; init; }

    public IReadOnlyList<(string Whole, string Part, NaiveWindow Window)>? Parts { get; init; }

    public IReadOnlyList<(string Code, int Limit, int Indicator, NaiveWindow Window)>? Limits { get; init; }

    public IReadOnlyList<(string AddOn, string? Primary, int Type, NaiveWindow Window)>? AddOns { get; init; }

    public IReadOnlyList<(string Code, int Phase, string States, bool IsOrthosis, NaiveWindow Window)>? Required { get; init; }

    public IReadOnlyList<(string Code, NaiveWindow Window)>? Orders { get; init; }

    /// <summary>Fees in Texas, in cents; a rural fee of 0 is none.</summary>
    public IReadOnlyList<(string Code, string Modifier, int Cents, int RuralCents)>? Fees { get; init; }

    /// <summary>ZIP codes that are rural, or were in a competitive bidding area.</summary>
    public IReadOnlyList<(string Zip, bool IsRural)>? Zips { get; init; }

    /// <summary>The payment category of codes; "Unknown" for equipment whose category the catalogue lacks, and nothing for all others.</summary>
    public IReadOnlyDictionary<string, string> Categories { get; init; } = new Dictionary<string, string>();

    /// <summary>By table, the first characters of the codes it is complete for, or <see cref="Complete"/>.</summary>
    public required IReadOnlyDictionary<string, string> Coverage { get; init; }

    /// <summary>By table, the days it answers for; all of them for a table that is not named.</summary>
    public IReadOnlyDictionary<string, NaiveWindow> Spans { get; init; } = new Dictionary<string, NaiveWindow>();

    /// <summary>By table, the last day for which its silence means something; every day for a table that is not named.</summary>
    public IReadOnlyDictionary<string, DateOnly> CompleteThrough { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>Whether the table is older than every one of the days.</summary>
    public bool IsStale(string table, IReadOnlyList<DateOnly> days) => CompleteThrough.TryGetValue(table, out var last) && days.All(day => day > last);

    /// <summary>The family of a code that these tables hold: what has a payment category is equipment.</summary>
    public BenefitFamily FamilyOf(string code) => code switch
    {
        _ when Categories.ContainsKey(code) => BenefitFamily.DurableEquipment,
        "E0601" => BenefitFamily.Prosthetic,
        "A4218" or "K0001" => BenefitFamily.SoftGoods,
        "L1832" => BenefitFamily.Orthotic,
        _ => BenefitFamily.Unknown,
    };

    public NaiveWindow SpanOf(string table) => Spans.TryGetValue(table, out var span) ? span : NaiveWindow.Always;

    public bool Has(string table) => table switch
    {
        "Codes" => Codes is not null,
        "Modifiers" => Modifiers is not null,
        "Pairs" => Pairs is not null,
        "Parts" => Parts is not null,
        "Limits" => Limits is not null,
        "Required" => Required is not null,
        "Orders" => Orders is not null,
        "Fees" => Fees is not null,
        "Zips" => Zips is not null,
        _ => AddOns is not null,
    };

    public bool IsComplete(string table) => Coverage[table] == Complete;

    public bool Covers(string table, string code) => IsComplete(table) || Coverage[table].Contains(code[0], StringComparison.Ordinal);
}
